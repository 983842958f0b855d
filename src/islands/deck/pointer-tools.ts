import {canvasPoint, regionOf} from './canvas-point.ts'
import type {Canvas, Fit} from './fit.ts'
import type {DeckAction, Point, Tool} from './state.ts'
import type {Signal} from './talk-message.ts'

export interface ToolOptions {
  readonly canvas: Canvas
  tool(): Tool
  /** Where the canvas lies in the window at this moment. */
  fit(): Fit
  act(action: DeckAction): void
  /** Tell here and in the other windows what passes: the laser, the line that is being drawn. */
  signal(signal: Signal): void
}

/** Points of a line that are nearer to the last one are left out, in canvas px. */
const nearest = 3

/** Let pointers on a stage draw, point and enlarge while one of these tools is chosen. */
export function listenToTools(stage: HTMLElement, options: ToolOptions): void {
  let from: Point | undefined
  let stroke: number[] = []

  function pointOf(event: PointerEvent): Point {
    return canvasPoint(event.clientX, event.clientY, options.fit(), options.canvas)
  }

  stage.addEventListener('pointerdown', event => {
    const tool = options.tool()
    if (tool === 'none' || !event.isPrimary || event.button !== 0) return
    event.preventDefault()
    from = pointOf(event)
    stroke = [...from]
    stage.setPointerCapture(event.pointerId)
    if (tool === 'laser') options.signal({kind: 'laser', point: from})
    if (tool === 'ink') options.signal({kind: 'drawing', stroke})
  })
  stage.addEventListener('pointermove', event => {
    const tool = options.tool()
    if (!event.isPrimary) return
    // A mouse points without being pressed; a finger does not.
    if (tool === 'laser') options.signal({kind: 'laser', point: pointOf(event)})
    if (tool !== 'ink' || !from) return
    const [x, y] = pointOf(event)
    if (Math.hypot(x - (stroke.at(-2) ?? 0), y - (stroke.at(-1) ?? 0)) < nearest) return
    stroke.push(x, y)
    options.signal({kind: 'drawing', stroke: [...stroke]})
  })
  stage.addEventListener('pointerup', event => {
    const tool = options.tool()
    const start = from
    from = undefined
    if (!start || !event.isPrimary) return
    if (tool === 'ink') {
      options.signal({kind: 'drawing', stroke: []})
      options.act({type: 'stroke', stroke})
    }
    if (tool === 'zoom') options.act({type: 'zoom', region: regionOf(start, pointOf(event), options.canvas)})
    if (tool === 'laser' && event.pointerType !== 'mouse') options.signal({kind: 'laser', point: null})
  })
  for (const type of ['pointerleave', 'pointercancel'] as const)
    stage.addEventListener(type, () => {
      from = undefined
      if (options.tool() === 'laser') options.signal({kind: 'laser', point: null})
    })
}
