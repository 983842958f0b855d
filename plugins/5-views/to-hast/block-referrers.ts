import type {BlockId, Page} from '../../3-page/index.ts'
import {type BlockPlace, pageKeyOf} from '../../4-graph/index.ts'
import type {Site} from '../site.ts'
import {hrefOf, hrefOfPath} from '../urls/index.ts'
import {isSpoken} from './is-spoken.ts'
import {ancestorsOf} from './subtree.ts'

/** A block that refers to another; index -1 is the text before the first block. */
interface Referrer {
  readonly page: Page
  readonly index: number
}

/** Found at the first block that is drawn. A site never changes. */
const referrersOfSites = new WeakMap<Site, ReadonlyMap<BlockId, readonly Referrer[]>>()

/**
 * Who refers to each block, by a block reference or an embed: the blocks that have a page of their own, in the order of
 * their ids. A block does not refer to itself, a referring block counts once and not again below another, and neither pointers
 * nor templates refer.
 */
export function blockReferrers(site: Site): ReadonlyMap<BlockId, readonly Referrer[]> {
  const known = referrersOfSites.get(site)
  if (known) return known
  const made = findReferrers(site)
  referrersOfSites.set(site, made)
  return made
}

/** Address of the page of one block; `undefined` for a block that nobody refers to. */
export function hrefOfZoom(site: Site, id: BlockId | undefined): string | undefined {
  return id !== undefined && blockReferrers(site).has(id) ? hrefOfPath(site, `b/${id}/`) : undefined
}

function findReferrers(site: Site): ReadonlyMap<BlockId, readonly Referrer[]> {
  const found = new Map<BlockId, Map<Page, Set<number>>>()
  for (const {from, to, block: index} of site.graph.edges) {
    if (!to.startsWith('block:')) continue
    const id = to.slice('block:'.length) as BlockId
    const target = site.graph.blocks.get(id)
    const key = pageKeyOf(site.graph, from)
    const page = key === undefined ? undefined : site.graph.pages.get(key)
    if (!target || !page || !isShown(site, target) || !isSpoken(page, index)) continue
    if (page.key === target.page && index === target.index) continue
    const pages = found.get(id) ?? new Map<Page, Set<number>>()
    pages.set(page, (pages.get(page) ?? new Set()).add(index))
    found.set(id, pages)
  }
  const ordered = [...found].sort(([left], [right]) => (left < right ? -1 : 1))
  return new Map(ordered.map(([id, pages]) => [id, [...pages].flatMap(([page, indexes]) => topmost(page, indexes))]))
}

function isShown(site: Site, {page: key, index}: BlockPlace): boolean {
  const page = site.graph.pages.get(key)
  return page !== undefined && hrefOf(site, key) !== undefined && isSpoken(page, index)
}

/** Blocks that stand below none of the others, in the order of their page. */
function topmost(page: Page, indexes: ReadonlySet<number>): readonly Referrer[] {
  return [...indexes]
    .filter(index => !ancestorsOf(page, index).some(above => indexes.has(above)))
    .sort((left, right) => left - right)
    .map(index => ({page, index}))
}
