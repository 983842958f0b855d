import {type PageKey, pageKey} from '../1-files/index.ts'
import type {BlockId, Page, PageBlock, Property, WrittenReference} from '../3-page/index.ts'
import type {BlockPlace, Graph, Resolution} from './graph.ts'
import {namespaceParent} from './namespace.ts'
import {propertyPage} from './property-page.ts'
import {resolveName} from './resolve-name.ts'

/** Which pages the blocks of a graph refer to, both ways. Made once, it answers without a walk over the graph. */
export interface ReferenceIndex {
  /**
   * Pages that a block itself refers to: by links, tags, embeds and property values, by its property keys, marker and
   * priority, with all their namespace parents.
   *
   * @param index Of the block on its page; -1 for page properties and the text before the first block.
   */
  direct(page: PageKey, index: number): ReadonlySet<PageKey>
  /** The same of the block and all its ancestors, and its own page. */
  path(page: PageKey, index: number): ReadonlySet<PageKey>
  /** Blocks that refer to a page themselves, in page order and document order. */
  referring(target: PageKey): readonly BlockPlace[]
  /** Blocks that refer to a block by its id. */
  referringToBlock(id: BlockId): readonly BlockPlace[]
}

const none: ReadonlySet<PageKey> = new Set()

/**
 * Make the index of references. Keys are those of resolved pages; a name that leads to no page has its own key.
 *
 * @see logseq-format.md 5.1 and 5.2
 */
export function referenceIndex(graph: Graph): ReferenceIndex {
  const known = new Map<string, readonly PageKey[]>()
  const directs = new Map<PageKey, ReadonlyMap<number, ReadonlySet<PageKey>>>()
  const inverse = new Map<PageKey, BlockPlace[]>()
  const blocks = new Map<BlockId, BlockPlace[]>()
  for (const page of graph.pages.values()) {
    const ofPage = new Map<number, ReadonlySet<PageKey>>()
    add(-1, page.references, page.properties, page.preamble)
    for (const [index, block] of page.blocks.entries()) add(index, block.references, block.properties, block)
    if (ofPage.size > 0) directs.set(page.key, ofPage)

    function add(
      index: number,
      references: readonly WrittenReference[],
      properties: readonly Property[],
      block: PageBlock | undefined,
    ): void {
      const targets = new Set<PageKey>()
      const ids = new Set<BlockId>()
      for (const reference of references) {
        if (reference.type === 'block') ids.add(reference.target.toLowerCase() as BlockId)
        else if (reference.type !== 'asset') for (const key of keysOf(reference.target)) targets.add(key)
      }
      for (const {key} of properties) {
        const name = propertyPage(key, graph.config)
        if (name !== undefined) for (const target of keysOf(name)) targets.add(target)
      }
      if (block?.marker !== undefined) targets.add(pageKey(block.marker))
      if (block?.priority !== undefined) targets.add(pageKey(block.priority))
      const place = {page: (page as Page).key, index}
      if (targets.size > 0) ofPage.set(index, targets)
      for (const target of targets) push(inverse, target, place)
      for (const id of ids) push(blocks, id, place)
    }
  }
  return {
    direct,
    path(page, index) {
      const keys = new Set<PageKey>([page])
      const own = graph.pages.get(page)
      for (let at = index; at >= 0; at = own?.blocks[at]?.parent ?? -1)
        for (const key of direct(page, at)) keys.add(key)
      if (index < 0) for (const key of direct(page, -1)) keys.add(key)
      return keys
    },
    referring: target => inverse.get(target) ?? [],
    referringToBlock: id => blocks.get(id) ?? [],
  }

  function direct(page: PageKey, index: number): ReadonlySet<PageKey> {
    return directs.get(page)?.get(index) ?? none
  }

  /** Key of the page that a name leads to, and keys of its namespace parents. */
  function keysOf(name: string): readonly PageKey[] {
    let keys = known.get(name)
    if (keys === undefined) {
      const target: Resolution = resolveName(graph, name)
      const all = target.key === '' ? [] : [target.key]
      const isDay = target.kind === 'journal'
      for (let up = isDay ? undefined : namespaceParent(target.name); up !== undefined; up = namespaceParent(up)) {
        all.push(resolveName(graph, up).key)
      }
      keys = all
      known.set(name, keys)
    }
    return keys
  }
}

function push<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [value])
  else list.push(value)
}
