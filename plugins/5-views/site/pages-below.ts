import type {PageKey} from '../../1-files/index.ts'
import type {Site} from '../site.ts'
import {linkToPage} from './link-to-page.ts'
import type {PageBelow} from './page-view.ts'

/** Pages listed on one page; the rest is counted. */
const most = 200

interface Node extends PageBelow {
  readonly children: Node[]
}

/**
 * The pages below one in its namespace, as a tree: the nearest level in full before the next, until there are 200.
 *
 * @returns The tree, each level in key order, and the number of pages that are not in it.
 */
export function pagesBelow(site: Site, key: PageKey): {tree: readonly PageBelow[]; leftOut: number} {
  const tree: Node[] = []
  const parents = new Map<PageKey, Node[]>([[key, tree]])
  let listed = 0
  let leftOut = 0
  // A level at a time; names get longer with each, so no page is met twice.
  for (let level: readonly PageKey[] = [key]; level.length > 0; ) {
    const next: PageKey[] = []
    for (const parent of level) {
      for (const child of site.children.get(parent) ?? []) {
        next.push(child)
        const siblings = parents.get(parent)
        const link = linkToPage(site, child)
        if (!link) continue
        if (!siblings || listed >= most) {
          leftOut += 1
          continue
        }
        const node = {...link, name: link.text.split('/').at(-1) || link.text, children: []}
        siblings.push(node)
        parents.set(child, node.children)
        listed += 1
      }
    }
    level = next
  }
  return {tree, leftOut}
}
