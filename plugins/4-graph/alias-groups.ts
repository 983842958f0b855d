import type {PageKey} from '../1-files/index.ts'
import type {Graph} from './graph.ts'
import {pageKeyOf} from './resolve-name.ts'

/**
 * Which pages are one subject under several names, each with a file of its own: `alias::` works both ways, and on from page to
 * page. A name without a file needs no group, since it leads to its page.
 *
 * @returns By key of every page that has others: all of them, itself included, in key order.
 * @see logseq-format.md 1.7
 */
export function aliasGroups(graph: Graph): ReadonlyMap<PageKey, readonly PageKey[]> {
  const groups = new Map<PageKey, Set<PageKey>>()
  for (const {type, from, to} of graph.edges) {
    if (type !== 'alias') continue
    const left = pageKeyOf(graph, from)
    const right = pageKeyOf(graph, to)
    if (left === undefined || right === undefined || !graph.pages.has(left) || !graph.pages.has(right)) continue
    join(left, right)
  }
  return new Map([...groups].map(([key, members]) => [key, [...members].sort()]))

  /** The smaller group moves into the larger one. */
  function join(left: PageKey, right: PageKey): void {
    const one = groups.get(left) ?? new Set([left])
    const other = groups.get(right) ?? new Set([right])
    if (one === other) return
    const [into, moved] = one.size >= other.size ? [one, other] : [other, one]
    for (const key of moved) {
      into.add(key)
      groups.set(key, into)
    }
    groups.set(left, into)
    groups.set(right, into)
  }
}
