import type {PageKey} from '../../1-files/index.ts'
import type {Page, PageBlock, Property} from '../../3-page/index.ts'
import {byCodeUnit} from '../by-code-unit.ts'
import type {BlockPlace, EdgeType, Graph} from '../graph.ts'
import {namespaceParent} from '../namespace.ts'
import {pageKeyOf} from '../resolve-name.ts'
import {indexPages, type PageIndexes} from './index-pages.ts'

/**
 * What queries ask of a graph, made once for all of them. A block is a number: those of one page stand side by side, its
 * preamble (text and properties above the first block) before its blocks.
 */
export interface QueryIndex extends PageIndexes {
  readonly graph: Graph
  /** In the order of results: journals newest first, then pages by key. */
  readonly pages: readonly Page[]
  /** Number of the preamble of each page. */
  readonly starts: ReadonlyMap<PageKey, number>
  /** How many numbers there are. */
  readonly size: number
  /** Not 0 for what is no result: templates and what is in them, pointers of slides, preambles without a word. */
  readonly isHidden: Uint8Array
  /** Blocks that refer to a page themselves. */
  readonly references: ReadonlyMap<PageKey, readonly number[]>
  readonly markers: ReadonlyMap<string, readonly number[]>
  readonly priorities: ReadonlyMap<string, readonly number[]>
  /** Blocks by key of a property; of a page's own properties its preamble. */
  readonly properties: ReadonlyMap<string, readonly number[]>
  pageOf(block: number): Page
  placeOf(block: number): BlockPlace
  /** `undefined` for a preamble. */
  blockOf(block: number): PageBlock | undefined
  /** Number of the parent; of a top block and of a preamble -1. */
  parentOf(block: number): number
  /** The number after a block and all below it. */
  endOf(block: number): number
  propertiesOf(block: number): readonly Property[]
}

/** Edges by which a block refers to a page. */
const referring: ReadonlySet<EdgeType> = new Set(['reference', 'tag', 'property', 'embed'])

/** Keys that the app keeps for itself: they are no names of pages. */
const builtIn: ReadonlySet<string> = new Set([
  'title',
  'alias',
  'aliases',
  'tags',
  'icon',
  'public',
  'exclude-from-graph-view',
  'filters',
  'template',
  'id',
  'heading',
  'template-including-parent',
  'collapsed',
  'background-color',
  'created-at',
  'updated-at',
  'last-modified-at',
  'todo',
  'doing',
  'now',
  'later',
  'done',
  'query-table',
  'query-properties',
  'query-sort-by',
  'query-sort-desc',
  'ls-type',
  'hl-type',
  'hl-page',
  'hl-stamp',
  'hl-color',
  'macro',
  'filetags',
  'card-last-interval',
  'card-repeats',
  'card-ease-factor',
  'card-next-schedule',
  'card-last-reviewed',
  'card-last-score',
])

/** Mark of a template and of what is in it; what stands under a pointer is a result like any other. */
const templated = 2

/** A graph never changes, so its index holds for as long as it lives. */
const indexes = new WeakMap<Graph, QueryIndex>()

/** The index of a graph, made at the first question, in linear time. */
export function queryIndex(graph: Graph): QueryIndex {
  let index = indexes.get(graph)
  if (index === undefined) {
    index = makeIndex(graph)
    indexes.set(graph, index)
  }
  return index
}

function makeIndex(graph: Graph): QueryIndex {
  const pages = [...graph.pages.values()].sort(compareResultPages)
  const starts = new Map<PageKey, number>()
  let size = 0
  for (const page of pages) {
    starts.set(page.key, size)
    size += page.blocks.length + 1
  }
  const pageIndexes = new Uint32Array(size)
  const pageStarts = pages.map(page => starts.get(page.key) ?? 0)
  const isHidden = new Uint8Array(size)
  const references = new Map<PageKey, number[]>()
  const markers = new Map<string, number[]>()
  const priorities = new Map<string, number[]>()
  const properties = new Map<string, number[]>()
  for (const [pageIndex, page] of pages.entries()) {
    const start = starts.get(page.key) ?? 0
    pageIndexes.fill(pageIndex, start, start + page.blocks.length + 1)
    if (page.preamble === undefined && page.properties.length === 0) isHidden[start] = 1
    addProperties(start, page.properties)
    for (const [index, block] of page.blocks.entries()) {
      const number = start + 1 + index
      const inTemplate = block.parent >= 0 && isHidden[start + 1 + block.parent] === templated
      if (inTemplate || isTemplate(block)) isHidden[number] = templated
      else if (block.pointer !== undefined) isHidden[number] = 1
      if (block.marker !== undefined) push(markers, block.marker, number)
      if (block.priority !== undefined) push(priorities, block.priority.toUpperCase(), number)
      addProperties(number, block.properties)
    }
  }
  addReferences()
  const {tagged, children, names} = indexPages(graph)

  return {
    graph,
    pages,
    starts,
    size,
    isHidden,
    references,
    markers,
    priorities,
    properties,
    tagged,
    children,
    names,
    pageOf,
    placeOf: number => ({page: pageOf(number).key, index: number - startOf(number) - 1}),
    blockOf,
    parentOf: number => {
      const parent = blockOf(number)?.parent ?? -1
      return parent < 0 ? -1 : startOf(number) + 1 + parent
    },
    endOf: number => {
      const {blocks} = pageOf(number)
      const index = number - startOf(number) - 1
      const depth = blocks[index]?.depth
      if (depth === undefined) return number + 1
      let end = index + 1
      while ((blocks[end]?.depth ?? -1) > depth) end += 1
      return number + end - index
    },
    propertiesOf: number => blockOf(number)?.properties ?? pageOf(number).properties,
  }

  function pageOf(number: number): Page {
    const page = pages[pageIndexes[number] ?? 0]
    if (page === undefined) throw new Error(`Expected a block of the index, got ${number}`)
    return page
  }

  function startOf(number: number): number {
    return pageStarts[pageIndexes[number] ?? 0] ?? 0
  }

  function blockOf(number: number): PageBlock | undefined {
    return pageOf(number).blocks[number - startOf(number) - 1]
  }

  /** A property is found by its key, and its key is the name of a page. */
  function addProperties(number: number, list: readonly Property[]): void {
    for (const {key} of list) {
      push(properties, key, number)
      if (!graph.config.propertyPages || builtIn.has(key) || key.startsWith('logseq.')) continue
      if (graph.config.propertyPagesExcluded.includes(key)) continue
      const name = key.slice(key.lastIndexOf('/') + 1) as PageKey
      push(references, graph.aliases.get(name) ?? name, number)
    }
  }

  /** What a block refers to, as the edges have it, each with the names above it in its namespace; and its task words. */
  function addReferences(): void {
    const targets = new Map<string, readonly PageKey[]>()
    const sources = new Map<string, number>()
    for (const page of pages) {
      const id = page.kind === 'journal' && page.day !== undefined ? `journal:${page.day}` : `page:${page.key}`
      sources.set(id, starts.get(page.key) ?? 0)
    }
    for (const {type, from, to, block} of graph.edges) {
      if (!referring.has(type) || to.startsWith('block:') || to.startsWith('asset:')) continue
      const start = sources.get(from)
      if (start === undefined) continue
      let keys = targets.get(to)
      if (keys === undefined) {
        const key = pageKeyOf(graph, to)
        keys = key === undefined ? [] : withAncestors(graph, key)
        targets.set(to, keys)
      }
      for (const key of keys) push(references, key, start + 1 + block)
    }
    for (const list of [markers, priorities]) {
      for (const [word, numbers] of list) {
        for (const number of numbers) push(references, word.toLowerCase() as PageKey, number)
      }
    }
  }
}

function isTemplate(block: PageBlock): boolean {
  return block.properties.some(({key, written}) => key === 'template' && written.trim() !== '')
}

/** A page an alias leads to, and all names above it. */
function withAncestors(graph: Graph, key: PageKey): readonly PageKey[] {
  const keys = [graph.aliases.get(key) ?? key]
  for (let name = namespaceParent(key); name !== undefined; name = namespaceParent(name))
    keys.push(name as string as PageKey)
  return keys
}

function push<Key>(lists: Map<Key, number[]>, key: Key, number: number): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [number])
  else list.push(number)
}

/** Journals newest first, then pages by key: how results are grouped. */
function compareResultPages(left: Page, right: Page): number {
  if (left.day !== undefined && right.day !== undefined) return byCodeUnit(right.day, left.day)
  if (left.day !== undefined || right.day !== undefined) return left.day !== undefined ? -1 : 1
  return byCodeUnit(left.key, right.key)
}
