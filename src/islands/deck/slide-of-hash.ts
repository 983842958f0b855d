import type {SlideFacts, Step} from './movement.ts'

/**
 * The place an address leads to: `#slide`, or `#slide.2` with two of its steps shown; a part that is gone, such as
 * `#slide~4`, leads to the first.
 *
 * @param hash `location.hash`, percent-encoded as a person may have typed or cut it.
 * @returns `undefined` where no slide has that id, or the hash is no readable encoding.
 */
export function placeOfHash(hash: string, slides: readonly SlideFacts[]): Step | undefined {
  let id: string
  try {
    id = decodeURIComponent(hash.slice(1))
  } catch {
    return undefined
  }
  const whole = slides.findIndex(slide => slide.id === id || slide.anchors?.includes(id))
  if (whole >= 0) return {slide: whole, step: 0}
  const [, name, step] = /^(.*)\.(\d{1,4})$/s.exec(id) ?? []
  const slide = slides.findIndex(candidate => candidate.id === name)
  if (slide >= 0) return {slide, step: Math.min(Number(step), slides[slide]?.steps ?? 0)}
  // A text that became shorter has fewer parts: its beginning is what a link to the last one can still lead to.
  const begin = slides.findIndex(candidate => candidate.id === id.replace(/~\d+(\.\d+)?$/, ''))
  return begin < 0 ? undefined : {slide: begin, step: 0}
}

/** The hash of a place; the first state of a slide is the slide's own. */
export function hashOfPlace({slide, step}: Step, slides: readonly SlideFacts[]): string {
  const id = slides[slide]?.id
  return id === undefined ? '' : `#${encodeURIComponent(step > 0 ? `${id}.${step}` : id)}`
}
