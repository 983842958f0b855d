import type {PageKey} from '../../1-files/index.ts'
import {pageDates} from '../metadata/page-dates.ts'
import type {Site} from '../site.ts'
import {hrefOfPath} from '../urls/index.ts'
import {centralPages} from './central-pages.ts'
import {hasChanges} from './changes-view.ts'
import {countReferences} from './count-references.ts'
import {linkToPage} from './link-to-page.ts'
import type {AllPagesView, ListedPage, PageRangeView} from './listing-views.ts'
import {isOneRange, type PageRange, pageRanges} from './page-ranges.ts'

/** Pages shown in place of all, where those have pages of their own. */
const mostLinked = 60

/** `/pages/`: all pages but journals by first letter; of a large site the ways to them, and the most linked. */
export function allPagesView(site: Site): AllPagesView {
  const ranges = pageRanges(site)
  const count = ranges.reduce((sum, {keys}) => sum + keys.length, 0)
  const sorts = sortsOf(site)
  if (isOneRange(site)) {
    const groups = ranges.map(({letter, keys}) => ({letter, pages: listPages(site, keys)}))
    return {count, sorts, groups, ranges: [], mostLinked: []}
  }
  return {
    count,
    sorts,
    groups: [],
    ranges: ranges.map(range => ({...rangeLink(site, range), count: range.keys.length, names: namesOf(site, range)})),
    mostLinked: listPages(site, centralPages(site, mostLinked)),
  }
}

/**
 * `/pages/a/`: pages of one letter, or a part of them.
 *
 * @throws For an id that is not among `rangeIds`.
 */
export function pageRangeView(site: Site, id: string): PageRangeView {
  const ranges = pageRanges(site)
  const place = ranges.findIndex(range => range.id === id)
  const range = ranges[place]
  if (!range) throw new Error(`Unexpected part \`${id}\` of all pages, expected one of ${ranges.length}`)
  const [previous, next] = [ranges[place - 1], ranges[place + 1]]
  return {
    title: rangeLink(site, range).text,
    names: namesOf(site, range),
    pages: listPages(site, range.keys),
    letters: ranges
      .filter((other, index) => other.letter !== ranges[index - 1]?.letter)
      .map(other => ({
        ...rangeLink(site, other),
        text: signOf(site, other.letter),
        isHere: other.letter === range.letter,
      })),
    previous: previous && {...rangeLink(site, previous), text: namesOf(site, previous)},
    next: next && {...rangeLink(site, next), text: namesOf(site, next)},
  }
}

function sortsOf(site: Site): AllPagesView['sorts'] {
  const hasDays = [...site.graph.pages.values()].some(
    page => page.kind === 'page' && pageDates(page, site).published !== undefined,
  )
  return [
    'name',
    'references',
    'words',
    ...(hasChanges(site) ? (['changed'] as const) : []),
    ...(hasDays ? (['created'] as const) : []),
  ]
}

function listPages(site: Site, keys: readonly PageKey[]): readonly ListedPage[] {
  return keys.flatMap(key => {
    const link = linkToPage(site, key)
    const kind = site.pages.get(key)?.kind
    if (!link || kind === undefined || kind === 'journal') return []
    return [{...link, kind, references: countReferences(site, key)}]
  })
}

/** A letter, with the number of the part where it has several: `A 2`. */
function rangeLink(site: Site, {id, letter}: PageRange): {text: string; href: string} {
  const part = /-(\d+)$/.exec(id)?.[1]
  const sign = signOf(site, letter)
  return {
    text: part === undefined || letter === '0–9' ? sign : `${sign} ${part}`,
    href: hrefOfPath(site, `pages/${id}/`),
  }
}

function signOf({words}: Site, letter: string): string {
  return letter === '#' ? words.listings.otherLetters : letter
}

/** `aardvark – apple`: the first and the last name. */
function namesOf(site: Site, {keys}: PageRange): string {
  const [first, last] = [keys[0], keys.at(-1)].map(key =>
    key === undefined ? '' : shorten(site.pages.get(key)?.name ?? key),
  )
  return first === last ? `${first}` : `${first} – ${last}`
}

function shorten(name: string): string {
  const signs = [...name]
  return signs.length > 28 ? `${signs.slice(0, 27).join('')}…` : name
}
