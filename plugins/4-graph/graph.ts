import type {AssetFile, GraphConfig, GraphPath, PageKey, PageName} from '../1-files/index.ts'
import type {BlockId, Page} from '../3-page/index.ts'
import type {Message} from '../diagnostics/index.ts'

/**
 * Id of a node: kind and key, such as `page:garden tools`, `journal:2026-05-01`, `block:<uuid>`,
 * `asset:assets/a.png`, `missing:garden hose`.
 */
export type NodeId = string & {readonly __brand: 'NodeId'}
export type NodeKind = 'page' | 'journal' | 'block' | 'asset' | 'missing'

/** A node of the typed graph. */
export interface GraphNode {
  readonly id: NodeId
  readonly kind: NodeKind
  readonly name: string
  /** Path in the graph folder; `null` for a page that no file makes: a namespace parent, an alias, a missing page. */
  readonly file: GraphPath | null
  readonly public: boolean
}

export type EdgeType =
  | 'reference'
  | 'tag'
  | 'property'
  | 'embed'
  | 'block-reference'
  | 'next-slide'
  | 'namespace'
  | 'alias'
  | 'asset'

/** A typed edge. Its origin says which block wrote it. */
export interface GraphEdge {
  readonly type: EdgeType
  readonly from: NodeId
  readonly to: NodeId
  /** Key of the property, where the type is `property`. */
  readonly key?: string
  /** Origin: index of the block on the page `from`; -1 for preamble and page properties. */
  readonly block: number
  /** Place in the file of `from`, from 1. */
  readonly line: number
  readonly column: number
}

/** What a written name leads to. */
export interface Resolution {
  readonly node: NodeId
  readonly kind: NodeKind
  /** Key of the page that answers to the name; for a missing one the key of the name. */
  readonly key: PageKey
  /** How the target spells itself. */
  readonly name: PageName
}

/** One block's place: page and index in `Page.blocks`. */
export interface BlockPlace {
  readonly page: PageKey
  readonly index: number
}

/** The typed graph of a folder: pages, blocks, assets and what joins them. Same files in any order give the same graph. */
export interface Graph {
  readonly config: GraphConfig
  /** Pages by key, in key order. */
  readonly pages: ReadonlyMap<PageKey, Page>
  /** Key of an alias → key of the page that declares it. */
  readonly aliases: ReadonlyMap<PageKey, PageKey>
  readonly blocks: ReadonlyMap<BlockId, BlockPlace>
  readonly assets: ReadonlyMap<GraphPath, AssetFile>
  /** Sorted by id. */
  readonly nodes: readonly GraphNode[]
  /** Sorted by from, to, type, key, line, column. */
  readonly edges: readonly GraphEdge[]
  readonly messages: readonly Message[]
}

/**
 * The graph with everything private taken out: what it was made from does not hold it any more.
 * Views take only this type; `projectPublic` alone makes it.
 */
export type PublicGraph = Graph & {readonly __public: true}
