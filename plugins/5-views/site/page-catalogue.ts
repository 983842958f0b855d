import type {PageKey} from '../../1-files/index.ts'
import {pageKeyOf} from '../../4-graph/index.ts'
import {pageDates} from '../metadata/page-dates.ts'
import type {Site} from '../site.ts'
import {countReferences} from './count-references.ts'
import {countWords} from './count-words.ts'

/** Tags that the list can be narrowed to. */
const mostTags = 300

/**
 * Every page with what the list of all can be sorted and narrowed by; no page holds it, a script asks for it when its reader
 * does. A row is name, address, kind, references, day of the last change, day it was written, tags, words.
 */
export interface PageCatalogue {
  /** Names of tags that at least two pages use, the most used first. */
  readonly tags: readonly string[]
  readonly pages: readonly CatalogueRow[]
}

/** `0` stands for an address that is the name in lower case with `-` for spaces, and for a day that is not known. */
export type CatalogueRow = readonly [
  name: string,
  slug: string | 0,
  kind: 0 | 1 | 2,
  references: number,
  changed: string | 0,
  created: string | 0,
  tags: readonly number[],
  words: number,
]

const kinds = {page: 0, journal: 1, hub: 2} as const

/** Make the catalogue of a site, in key order. */
export function pageCatalogue(site: Site): PageCatalogue {
  const {names, byPage} = tagsOfPages(site)
  return {
    tags: names,
    pages: [...site.pages.values()].map(({key, name, kind, slug}) => {
      const page = site.graph.pages.get(key)
      const {published, updated} = page ? pageDates(page, site) : {published: undefined, updated: undefined}
      return [
        name,
        name.toLowerCase().replaceAll(' ', '-') === slug ? 0 : slug,
        kinds[kind],
        countReferences(site, key),
        updated?.slice(0, 10) ?? 0,
        published?.slice(0, 10) ?? 0,
        byPage.get(key) ?? [],
        page ? countWords(page) : 0,
      ]
    }),
  }
}

function tagsOfPages(site: Site): {names: readonly string[]; byPage: ReadonlyMap<PageKey, readonly number[]>} {
  const uses: {name: string; pages: ReadonlySet<PageKey>}[] = []
  for (const [tag, edges] of site.incoming) {
    const entry = site.pages.get(tag)
    if (!entry) continue
    const pages = new Set<PageKey>()
    for (const {type, from} of edges) {
      const key = type === 'tag' ? pageKeyOf(site.graph, from) : undefined
      if (key !== undefined) pages.add(key)
    }
    if (pages.size > 1) uses.push({name: entry.name, pages})
  }
  uses.sort((left, right) => right.pages.size - left.pages.size || (left.name < right.name ? -1 : 1))
  const byPage = new Map<PageKey, number[]>()
  for (const [index, {pages}] of uses.slice(0, mostTags).entries()) {
    for (const key of pages) {
      const known = byPage.get(key)
      if (known) known.push(index)
      else byPage.set(key, [index])
    }
  }
  return {names: uses.slice(0, mostTags).map(({name}) => name), byPage}
}
