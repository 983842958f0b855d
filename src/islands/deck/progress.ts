import type {SlideFacts} from './state.ts'

/**
 * The hairline of a talk: a segment a page, as wide as it has slides.
 *
 * @returns A function that fills it up to a slide.
 */
export function buildProgress(bar: HTMLElement, slides: readonly SlideFacts[]): (current: number) => void {
  const sizes: number[] = []
  for (const slide of slides) sizes[slide.stack] = (sizes[slide.stack] ?? 0) + 1
  const segments = sizes.map(size => {
    const segment = document.createElement('i')
    segment.style.flexGrow = `${size}`
    return segment
  })
  bar.replaceChildren(...segments)
  const shown: number[] = []
  return current => {
    let before = 0
    segments.forEach((segment, index) => {
      const size = sizes[index] ?? 1
      const done = Math.max(0, Math.min(1, (current + 1 - before) / size))
      if (shown[index] !== done) segment.style.setProperty('--done', `${done}`)
      shown[index] = done
      before += size
    })
  }
}
