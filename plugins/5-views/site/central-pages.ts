import type {PageKey} from '../../1-files/index.ts'
import type {Site} from '../site.ts'
import {countReferences} from './count-references.ts'

const orderOfSites = new WeakMap<Site, readonly PageKey[]>()

/** The pages that most blocks refer to, journals not among them; those referred to as often in key order. */
export function centralPages(site: Site, most: number): readonly PageKey[] {
  const known = orderOfSites.get(site)
  if (known) return known.slice(0, most)
  const counts: {key: PageKey; count: number}[] = []
  for (const {key, kind} of site.pages.values())
    if (kind !== 'journal') counts.push({key, count: countReferences(site, key)})
  counts.sort((left, right) => right.count - left.count || (left.key < right.key ? -1 : 1))
  const order = counts.map(({key}) => key)
  orderOfSites.set(site, order)
  return order.slice(0, most)
}
