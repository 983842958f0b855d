import {type Day, journalTitle, type PageKey, type PageName, pageKey} from '../1-files/index.ts'
import type {BlockId} from '../3-page/index.ts'
import {findNode} from './find-node.ts'
import type {Graph, NodeId, Resolution} from './graph.ts'
import {resolveIn} from './name-tables.ts'
import {namedNodeId} from './node-id.ts'

/**
 * Say what a written name leads to in a graph: case, an outer `/` and the form of a date do not matter, aliases lead to
 * their page.
 *
 * @returns Always an answer: what nothing makes is of kind `missing`.
 */
export function resolveName(graph: Graph, name: string): Resolution {
  return resolveIn(
    {
      config: graph.config,
      pages: graph.pages,
      aliases: graph.aliases,
      ancestor: key => findNode(graph, namedNodeId(key))?.name as PageName | undefined,
    },
    name,
  )
}

/**
 * Key of the page a node stands for, or stands on: of a block, its page.
 *
 * @returns For a missing one the key of its name; `undefined` for an asset that exists and for an unknown block.
 */
export function pageKeyOf(graph: Graph, node: NodeId): PageKey | undefined {
  const colon = node.indexOf(':')
  const rest = node.slice(colon + 1)
  switch (node.slice(0, colon)) {
    case 'page':
      return rest as PageKey
    case 'journal':
      return pageKey(journalTitle(rest as Day, graph.config))
    case 'block':
      return graph.blocks.get(rest as BlockId)?.page
    case 'missing':
      return rest as PageKey
    default:
      return undefined
  }
}
