import {byCodeUnit} from './by-code-unit.ts'
import type {GraphEdge, GraphNode, NodeId} from './graph.ts'

/**
 * Sort edges by from, to, type, key, line, column, block. Ids are compared by the rank of their node, which costs a number
 * where the id would cost a text.
 *
 * @param nodes All nodes, sorted by id.
 * @throws If an edge has an end that is no node: that is a mistake of ours.
 */
export function sortEdges(edges: readonly GraphEdge[], nodes: readonly GraphNode[]): readonly GraphEdge[] {
  const ranks = new Map<NodeId, number>(nodes.map((node, index) => [node.id, index]))
  const ranked = edges.map(edge => ({edge, from: rankOf(edge.from), to: rankOf(edge.to)}))
  ranked.sort((left, right) => left.from - right.from || left.to - right.to || compareRest(left.edge, right.edge))
  return ranked.map(({edge}) => edge)

  function rankOf(id: NodeId): number {
    const rank = ranks.get(id)
    if (rank === undefined) throw new Error(`Edge without node: ${id}`)
    return rank
  }
}

function compareRest(left: GraphEdge, right: GraphEdge): number {
  return (
    byCodeUnit(left.type, right.type) ||
    byCodeUnit(left.key ?? '', right.key ?? '') ||
    left.line - right.line ||
    left.column - right.column ||
    left.block - right.block
  )
}
