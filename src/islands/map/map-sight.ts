import type {EdgeDisplayData, NodeDisplayData} from 'sigma/types'
import type {MapColours} from './read-colours.ts'
import type {MapEdge, MapGraph, MapNode} from './read-map.ts'

/** What the reader has chosen to see. */
export interface MapSight {
  /** Bits over the edge types that are shown. */
  types: number
  kinds: Set<number>
  routes: boolean
  /** The node under the pointer, or the one chosen. */
  focus: string | undefined
  neighbours: ReadonlySet<string>
}

/** Colour of an edge: of the type that says most. */
const order = ['next-slide', 'property', 'embed', 'block-reference', 'tag', 'namespace', 'reference']

/** How nodes and edges look under a sight; read anew for every refresh. */
export function mapReducers(graph: MapGraph, edgeTypes: readonly string[], sight: MapSight, colours: () => MapColours) {
  return {nodeReducer, edgeReducer}

  function nodeReducer(key: string, node: MapNode): Partial<NodeDisplayData> {
    const {groups, line, ink, faint} = colours()
    const near = sight.focus === undefined || sight.focus === key || sight.neighbours.has(key)
    const tint = node.kind === 3 ? line : node.kind === 2 ? faint : (groups[node.group % groups.length] ?? ink)
    return {
      x: node.x,
      y: node.y,
      size: node.size,
      label: node.label,
      hidden: !sight.kinds.has(node.kind),
      color: !near ? line : sight.focus === key ? ink : tint,
      zIndex: near ? 1 : 0,
    }
  }

  function edgeReducer(key: string, edge: MapEdge): Partial<EdgeDisplayData> {
    const {edge: pale, edgeStrong} = colours()
    const types = edge.types & sight.types
    const route = edge.route && sight.routes
    if (types === 0 && !route) return {hidden: true}
    const type = route ? 'next-slide' : strongest(types)
    const near = sight.focus === undefined || graph.hasExtremity(key, sight.focus)
    if (!near && !route) return {hidden: true}
    const strong = route || sight.focus !== undefined
    return {
      color: strong ? edgeStrong(type) : pale(type),
      size: route ? 3 : strong ? 1.4 : 0.7,
      zIndex: route ? 2 : near ? 1 : 0,
    }
  }

  function strongest(types: number): string {
    return order.find(type => (types & (1 << edgeTypes.indexOf(type))) !== 0 && edgeTypes.includes(type)) ?? 'reference'
  }
}
