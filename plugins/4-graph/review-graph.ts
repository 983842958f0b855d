import {pageKey} from '../1-files/index.ts'
import type {Page} from '../3-page/index.ts'
import {compareMessages, createMessage, type Message} from '../diagnostics/index.ts'
import type {Graph, GraphEdge, GraphNode, NodeId} from './graph.ts'
import {namedNodeId, pageNodeId} from './node-id.ts'
import {privateBlocks} from './private-blocks.ts'
import {resolveName} from './resolve-name.ts'
import {unusedAssets} from './unused-assets.ts'

/**
 * Say what is worth a look though nothing is wrong: what an author wants to know when asking, and not with every build.
 *
 * Reports `page-orphan`, `asset-unused` and `private-target`.
 *
 * @returns In printing order.
 */
export function reviewGraph(graph: Graph): readonly Message[] {
  return [...orphans(graph), ...unusedAssets(graph), ...privateTargets(graph)].sort(compareMessages)
}

/**
 * Pages that no other page leads to. A page with a place of its own is none: a journal, the home page, a favourite, a page
 * in a namespace, one that has an alias, or that a deck leads from.
 */
function orphans(graph: Graph): Message[] {
  const led = new Set<NodeId>()
  const parents = new Set<NodeId>()
  for (const {type, from, to, key} of graph.edges) {
    if (type === 'namespace') {
      parents.add(to)
      parents.add(from)
    }
    // A talk leads from its first page on; what a page is tagged as or related to leads to the other page only.
    if (type === 'next-slide' || key === 'deck') led.add(from)
    const owner = ownerOf(graph, to)
    if (type !== 'alias' && type !== 'namespace' && owner !== undefined && owner !== from) led.add(owner)
  }
  const placed = new Set(['contents', 'favorites', 'index'].map(name => namedNodeId(pageKey(name))))
  for (const name of [graph.config.homePage ?? 'contents', ...graph.config.favorites]) {
    placed.add(resolveName(graph, name).node)
  }
  const messages: Message[] = []
  for (const page of graph.pages.values()) {
    const id = pageNodeId(page)
    if (page.kind === 'journal' || led.has(id) || parents.has(id) || placed.has(id) || isNavigation(page)) continue
    messages.push(
      createMessage(
        'page-orphan',
        page.path,
        {line: 1, column: 1},
        `Unexpected page \`${page.name}\` that no other page leads to, expected at least one link`,
        {actual: page.name, note: 'Readers find it in the list of all pages and by search only.'},
      ),
    )
  }
  return messages
}

function isNavigation(page: Page): boolean {
  return page.pointers.length > 0
}

/** The page a node is, or stands on. */
function ownerOf(graph: Graph, node: NodeId): NodeId | undefined {
  if (!node.startsWith('block:')) return node
  const place = graph.blocks.get(node.slice('block:'.length) as never)
  const page = place === undefined ? undefined : graph.pages.get(place.page)
  return page === undefined ? undefined : pageNodeId(page)
}

/** References of public pages to what the site will not show, each once a page. */
function privateTargets(graph: Graph): Message[] {
  const nodes = new Map<NodeId, GraphNode>(graph.nodes.map(node => [node.id, node]))
  const pages = new Map<NodeId, Page>([...graph.pages.values()].map(page => [pageNodeId(page), page]))
  const withheld = new Map<NodeId, ReadonlySet<number>>()
  for (const [id, page] of pages) withheld.set(id, privateBlocks(page))
  const seen = new Set<string>()
  const messages: Message[] = []
  const inOrder = [...graph.edges].sort((left, right) => left.line - right.line || left.column - right.column)
  for (const edge of inOrder) {
    const page = pages.get(edge.from)
    const target = nodes.get(edge.to)
    if (page === undefined || target === undefined || !isPrivateTarget(edge, target)) continue
    if (nodes.get(edge.from)?.public !== true || withheld.get(edge.from)?.has(edge.block)) continue
    const identity = `${edge.from}\n${edge.to}`
    if (seen.has(identity)) continue
    seen.add(identity)
    messages.push(privateTarget(page, edge, target))
  }
  return messages
}

function isPrivateTarget({type}: GraphEdge, {kind, public: isPublic, file}: GraphNode): boolean {
  if (isPublic || file === null || type === 'alias' || type === 'namespace') return false
  return kind === 'page' || kind === 'journal' || kind === 'block'
}

function privateTarget(page: Page, edge: GraphEdge, {kind, id, name, file}: GraphNode): Message {
  const what = kind === 'block' ? `block \`((${id.slice('block:'.length)}))\` of \`${file}\`` : `page \`${name}\``
  return createMessage(
    'private-target',
    page.path,
    edge,
    `Unexpected reference to the private ${what}, expected something that readers may see`,
    {
      actual: kind === 'block' ? id.slice('block:'.length) : name,
      note:
        kind === 'block'
          ? 'Readers see a placeholder.'
          : 'Readers see its name as plain text. Make the page public, or take the name out.',
    },
  )
}
