import type {Canvas, Fit} from './fit.ts'
import {lazily, withPanels} from './lazily.ts'
import type {DeckAction, DeckState, Point} from './state.ts'
import type {Signal} from './talk-message.ts'

export interface PointerMarksOptions {
  /** What is drawn over, and what is pointed at. */
  readonly layer: HTMLElement
  readonly area: HTMLElement
  readonly canvas: Canvas
  /** Where the canvas lies in the window. */
  fit(): Fit
  state(): DeckState
  /** Id of the slide that is shown. */
  slideId(): string
  act(action: DeckAction): void
  /** Tell the other windows. */
  tell(signal: Signal): void
}

export interface PointerMarks {
  /** Show what lies on the slide, and follow the pointer while it holds a tool. */
  draw(): void
  /** What this window's pointer or another's does. */
  receive(signal: Signal): void
}

/** Laser, ink and the line that is being drawn. Their modules load with the first of them: most talks have none. */
export function openPointerMarks({layer, area, canvas, ...talk}: PointerMarksOptions): PointerMarks {
  let laser: Point | undefined
  let drawing: readonly number[] | undefined
  const marks = lazily(async () => (await withPanels(import('./marks.ts'))).buildMarks(layer, canvas))
  const tools = lazily(async () => {
    const {listenToTools} = await withPanels(import('./pointer-tools.ts'))
    listenToTools(area, {
      canvas,
      tool: () => talk.state().tool,
      fit: talk.fit,
      act: talk.act,
      signal(what) {
        receive(what)
        talk.tell(what)
      },
    })
  })

  function draw(): void {
    const {tool, ink} = talk.state()
    if (tool !== 'none') void tools()
    const strokes = ink[talk.slideId()] ?? []
    if (strokes.length === 0 && !drawing && !laser && !marks.isAsked()) return
    void marks().then(show => show({strokes, drawing, laser}))
  }

  function receive(signal: Signal): void {
    if (signal.kind === 'laser') laser = signal.point ?? undefined
    if (signal.kind === 'drawing') drawing = signal.stroke
    draw()
  }

  return {draw, receive}
}
