import type {RenderContext} from './render-context.ts'

/** How the title of a block is drawn: `h1` on the page of that block, `h2` … `h6`, or as a paragraph. */
export type TitleLevel = 1 | 2 | 3 | 4 | 5 | 6 | 'paragraph'

/**
 * Levels of the titles of one outline, without a gap, whatever levels their author wrote: a title is one deeper than
 * the nearest before it that its author set higher. A page has one `h1`, its title, so its first is an `h2`.
 *
 * @returns A function to be asked once for each title, in document order, with the level its author wrote.
 */
export function titleLevels({surface, titles}: RenderContext): (heading: number) => TitleLevel {
  const first = titles ?? (surface === 'reference' ? undefined : 2)
  if (first === undefined) return () => 'paragraph'
  const open: number[] = []
  return heading => {
    while (open.length > 0 && (open.at(-1) ?? 0) >= heading) open.pop()
    open.push(heading)
    return Math.min(6, first + open.length - 1) as TitleLevel
  }
}
