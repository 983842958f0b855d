import type {MapGraph} from './map-graph.ts'

/** Connected components, the biggest first, then by first node; single nodes last. */
export function connectedComponents(graph: MapGraph): readonly (readonly number[])[] {
  const parents = graph.nodes.map((_, index) => index)
  const find = (node: number): number => {
    let at = node
    for (let up = parents[at] ?? at; up !== at; up = parents[at] ?? at) {
      parents[at] = parents[up] ?? up
      at = up
    }
    return at
  }
  for (const {from, to} of graph.edges) parents[find(to)] = find(from)
  const components = new Map<number, number[]>()
  for (const index of graph.nodes.keys()) {
    const root = find(index)
    const known = components.get(root)
    if (known === undefined) components.set(root, [index])
    else known.push(index)
  }
  return [...components.values()].sort((left, right) => right.length - left.length || (left[0] ?? 0) - (right[0] ?? 0))
}
