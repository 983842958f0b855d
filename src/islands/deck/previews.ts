import type {Theme} from './audience-theme.ts'
import {copyOf, showStepsOfCopy} from './copy-of-slide.ts'
import {currentTheme} from './deck-theme.ts'
import {canvasOf, type Fit, fitOf, setFit} from './fit.ts'
import type {SlideElement} from './slides.ts'

/** A place that shows a slide as the audience would see it, small. */
export interface Preview {
  show(slide: SlideElement | undefined, step: number): void
  theme(theme: Theme): void
  /** Where its canvas lies in the window. */
  fit(): Fit
  /** What fills the place: marks go into it. */
  readonly frame: HTMLElement
}

/** Take charge of a place for a preview. Its size follows the place's. */
export function buildPreview(place: HTMLElement): Preview {
  const frame = document.createElement('div')
  frame.className = 'preview canvas'
  frame.inert = true
  frame.hidden = true
  place.append(frame)
  let shown: SlideElement | undefined
  let copy: HTMLElement | undefined

  function fitFrame(): void {
    const {width, height} = frame.getBoundingClientRect()
    if (width > 0) setFit(frame, fitOf(canvasOf(shown?.element), {width, height}))
  }

  /** A deck's own theme, or the one chosen for it, stands before light and dark. */
  function dress(): void {
    const theme = currentTheme()
    if (theme === undefined) delete frame.dataset.deckTheme
    else frame.dataset.deckTheme = theme
  }

  addEventListener('storage', dress)
  dress()
  new ResizeObserver(fitFrame).observe(frame)
  return {
    frame,
    show(slide, step) {
      frame.hidden = slide === undefined
      if (slide === undefined) {
        shown = undefined
        return
      }
      if (slide === shown && copy) {
        showStepsOfCopy(copy, step)
        return
      }
      copy?.remove()
      shown = slide
      copy = copyOf(slide.element, step)
      frame.prepend(copy)
      fitFrame()
    },
    theme(theme) {
      // The panel is dark; its pictures are as the audience sees them.
      frame.dataset.theme = theme
    },
    fit() {
      const {left, top, width, height} = frame.getBoundingClientRect()
      const fit = fitOf(canvasOf(shown?.element), {width, height})
      return {scale: fit.scale, left: left + fit.left, top: top + fit.top}
    },
  }
}
