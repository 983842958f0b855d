import type {AssetFile, GraphConfig, GraphPath, PageKey} from '../1-files/index.ts'
import type {BlockId, Page, WrittenReference} from '../3-page/index.ts'
import {createMessage, type Message} from '../diagnostics/index.ts'
import type {BlockPlace, EdgeType, GraphEdge, NodeId, Resolution} from './graph.ts'
import type {MissingAsset} from './missing-assets.ts'
import {assetNodeId, blockNodeId, missingNodeId, pageNodeId} from './node-id.ts'
import {resolveAsset} from './resolve-asset.ts'
import {slideLinks} from './slide-links.ts'
import type {UnreadableAsset} from './unreadable-assets.ts'

/** What edges are made from. */
export interface EdgeSource {
  readonly config: GraphConfig
  readonly pages: ReadonlyMap<PageKey, Page>
  readonly blocks: ReadonlyMap<BlockId, BlockPlace>
  readonly assets: ReadonlyMap<GraphPath, AssetFile>
  resolve(name: string): Resolution
}

/** A name that leads to no page, and where it is first written. */
export interface MissingName {
  readonly target: Resolution
  readonly page: Page
  readonly reference: WrittenReference
}

/** Edges of references and pointers, unsorted, and what does not resolve. */
export interface BuiltEdges {
  readonly edges: readonly GraphEdge[]
  /** Each missing file once a page. */
  readonly missingAssets: readonly MissingAsset[]
  /** Each picture with a fault once a page. */
  readonly unreadableAssets: readonly UnreadableAsset[]
  /** Each missing name once a page. */
  readonly missingNames: readonly MissingName[]
  /** Reports `block-reference-broken`, once a page. */
  readonly messages: readonly Message[]
}

/** Statements of slide order: their references become `next-slide` edges. */
const pointerKeys = new Set(['next-slide', 'prev-slide', 'previous-slide', 'deck'])

/**
 * Make the edges that the blocks of all pages state. The text of a pointer block makes `next-slide` edges and no others:
 * it is navigation.
 */
export function buildEdges(source: EdgeSource): BuiltEdges {
  const edges: GraphEdge[] = []
  const missingAssets: MissingAsset[] = []
  const unreadableAssets: UnreadableAsset[] = []
  const missingNames: MissingName[] = []
  const messages: Message[] = []
  const ignored = new Set(source.config.ignoredReferenceKeys)
  // A note may lie among the assets: a link to its file leads to its page.
  const notes = new Map<GraphPath, Page>([...source.pages.values()].map(page => [page.path, page]))
  for (const page of source.pages.values()) {
    const from = pageNodeId(page)
    const reported = new Set<string>()
    addReferences(page.references, -1, page.preamble?.pointer !== undefined)
    for (const [index, block] of page.blocks.entries()) {
      if (block.references.length > 0) addReferences(block.references, index, block.pointer !== undefined)
    }

    function addReferences(references: readonly WrittenReference[], block: number, isPointer: boolean): void {
      for (const reference of references) {
        const key = reference.via === 'property' ? reference.key : undefined
        if (key === undefined ? isPointer : key === 'alias' || pointerKeys.has(key) || ignored.has(key)) continue
        const to = resolveReference(reference)
        if (to === undefined) continue
        const {line, column} = reference
        const type = typeOf(reference, to)
        edges.push({type, from, to, ...(type === 'property' && key !== undefined ? {key} : {}), block, line, column})
      }
    }

    function resolveReference(reference: WrittenReference): NodeId | undefined {
      if (reference.type === 'asset') {
        const asset = resolveAsset(source.assets, page.path, reference.target)
        if (asset === undefined) return undefined
        if (asset.exists) {
          const fault = source.assets.get(asset.path)?.fault
          if (fault && isFirst(`asset ${asset.path}`)) unreadableAssets.push({path: asset.path, fault, page, reference})
          return assetNodeId(asset.path)
        }
        const note = notes.get(asset.path)
        if (note !== undefined) return pageNodeId(note)
        if (isFirst(`asset ${asset.path}`)) missingAssets.push({path: asset.path, page, reference})
        return missingNodeId(asset.path)
      }
      if (reference.type === 'block') {
        const id = reference.target.toLowerCase() as BlockId
        if (source.blocks.has(id)) return blockNodeId(id)
        if (isFirst(`block ${id}`)) messages.push(blockMissing(page, reference))
        return undefined
      }
      const target = source.resolve(reference.target)
      if (target.key === '') return undefined
      if (target.kind === 'missing' && isFirst(`page ${target.key}`)) missingNames.push({target, page, reference})
      return target.node
    }

    function isFirst(what: string): boolean {
      if (reported.has(what)) return false
      reported.add(what)
      return true
    }
  }
  addSlideEdges(source, edges)
  return {edges, missingAssets, unreadableAssets, missingNames, messages}
}

function typeOf(reference: WrittenReference, to: NodeId): EdgeType {
  if (reference.type === 'asset' && /^(?:asset|missing):/.test(to)) return 'asset'
  if (reference.via === 'embed') return 'embed'
  if (reference.type === 'block') return 'block-reference'
  if (reference.via === 'property') return reference.key === 'tags' ? 'tag' : 'property'
  return reference.type === 'tag' ? 'tag' : 'reference'
}

function addSlideEdges(source: EdgeSource, edges: GraphEdge[]): void {
  for (const {page, next} of slideLinks(source).values()) {
    const seen = new Set<PageKey>([page.key])
    for (const statement of next) {
      for (const target of statement.targets) {
        const to = target.page
        if (to === undefined || seen.has(to.key)) continue
        seen.add(to.key)
        edges.push({
          type: 'next-slide',
          from: pageNodeId(page),
          to: pageNodeId(to),
          block: statement.block,
          line: statement.line,
          column: statement.column,
        })
      }
    }
  }
}

function blockMissing(page: Page, reference: WrittenReference): Message {
  return createMessage(
    'block-reference-broken',
    page.path,
    reference,
    `Unexpected block reference \`((${reference.target}))\`, expected the id of a block`,
    {
      actual: reference.target,
      note: `No block says \`id:: ${reference.target}\`. Its page may be missing from the folder, or the block was deleted.`,
    },
  )
}
