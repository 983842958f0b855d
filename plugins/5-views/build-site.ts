import {journalDay, type PageKey} from '../1-files/index.ts'
import type {BlockId} from '../3-page/index.ts'
import {
  buildDecks,
  type EdgeType,
  type GraphEdge,
  type GraphNode,
  type NodeId,
  type PublicGraph,
  pageKeyOf,
  pageNodeId,
} from '../4-graph/index.ts'
import type {Site, SiteOptions} from './site.ts'
import {type Addressee, assetUrls, assignSlugs} from './urls/index.ts'
import {wordsFor} from './words/index.ts'

/** Edges by which one page speaks of another; a name that two pages speak of is a subject of its own. */
const mentions: ReadonlySet<EdgeType> = new Set(['reference', 'tag', 'property', 'embed'])
/** Edges that are no sentence about their target. */
const structural: ReadonlySet<EdgeType> = new Set(['namespace', 'alias', 'asset'])

/**
 * Make the indexes that views need, each once.
 *
 * An address have: every page and journal of a file, every namespace parent of one, and *hubs*: names without a file that
 * are used as a tag or spoken of on at least two pages. Other names have none.
 */
export function buildSite(graph: PublicGraph, options: SiteOptions): Site {
  const keys = nodeKeys(graph)
  const incoming = new Map<PageKey, GraphEdge[]>()
  const outgoing = new Map<PageKey, GraphEdge[]>()
  const referencedBlocks = new Set<BlockId>()
  for (const edge of graph.edges) {
    const from = keys.get(edge.from)
    if (from !== undefined) push(outgoing, from, edge)
    if (edge.to.startsWith('block:')) referencedBlocks.add(edge.to.slice('block:'.length) as BlockId)
    else if (!structural.has(edge.type)) {
      const to = keys.get(edge.to)
      if (to !== undefined) push(incoming, to, edge)
    }
  }
  const {pages, messages} = assignSlugs(addressees(graph, keys, incoming))
  return {
    graph,
    options,
    words: wordsFor(options.locale),
    pages,
    slugs: new Map([...pages.values()].map(page => [page.slug, page])),
    incoming,
    outgoing,
    referencedBlocks,
    children: childrenOf(pages.keys(), keys, outgoing),
    decks: buildDecks(graph),
    assetUrls: assetUrls(graph),
    messages,
  }
}

/** Key of the page each node stands for; a node of an alias stands for the page it leads to. */
function nodeKeys(graph: PublicGraph): ReadonlyMap<NodeId, PageKey> {
  const keys = new Map<NodeId, PageKey>()
  for (const page of graph.pages.values()) keys.set(pageNodeId(page), page.key)
  for (const {id, kind, file} of graph.nodes) {
    if (file !== null || (kind !== 'page' && kind !== 'missing')) continue
    const key = pageKeyOf(graph, id)
    if (key !== undefined) keys.set(id, graph.aliases.get(key) ?? key)
  }
  return keys
}

function addressees(
  graph: PublicGraph,
  keys: ReadonlyMap<NodeId, PageKey>,
  incoming: ReadonlyMap<PageKey, readonly GraphEdge[]>,
): readonly Addressee[] {
  const all: Addressee[] = []
  for (const {key, name, kind, day, path, properties} of graph.pages.values()) {
    const written = properties.find(property => property.key === 'permalink')?.written.trim()
    const permalink = written === '' ? undefined : written
    all.push({key, name, kind, day: kind === 'journal' ? day : undefined, permalink, file: path})
  }
  const parents = new Set(graph.edges.filter(edge => edge.type === 'namespace').map(edge => edge.to))
  for (const node of graph.nodes) {
    const key = keys.get(node.id)
    if (key === undefined || graph.pages.has(key)) continue
    const isParent = node.kind === 'page' && parents.has(node.id)
    if (!isParent && !isSubject(node, incoming.get(key) ?? [])) continue
    const day = journalDay(node.name, graph.config, {lax: true})
    all.push({key, name: node.name, kind: 'hub', day, permalink: undefined, file: undefined})
  }
  return all
}

/** A name that no file makes, yet pages speak of. */
function isSubject(node: GraphNode, edges: readonly GraphEdge[]): boolean {
  if (node.kind !== 'missing') return false
  const speakers = new Set<NodeId>()
  for (const edge of edges) {
    if (edge.type === 'tag') return true
    if (mentions.has(edge.type)) speakers.add(edge.from)
  }
  return speakers.size > 1
}

function childrenOf(
  addressed: Iterable<PageKey>,
  keys: ReadonlyMap<NodeId, PageKey>,
  outgoing: ReadonlyMap<PageKey, readonly GraphEdge[]>,
): ReadonlyMap<PageKey, readonly PageKey[]> {
  const children = new Map<PageKey, PageKey[]>()
  for (const key of addressed) {
    const edge = outgoing.get(key)?.find(edge => edge.type === 'namespace')
    const parent = edge === undefined ? undefined : keys.get(edge.to)
    if (parent !== undefined && parent !== key) push(children, parent, key)
  }
  return children
}

function push<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [value])
  else list.push(value)
}
