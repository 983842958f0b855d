import {DirectedGraph} from 'graphology'
import type {GraphData} from '../../../plugins/index.ts'

export interface MapNode {
  [key: string]: unknown
  x: number
  y: number
  size: number
  label: string
  href: string
  /** 0 page, 1 journal, 2 hub, 3 missing: an index into `dotKinds` of the words. */
  kind: number
  degree: number
  group: number
}

export interface MapEdge {
  [key: string]: unknown
  /** Bits over `GraphData.edgeTypes`. */
  types: number
  /** Part of a talk. */
  route: boolean
}

export type MapGraph = DirectedGraph<MapNode, MapEdge>

/**
 * Columns to a graph: node keys are indexes as text; two edges between the same two nodes in one direction are one.
 * Routes of talks become edges too, where no link is there already.
 */
export function readMap(data: GraphData): MapGraph {
  const graph: MapGraph = new DirectedGraph({allowSelfLoops: false})
  // The fuller the sheet, the finer the dots.
  const scale = Math.min(1, (600 / Math.max(1, data.names.length)) ** 0.3)
  data.names.forEach((label, index) => {
    const degree = data.degrees[index] ?? 0
    graph.addNode(String(index), {
      x: data.x[index] ?? 0,
      y: data.y[index] ?? 0,
      size: scale * Math.min(16, 2.2 + 1.05 * Math.sqrt(degree)),
      label,
      href: data.hrefs[index] ?? '',
      kind: data.kinds[index] ?? 0,
      degree,
      group: data.groups[index] ?? 0,
    })
  })
  for (let at = 0; at + 2 < data.edges.length; at += 3)
    join(data.edges[at], data.edges[at + 1], data.edges[at + 2] ?? 0, false)
  for (const route of data.routes)
    for (const [index, node] of route.nodes.entries()) join(node, route.nodes[index + 1], 0, true)
  return graph

  function join(from: number | undefined, to: number | undefined, types: number, route: boolean): void {
    const [source, target] = [String(from), String(to)]
    if (from === to || !graph.hasNode(source) || !graph.hasNode(target)) return
    const edge = graph.edge(source, target)
    if (edge === undefined) graph.addEdge(source, target, {types, route})
    else graph.updateEdgeAttributes(edge, before => ({types: before.types | types, route: before.route || route}))
  }
}
