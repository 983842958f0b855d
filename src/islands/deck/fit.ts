const width = 1280
const height = 720
/** Scales the guard may go down to, in percent; each has a class in `slide.css`. */
const scales = [125, 115, 100, 96, 92, 88, 86, 80, 75, 70]

/** Scale the canvas into a window, in the middle of it, through custom properties (allowed by the security policy). */
export function fitCanvas(target: HTMLElement, room: {readonly width: number; readonly height: number}): void {
  const fit = Math.min(room.width / width, room.height / height)
  target.style.setProperty('--fit', `${fit}`)
  target.style.setProperty('--left', `${Math.max(0, (room.width - width * fit) / 2)}px`)
  target.style.setProperty('--top', `${Math.max(0, (room.height - height * fit) / 2)}px`)
}

/**
 * Make the text of a visible slide smaller until it fits: the estimate at build cannot know a reader's fonts and text
 * spacing. Below 70 % the slide scrolls instead. Slides are never cut anew, so ids and numbers stay.
 */
export function guardSlide(slide: HTMLElement): void {
  const body = slide.querySelector<HTMLElement>('.slide-body')
  if (!body) return
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
