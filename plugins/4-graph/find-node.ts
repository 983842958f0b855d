import type {Graph, GraphNode, NodeId} from './graph.ts'

/** Find a node by its id, by halving: a graph's nodes are sorted by id. */
export function findNode(graph: Pick<Graph, 'nodes'>, id: NodeId): GraphNode | undefined {
  let low = 0
  let high = graph.nodes.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const node = graph.nodes[middle]
    if (node === undefined || node.id === id) return node
    if (node.id < id) low = middle + 1
    else high = middle - 1
  }
  return undefined
}
