import type {PageKey} from '../../1-files/index.ts'
import type {Page} from '../../3-page/index.ts'
import {pageKeyOf} from '../../4-graph/index.ts'
import type {Site} from '../site.ts'
import {pageLanguage} from './page-language.ts'

/** Properties that say that two pages are one text in two languages. It does not matter which of the two says it. */
export const translationKeys: ReadonlySet<string> = new Set(['translation-of', 'translation', 'translations'])

/** A page as one of several languages of a text. */
export interface Translation {
  readonly page: Page
  /** BCP 47. */
  readonly lang: string
}

/** Found at the first page that is asked for. A site never changes. */
const found = new WeakMap<Site, ReadonlyMap<PageKey, readonly Translation[]>>()

/**
 * The languages a page is there in, itself among them, in key order: the pages that its `translation-of::` or
 * `translations::` name, those that name it, and those that these name. Of two pages in one language the first counts,
 * and of a page's own language the page itself.
 *
 * @returns Empty for a page that is there in one language.
 */
export function translationsOf(site: Site, key: PageKey): readonly Translation[] {
  let groups = found.get(site)
  if (groups === undefined) {
    groups = groupPages(site)
    found.set(site, groups)
  }
  const byLanguage = new Map<string, Translation>()
  for (const translation of groups.get(key) ?? []) {
    const language = translation.lang.toLowerCase()
    if (!byLanguage.has(language) || translation.page.key === key) byLanguage.set(language, translation)
  }
  return byLanguage.size < 2 ? [] : [...byLanguage.values()]
}

/** Every page that is in a group, with the whole group in key order. */
function groupPages(site: Site): ReadonlyMap<PageKey, readonly Translation[]> {
  const named = new Map<PageKey, Set<PageKey>>()
  for (const [to, edges] of site.incoming) {
    for (const edge of edges) {
      if (edge.type !== 'property' || edge.block !== -1 || !translationKeys.has(edge.key ?? '')) continue
      const from = pageKeyOf(site.graph, edge.from)
      if (from === undefined) continue
      join(named, from, to)
      join(named, to, from)
    }
  }
  const groups = new Map<PageKey, readonly Translation[]>()
  for (const key of named.keys()) {
    if (groups.has(key)) continue
    const together = reachable(named, key)
    const translations = together.flatMap(key => {
      const page = site.graph.pages.get(key)
      return page && site.pages.has(key) ? [{page, lang: pageLanguage(page, site)}] : []
    })
    for (const member of together) groups.set(member, translations)
  }
  return groups
}

/** All pages that are named from one, over any number of others, itself among them, in key order. */
function reachable(named: ReadonlyMap<PageKey, ReadonlySet<PageKey>>, start: PageKey): readonly PageKey[] {
  const met = new Set([start])
  for (const key of met) for (const other of named.get(key) ?? []) met.add(other)
  return [...met].sort((left, right) => (left < right ? -1 : 1))
}

function join(named: Map<PageKey, Set<PageKey>>, one: PageKey, other: PageKey): void {
  const known = named.get(one)
  if (known) known.add(other)
  else named.set(one, new Set([other]))
}
