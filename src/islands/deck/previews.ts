import type {Theme} from './audience-theme.ts'
import {canvasOf, type Fit, fitOf, setFit} from './fit.ts'
import {previewOf, type SlideElement, showSteps} from './slides.ts'

/** A place that shows a slide as the audience would see it, small. */
export interface Preview {
  show(slide: SlideElement | undefined, step: number): void
  theme(theme: Theme): void
  /** Where its canvas lies in the window. */
  fit(): Fit
  readonly stage: HTMLElement
}

/** Take charge of a place for a preview. Its size follows the place's. */
export function buildPreview(place: HTMLElement): Preview {
  let frame: HTMLElement | undefined
  let shown: SlideElement | undefined
  let theme: Theme = 'light'

  function fitFrame(): void {
    if (!frame) return
    const {width, height} = frame.getBoundingClientRect()
    if (width > 0) setFit(frame, fitOf(canvasOf(shown?.element), {width, height}))
  }

  new ResizeObserver(fitFrame).observe(place)
  return {
    stage: place,
    show(slide, step) {
      if (slide && slide === shown && frame) {
        for (const fragment of frame.querySelectorAll<HTMLElement>('.fragment'))
          fragment.hidden = Number(fragment.dataset.step) > step
        const copy = frame.querySelector<HTMLElement>('.slide')
        if (copy) showSteps(copy, step)
        return
      }
      shown = slide
      frame?.remove()
      frame = slide && previewOf(slide.element, step)
      if (!frame) return
      // The panel is dark; its pictures are as the audience sees them.
      frame.dataset.theme = theme
      place.prepend(frame)
      fitFrame()
    },
    theme(next) {
      theme = next
      if (frame) frame.dataset.theme = next
    },
    fit() {
      const {left, top, width, height} = (frame ?? place).getBoundingClientRect()
      const fit = fitOf(canvasOf(shown?.element), {width, height})
      return {scale: fit.scale, left: left + fit.left, top: top + fit.top}
    },
  }
}
