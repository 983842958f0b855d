import type {CatalogueRow, PageCatalogue} from '../../../plugins/index.ts'

/** What the list of all pages is narrowed to and sorted by; empty texts say nothing. */
export interface Wanted {
  readonly text: string
  readonly kind: '' | 'page' | 'journal' | 'hub'
  /** Name of a tag. */
  readonly tag: string
  readonly sort: '' | 'references' | 'words' | 'changed' | 'created'
}

/** A page that was found. */
export interface FoundPage {
  readonly name: string
  /** Path below the base, escaped. */
  readonly path: string
  readonly isHub: boolean
  /** Its words where it is sorted by them, else how often others refer to it. */
  readonly count: number
  /** The day it is sorted by: `2026-05-01`; `undefined` where it is not, or has none. */
  readonly day: string | undefined
}

const kinds = ['page', 'journal', 'hub'] as const

/**
 * Pages of a catalogue that are wanted, in the order that is. Case, accents and width of letters do not matter; of several
 * words each has to stand in the name.
 *
 * @param compare Order of names in the reader's language.
 */
export function findPages(
  catalogue: PageCatalogue,
  wanted: Wanted,
  compare: (left: string, right: string) => number,
): readonly FoundPage[] {
  const words = fold(wanted.text).split(/\s+/).filter(Boolean)
  const tag = wanted.tag === '' ? undefined : catalogue.tags.indexOf(wanted.tag)
  const found = catalogue.pages.filter(
    ([name, , kind, , , , tags]) =>
      (wanted.kind === '' || kinds[kind] === wanted.kind) &&
      (tag === undefined || tags.includes(tag)) &&
      (words.length === 0 || holdsAll(fold(name), words)),
  )
  const day = dayOf(wanted.sort)
  const isCounted = wanted.sort === 'references' || wanted.sort === 'words'
  const count = (row: CatalogueRow) => (wanted.sort === 'words' ? row[7] : row[3])
  const ordered = [...found].sort((left, right) => {
    if (isCounted && count(left) !== count(right)) return count(right) - count(left)
    const [earlier, later] = [day(right) ?? '', day(left) ?? '']
    if (earlier !== later) return earlier < later ? -1 : 1
    return compare(left[0], right[0])
  })
  return ordered.map(row => ({
    name: row[0],
    path: pathOf(row),
    isHub: row[2] === 2,
    count: count(row),
    day: day(row),
  }))
}

/**
 * A page by lot, of those that say something.
 *
 * @param chance From 0 to below 1.
 * @param before Path of the page that its reader comes from, which is drawn only where there is no other.
 */
export function drawPage(catalogue: PageCatalogue, chance: number, before: string): string | undefined {
  const paths = catalogue.pages.filter(([, , kind]) => kind !== 2).map(pathOf)
  const others = paths.filter(path => path !== before)
  const drawn = others.length > 0 ? others : paths
  return drawn[Math.floor(chance * drawn.length)]
}

function dayOf(sort: Wanted['sort']): (row: CatalogueRow) => string | undefined {
  if (sort === 'changed') return row => row[4] || undefined
  if (sort === 'created') return row => row[5] || undefined
  return () => undefined
}

function pathOf([name, slug]: CatalogueRow): string {
  const path = slug === 0 ? name.toLowerCase().replaceAll(' ', '-') : slug
  return `${path.split('/').map(encodeURIComponent).join('/')}/`
}

function holdsAll(name: string, words: readonly string[]): boolean {
  return words.every(word => name.includes(word))
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}
