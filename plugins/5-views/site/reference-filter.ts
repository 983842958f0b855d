import type {PageKey} from '../../1-files/index.ts'
import {type ReferenceIndex, referenceIndex, resolveName} from '../../4-graph/index.ts'
import type {Site} from '../site.ts'

/** Made for the first page that filters: most sites have none. A site never changes. */
const indexes = new WeakMap<Site, ReferenceIndex>()

/**
 * What the `filters::` of a page lets through of its references: a block that refers, by itself or by what it stands below, to
 * every page that the filter includes and to none that it excludes.
 *
 * @see logseq-format.md 2.9 and 5.2: `filters:: {"name" true, "other" false}`
 */
export function referenceFilter(site: Site, key: PageKey): (page: PageKey, index: number) => boolean {
  const written = site.graph.pages.get(key)?.properties.find(property => property.key === 'filters')?.written ?? ''
  const wanted: PageKey[] = []
  const unwanted: PageKey[] = []
  for (const [, name = '', verdict] of written.matchAll(/\\*"([^"\\]*)\\*"\s+(true|false)/g)) {
    const list = verdict === 'true' ? wanted : unwanted
    list.push(resolveName(site.graph, name).key)
  }
  if (wanted.length === 0 && unwanted.length === 0) return () => true
  return (page, index) => {
    const path = indexOf(site).path(page, index)
    return wanted.every(name => path.has(name)) && !unwanted.some(name => path.has(name))
  }
}

function indexOf(site: Site): ReferenceIndex {
  const known = indexes.get(site)
  if (known !== undefined) return known
  const made = referenceIndex(site.graph)
  indexes.set(site, made)
  return made
}
