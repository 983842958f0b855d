import type {GraphPath, PageKey} from '../1-files/index.ts'
import type {BlockId, Page} from '../3-page/index.ts'
import type {NodeId} from './graph.ts'

/** Id of the node of a page that a file makes: journals go by their day. */
export function pageNodeId(page: Page): NodeId {
  return (page.kind === 'journal' && page.day !== undefined ? `journal:${page.day}` : `page:${page.key}`) as NodeId
}

/** Id of the node of a page that no file makes: a namespace parent or an alias. */
export function namedNodeId(key: PageKey): NodeId {
  return `page:${key}` as NodeId
}

/** Id of the node of what is not there: the key of a page, or the path of an asset. */
export function missingNodeId(key: PageKey | GraphPath): NodeId {
  return `missing:${key}` as NodeId
}

export function blockNodeId(id: BlockId): NodeId {
  return `block:${id}` as NodeId
}

export function assetNodeId(path: GraphPath): NodeId {
  return `asset:${path}` as NodeId
}
