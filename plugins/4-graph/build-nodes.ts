import type {AssetFile, GraphConfig, GraphPath, PageKey, PageName} from '../1-files/index.ts'
import type {BlockId, Page, PageBlock} from '../3-page/index.ts'
import {byCodeUnit} from './by-code-unit.ts'
import type {DeclaredAlias} from './collect-aliases.ts'
import type {BlockPlace, GraphEdge, GraphNode, NodeId} from './graph.ts'
import {assetNodeId, blockNodeId, missingNodeId, namedNodeId, pageNodeId} from './node-id.ts'
import {privateBlocks} from './private-blocks.ts'
import {isHidden, visibilityOf} from './visibility.ts'

/** What nodes are made from. */
export interface NodeSource {
  readonly config: GraphConfig
  readonly pages: ReadonlyMap<PageKey, Page>
  readonly blocks: ReadonlyMap<BlockId, BlockPlace>
  readonly assets: ReadonlyMap<GraphPath, AssetFile>
  readonly ancestors: ReadonlyMap<PageKey, PageName>
  readonly missing: ReadonlyMap<PageKey, PageName>
  readonly missingAssets: ReadonlySet<GraphPath>
  readonly aliases: readonly DeclaredAlias[]
  readonly edges: readonly GraphEdge[]
}

const longestName = 100

/**
 * Make all nodes, sorted by id. A page is public by its own rule; a node without a file of its own is, if a public page
 * leads to it: it then has a place on the site, if only as a name.
 */
export function buildNodes(source: NodeSource): readonly GraphNode[] {
  const nodes = new Map<NodeId, GraphNode>()
  const publicIds = new Set<NodeId>()
  for (const page of source.pages.values()) {
    const isPublic = visibilityOf(page, source).public
    add({id: pageNodeId(page), kind: page.kind, name: page.name, file: page.path, public: isPublic})
  }
  const withheld = new Map<NodeId, ReadonlySet<number>>()
  for (const page of source.pages.values()) {
    const indexes = privateBlocks(page)
    if (indexes.size > 0) withheld.set(pageNodeId(page), indexes)
  }
  const reached = reachedFromPublic(source.edges, publicIds, withheld)
  for (const [id, place] of source.blocks) {
    const page = source.pages.get(place.page)
    const block = page?.blocks[place.index]
    if (page === undefined || block === undefined) continue
    const pageId = pageNodeId(page)
    const isPublic = publicIds.has(pageId) && !withheld.get(pageId)?.has(place.index)
    add({id: blockNodeId(id), kind: 'block', name: nameOf(block), file: page.path, public: isPublic})
  }
  for (const asset of source.assets.values()) {
    const id = assetNodeId(asset.path)
    const isPublic = reached.has(id) && !isHidden(asset.path, source.config)
    add({id, kind: 'asset', name: asset.path, file: asset.path, public: isPublic})
  }
  for (const [key, name] of source.ancestors) addNamed(namedNodeId(key), 'page', name)
  for (const {key, name} of source.aliases) if (!source.pages.has(key)) addNamed(namedNodeId(key), 'page', name)
  for (const [key, name] of source.missing) addNamed(missingNodeId(key), 'missing', name)
  for (const path of source.missingAssets) addNamed(missingNodeId(path), 'missing', path)
  return [...nodes.values()].sort((left, right) => byCodeUnit(left.id, right.id))

  function addNamed(id: NodeId, kind: GraphNode['kind'], name: string): void {
    if (!nodes.has(id)) add({id, kind, name, file: null, public: reached.has(id)})
  }

  function add(node: GraphNode): void {
    nodes.set(node.id, node)
    if (node.public) publicIds.add(node.id)
  }
}

/** Nodes that edges of public pages lead to, namespace parents all the way up; edges of private blocks do not count. */
function reachedFromPublic(
  edges: readonly GraphEdge[],
  publicIds: ReadonlySet<NodeId>,
  withheld: ReadonlyMap<NodeId, ReadonlySet<number>>,
): ReadonlySet<NodeId> {
  const reached = new Set<NodeId>()
  const parents = new Map<NodeId, NodeId>()
  for (const edge of edges) {
    if (edge.type === 'namespace') parents.set(edge.from, edge.to)
    if (publicIds.has(edge.from) && !withheld.get(edge.from)?.has(edge.block)) reached.add(edge.to)
  }
  for (const id of [...reached]) {
    for (let up = parents.get(id); up !== undefined && !reached.has(up); up = parents.get(up)) reached.add(up)
  }
  return reached
}

/** First line of a block, cut. */
function nameOf(block: PageBlock): string {
  const line = block.text.trimStart().split('\n', 1)[0] ?? ''
  return line.length > longestName ? `${line.slice(0, longestName - 1)}…` : line
}
