import {type Canvas, canvasOf, type Fit, fitOf, guardSlide, setFit} from './fit.ts'
import type {Step} from './movement.ts'
import {type SlideElement, showSteps} from './slides.ts'
import type {Region} from './state.ts'

/** The slides in their window: one is shown, at the size that fits. */
export interface Stage {
  readonly canvas: Canvas
  /** Where the canvas lies in the window. */
  fit(): Fit
  /** Fill the window with the canvas, or with a region of it. */
  fill(region: Region | undefined): void
  /** Show a place; in reading mode only mark it. */
  show(at: Step, before: Step | undefined, isPresenting: boolean): void
  /**
   * Measure the slide that is shown, and get its neighbours ready: after everything else of a move is drawn, so that the
   * browser lays out once.
   */
  settle(): void
  /** Measure the current slide again. */
  guard(): void
}

/** Take charge of the slides of a deck's page. */
export function buildStage(deck: HTMLElement, slides: readonly SlideElement[]): Stage {
  const canvas = canvasOf(slides[0]?.element)
  let fit = fitOf(canvas, canvas)
  let current: SlideElement | undefined
  let isShown = false
  /** Index of a slide that is shown and not measured yet. */
  let unsettled: number | undefined
  // A reader's own fonts, zoom and text spacing change heights at any time.
  const sizes = new ResizeObserver(() => guard())

  function guard(): void {
    if (current && isShown) guardSlide(current.element)
  }

  return {
    canvas,
    fit: () => fit,
    fill(region) {
      fit = fitOf(canvas, {width: innerWidth, height: innerHeight}, region)
      setFit(deck, fit)
    },
    show(at, before, isPresenting) {
      const slide = slides[at.slide]
      if (!slide) return
      const isNew = before?.slide !== at.slide || isShown !== isPresenting
      isShown = isPresenting
      if (isNew) {
        current?.element.classList.remove('is-current')
        slide.element.classList.add('is-current')
        current = slide
        unsettled = at.slide
      }
      if (isNew || before?.step !== at.step) showSteps(slide.element, at.step)
    },
    settle() {
      if (unsettled === undefined || !current || !isShown) return
      guard()
      sizes.disconnect()
      for (const part of current.element.querySelectorAll('.slide-title, .slide-body > *')) sizes.observe(part)
      // Pictures of the next slide are there before it is.
      for (const near of [unsettled - 1, unsettled, unsettled + 1]) load(slides[near]?.element)
      unsettled = undefined
    },
    guard,
  }
}

function load(slide: HTMLElement | undefined): void {
  for (const image of slide?.querySelectorAll('img') ?? []) {
    image.loading = 'eager'
    void image.decode().catch(() => undefined)
  }
}
