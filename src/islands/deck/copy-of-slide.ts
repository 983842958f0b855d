import {showSteps} from './slides.ts'

/** A copy of a slide: no ids, nothing in it plays or loads. */
export function copyOf(slide: HTMLElement, step: number): HTMLElement {
  const copy = slide.cloneNode(true) as HTMLElement
  copy.removeAttribute('id')
  copy.removeAttribute('tabindex')
  copy.classList.remove('is-current', 'is-scrolling')
  for (const inner of copy.querySelectorAll('[id]')) inner.removeAttribute('id')
  for (const media of copy.querySelectorAll<HTMLMediaElement>('video, audio')) {
    media.removeAttribute('controls')
    media.removeAttribute('autoplay')
    media.preload = 'none'
  }
  for (const frame of copy.querySelectorAll('iframe, .player')) frame.remove()
  showStepsOfCopy(copy, step)
  return copy
}

/** Steps in a copy: what is not shown yet takes no part in being read out. */
export function showStepsOfCopy(copy: HTMLElement, step: number): void {
  showSteps(copy, step)
  for (const fragment of copy.querySelectorAll<HTMLElement>('.fragment'))
    fragment.toggleAttribute('data-waits', Number(fragment.dataset.step) > step)
}

/** A picture of a slide that nobody can reach into. */
export function previewOf(slide: HTMLElement, step: number): HTMLElement {
  const frame = document.createElement('div')
  frame.className = 'preview canvas'
  frame.inert = true
  frame.append(copyOf(slide, step))
  return frame
}
