import {type AssetFile, type GraphConfig, type PageKey, type PageName, pageKey} from '../1-files/index.ts'
import type {Page} from '../3-page/index.ts'
import {compareMessages} from '../diagnostics/index.ts'
import {buildEdges} from './build-edges.ts'
import {buildNodes} from './build-nodes.ts'
import {byCodeUnit} from './by-code-unit.ts'
import {choosePages} from './choose-pages.ts'
import {collectAliases, type DeclaredAlias} from './collect-aliases.ts'
import {embedCycles} from './embed-cycles.ts'
import {settleFileLinks} from './file-links.ts'
import type {Graph, GraphEdge, Resolution} from './graph.ts'
import {indexBlocks} from './index-blocks.ts'
import {missingAssets} from './missing-assets.ts'
import {missingPages} from './missing-pages.ts'
import {resolveIn} from './name-tables.ts'
import {namespaceParent} from './namespace.ts'
import {missingNodeId, namedNodeId, pageNodeId} from './node-id.ts'
import {sortEdges} from './sort-edges.ts'
import {unreadableAssets} from './unreadable-assets.ts'
import {visibilityOf} from './visibility.ts'
import {visibilityMessages} from './visibility-messages.ts'

/** All that one graph is made from, in any order. */
export interface GraphInput {
  readonly pages: readonly Page[]
  readonly assets: readonly AssetFile[]
  readonly config: GraphConfig
  /** No messages are wanted: of what is left of a graph they were made before. */
  readonly silent?: boolean
}

/**
 * Join the pages of a folder into one typed graph. Nodes are pages, journals, blocks that carry an id, assets, namespace
 * parents and aliases without a file, and what is referred to but missing.
 *
 * Reports `page-collision`, `alias-collision`, `id-duplicate`, `page-missing`, `block-reference-broken`, `asset-missing`,
 * `asset-case`, `asset-unreadable`, `embed-cycle`, `public-misplaced` and `public-not-boolean`; messages of the pages themselves stay on the pages. Takes linear time.
 */
export function buildGraph(input: GraphInput): Graph {
  const {config} = input
  const chosen = choosePages(input.pages, config)
  const written = chosen.pages
  const {declared, messages: aliasMessages} = collectAliases(
    written,
    page => visibilityOf(page, {config, pages: written}).public,
  )
  const aliases = new Map(
    declared
      .filter(alias => alias.leads)
      .map(alias => [alias.key, alias.page.key] as const)
      .sort(([left], [right]) => byCodeUnit(left, right)),
  )
  const ancestors = collectAncestors(written)
  const {blocks, messages: blockMessages} = indexBlocks(written)
  const assets = new Map(
    input.assets.map(asset => [asset.path, asset] as const).sort(([left], [right]) => byCodeUnit(left, right)),
  )
  const resolve = remembering(name =>
    resolveIn({config, pages: written, aliases, ancestor: key => ancestors.get(key)}, name),
  )
  const pages = settleFileLinks(written, resolve)
  const built = buildEdges({config, pages, blocks, assets, resolve})
  const missing = new Map<PageKey, PageName>()
  for (const {target} of built.missingNames) if (!missing.has(target.key)) missing.set(target.key, target.name)
  const edges = [...built.edges, ...aliasEdges(declared, pages), ...namespaceEdges(pages, ancestors, missing, resolve)]
  const missingPaths = new Set(built.missingAssets.map(({path}) => path))
  const nodes = buildNodes({
    config,
    pages,
    blocks,
    assets,
    ancestors,
    missing,
    missingAssets: missingPaths,
    aliases: declared,
    edges,
  })
  return {
    config,
    pages,
    aliases,
    blocks,
    assets,
    nodes,
    edges: sortEdges(edges, nodes),
    messages: input.silent
      ? []
      : [
          ...chosen.messages,
          ...aliasMessages,
          ...blockMessages,
          ...built.messages,
          ...missingAssets(built.missingAssets, assets),
          ...unreadableAssets(built.unreadableAssets),
          ...embedCycles({pages, blocks, edges}),
          ...missingPages(built.missingNames, {pages, aliases, config}),
          ...visibilityMessages(pages, config),
        ].sort(compareMessages),
  }
}

function remembering(resolve: (name: string) => Resolution): (name: string) => Resolution {
  const known = new Map<string, Resolution>()
  return name => {
    let resolution = known.get(name)
    if (resolution === undefined) {
      resolution = resolve(name)
      known.set(name, resolution)
    }
    return resolution
  }
}

/** Namespace parents of all pages that no file makes, by key. */
function collectAncestors(pages: ReadonlyMap<PageKey, Page>): ReadonlyMap<PageKey, PageName> {
  const ancestors = new Map<PageKey, PageName>()
  for (const page of pages.values()) {
    if (page.kind === 'journal') continue
    for (let name = namespaceParent(page.name); name !== undefined; name = namespaceParent(name)) {
      const key = pageKey(name)
      if (ancestors.has(key)) break
      if (!pages.has(key)) ancestors.set(key, name)
    }
  }
  return ancestors
}

function aliasEdges(declared: readonly DeclaredAlias[], pages: ReadonlyMap<PageKey, Page>): GraphEdge[] {
  return declared.map(({key, page, property}) => {
    const own = pages.get(key)
    const to = own === undefined ? namedNodeId(key) : pageNodeId(own)
    return {type: 'alias', from: pageNodeId(page), to, block: -1, line: property.line, column: property.column}
  })
}

/** An edge from each name with `/` to its parent. Adds the parents of missing names to `missing`. */
function namespaceEdges(
  pages: ReadonlyMap<PageKey, Page>,
  ancestors: ReadonlyMap<PageKey, PageName>,
  missing: Map<PageKey, PageName>,
  resolve: (name: string) => Resolution,
): GraphEdge[] {
  const edges: GraphEdge[] = []
  for (const page of pages.values()) {
    const parent = page.kind === 'journal' ? undefined : namespaceParent(page.name)
    if (parent !== undefined) edges.push(edgeTo(pageNodeId(page), parent))
  }
  for (const [key, name] of ancestors) {
    const parent = namespaceParent(name)
    if (parent !== undefined) edges.push(edgeTo(namedNodeId(key), parent))
  }
  // A parent that is added here is met later in the same walk: a map is walked to its end as it grows.
  for (const [key, name] of missing) {
    const parent = namespaceParent(name)
    if (parent !== undefined) edges.push(edgeTo(missingNodeId(key), parent))
  }
  return edges

  function edgeTo(from: GraphEdge['from'], parent: PageName): GraphEdge {
    const target = resolve(parent)
    if (target.kind === 'missing' && !missing.has(target.key)) missing.set(target.key, target.name)
    return {type: 'namespace', from, to: target.node, block: -1, line: 1, column: 1}
  }
}
