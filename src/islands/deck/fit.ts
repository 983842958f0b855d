import type {Region} from './state.ts'

/** Scales the guard may go down to, in percent; each has a class in `slide.css`. */
const scales = [125, 115, 108, 100, 96, 92, 88, 84, 80, 75, 70]

/** Canvas px. */
export interface Canvas {
  readonly width: number
  readonly height: number
}

/** Where a canvas lies in its window: scale, and px from the window's left and top. */
export interface Fit {
  readonly scale: number
  readonly left: number
  readonly top: number
}

/** The canvas of a deck: every slide says which. */
export function canvasOf(slide: Element | null | undefined): Canvas {
  return slide?.classList.contains('is-4-3') ? {width: 1024, height: 768} : {width: 1280, height: 720}
}

/** As large as fits into the room, in its middle; a region of it in the same place where one is asked for. */
export function fitOf(canvas: Canvas, room: Canvas, region?: Region): Fit {
  const fit = Math.min(room.width / canvas.width, room.height / canvas.height)
  const left = Math.max(0, (room.width - canvas.width * fit) / 2)
  const top = Math.max(0, (room.height - canvas.height * fit) / 2)
  if (!region) return {scale: fit, left, top}
  const scale = fit * region.scale
  return {scale, left: left - region.x * scale, top: top - region.y * scale}
}

/** Set a fit through custom properties: the security policy refuses inline styles, not these. */
export function setFit(target: HTMLElement, {scale, left, top}: Fit): void {
  target.style.setProperty('--fit', `${scale}`)
  target.style.setProperty('--left', `${left}px`)
  target.style.setProperty('--top', `${top}px`)
}

/**
 * Make the text of a visible slide smaller until it fits: the estimate at build cannot know a reader's fonts and text
 * spacing. Below 70 % the slide scrolls instead. Slides are never cut anew, so ids and numbers stay.
 */
export function guardSlide(slide: HTMLElement): void {
  const body = slide.querySelector<HTMLElement>('.slide-body')
  if (!body || slide.classList.contains('is-scroll')) return
  slide.classList.remove('is-scrolling')
  const own = /\bk-(\d+)\b/.exec(slide.dataset.k ?? slide.className)?.[1] ?? '100'
  slide.dataset.k ??= `k-${own}`
  if (!slide.classList.contains(`k-${own}`)) setScale(slide, Number(own))
  for (const scale of scales) {
    if (!overflows(slide, body)) return
    if (scale < Number(own)) setScale(slide, scale)
  }
  if (overflows(slide, body)) slide.classList.add('is-scrolling')
}

/** Whether something of a slide is cut off, by more than a rounding of pixels. */
function overflows(slide: HTMLElement, body: HTMLElement): boolean {
  if (body.scrollHeight > body.clientHeight + 2 || slide.scrollHeight > slide.clientHeight + 2) return true
  for (const column of body.querySelectorAll('.slide-column'))
    if (column.scrollHeight > column.clientHeight + 2) return true
  return false
}

function setScale(slide: HTMLElement, scale: number): void {
  slide.className = slide.className.replace(/\bk-\d+\b/, `k-${scale}`)
}
