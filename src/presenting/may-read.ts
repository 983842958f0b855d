import type {Guest} from './guest.ts'

/** What every page needs to be drawn, and says nothing of a talk. */
const drawing = /^(?:_lectern\/|favicon\.svg$|theme\.js$)/
const slides = /^decks\/[^/]+\/$/
const remote = /^decks\/[^/]+\/remote\/$/

/**
 * Whether a guest may read a file of the site that is presented. It holds private notes, so only the speaker may read
 * all of it.
 *
 * @param path Path below the base, without query, unescaped: `decks/talk/`.
 */
export function mayRead(guest: Guest, path: string): boolean {
  if (guest === 'speaker' || drawing.test(path) || path === 'remote/') return true
  if (guest === 'stranger') return false
  if (path.startsWith('assets/')) return true
  return guest === 'audience' ? slides.test(path) : remote.test(path)
}
