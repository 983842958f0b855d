import type {Point, Region} from './state.ts'

/** Scales the guard may go down to, in percent; each has a class in `slide.css`. */
const scales = [140, 125, 115, 108, 100, 96, 92, 88, 84, 80, 75, 70]

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

/** The point of the canvas at a point of the window, rounded to px and kept inside. */
export function canvasPoint(x: number, y: number, fit: Fit, canvas: Canvas): Point {
  const inside = (value: number, most: number) => Math.round(Math.max(0, Math.min(value, most)))
  return [inside((x - fit.left) / fit.scale, canvas.width), inside((y - fit.top) / fit.scale, canvas.height)]
}

/** The region between two corners, in the canvas's own proportions; a press without a way enlarges what is around it. */
export function regionOf(from: Point, to: Point, canvas: Canvas): Region {
  const width = Math.abs(to[0] - from[0])
  const height = Math.abs(to[1] - from[1])
  const isPress = width < 20 && height < 20
  const scale = isPress ? 2 : Math.max(1, Math.min(canvas.width / width, canvas.height / height, 6))
  const inside = (middle: number, size: number) =>
    Math.round(Math.max(0, Math.min(middle - size / scale / 2, size - size / scale)))
  return {
    x: inside((from[0] + to[0]) / 2, canvas.width),
    y: inside((from[1] + to[1]) / 2, canvas.height),
    scale,
  }
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
  setScale(slide, Number(own))
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
