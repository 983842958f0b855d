import {UndirectedGraph} from 'graphology'
import louvainModule from 'graphology-communities-louvain'
import forceAtlas2Module from 'graphology-layout-forceatlas2'
import {connectedComponents} from './connected-components.ts'
import {extent, fitPoints, type Point} from './fit-points.ts'
import type {MapGraph} from './map-graph.ts'
import {seededRandom} from './seeded-random.ts'

// Both are CommonJS whose types speak of a default export that Node gives as the module itself.
const louvain = louvainModule as unknown as typeof louvainModule.default
const forceAtlas2 = forceAtlas2Module as unknown as typeof forceAtlas2Module.default

/** Where each node stands and what it belongs to. Entry `i` is node `i`. */
export interface MapLayout {
  /** In -1000 … 1000, to a tenth; y grows upwards. */
  readonly x: readonly number[]
  readonly y: readonly number[]
  /** Community of each node, the biggest 0. */
  readonly groups: readonly number[]
}

const goldenAngle = Math.PI * (3 - Math.sqrt(5))
/** Components of fewer nodes stand on the shelf: the forces would send them far out and shrink all else. */
const smallest = 4

/**
 * Lay out the map: communities by Louvain, each a sunflower of its members, the communities themselves a sunflower by
 * size; then ForceAtlas2 pulls together what is joined. Nodes with few or no neighbours stand in rows below.
 *
 * Same graph, same numbers: order comes from keys, chance from a seed.
 */
export function layOut(graph: MapGraph): MapLayout {
  const components = connectedComponents(graph)
  const main = components.filter(nodes => nodes.length >= smallest).flat()
  const shelf = components.filter(nodes => nodes.length < smallest).flat()
  const x = new Array<number>(graph.nodes.length).fill(0)
  const y = new Array<number>(graph.nodes.length).fill(0)
  const groups = communities(graph, main)
  const positions = main.length === 0 ? new Map<number, Point>() : forced(graph, main, groups)
  const rows = shelfRows(shelf.length, main.length)
  const bottom = -extent + rows.height
  for (const [node, {x: left, y: up}] of fitPoints(positions, bottom)) {
    x[node] = tenth(left)
    y[node] = tenth(up)
  }
  for (const [index, node] of shelf.entries()) {
    const row = Math.floor(index / rows.columns)
    x[node] = tenth(-extent + ((index % rows.columns) + 0.5) * rows.step)
    y[node] = tenth(-extent + rows.height - rows.gap - (row + 0.5) * rows.step)
  }
  return {x, y, groups}
}

/** Community of each node of the graph; nodes outside of `main` are each alone, in no community of the picture: -1. */
function communities(graph: MapGraph, main: readonly number[]): readonly number[] {
  const groups = new Array<number>(graph.nodes.length).fill(-1)
  if (main.length === 0) return groups
  const found = louvain(graphologyOf(graph, main), {getEdgeWeight: 'weight', rng: seededRandom(7), resolution: 1})
  const members = new Map<number, number[]>()
  for (const node of main) {
    const group = found[node] ?? 0
    const known = members.get(group)
    if (known === undefined) members.set(group, [node])
    else known.push(node)
  }
  const bySize = [...members.values()].sort(
    (left, right) => right.length - left.length || (left[0] ?? 0) - (right[0] ?? 0),
  )
  for (const [group, nodes] of bySize.entries()) for (const node of nodes) groups[node] = group
  return groups
}

function forced(graph: MapGraph, main: readonly number[], groups: readonly number[]): ReadonlyMap<number, Point> {
  const start = sunflower(graph, main, groups)
  const model = graphologyOf(graph, main)
  for (const [node, {x, y}] of start) model.mergeNodeAttributes(String(node), {x, y})
  const size = main.length
  const moved = forceAtlas2(model, {
    iterations: size <= 500 ? 200 : size <= 2000 ? 120 : size <= 6000 ? 70 : 40,
    getEdgeWeight: 'weight',
    settings: {
      barnesHutOptimize: size > 400,
      barnesHutTheta: size > 6000 ? 1.2 : 0.8,
      edgeWeightInfluence: 0.7,
      gravity: size <= 1000 ? 6 : 1.5,
      scalingRatio: 8,
      slowDown: 1 + Math.log(size),
    },
  })
  return new Map(main.map(node => [node, moved[String(node)] ?? {x: 0, y: 0}]))
}

/** Communities on a sunflower, the biggest in the middle; each its members' sunflower, best joined in the middle. */
function sunflower(graph: MapGraph, main: readonly number[], groups: readonly number[]): ReadonlyMap<number, Point> {
  const members = Array.from({length: Math.max(...main.map(node => groups[node] ?? 0)) + 1}, (): number[] => [])
  for (const node of main) members[groups[node] ?? 0]?.push(node)
  const points = new Map<number, Point>()
  const spread = 12
  let area = 0
  for (const [group, nodes] of members.entries()) {
    const radius = spread * Math.sqrt(area + nodes.length / 2)
    area += nodes.length * 1.6
    const centre = polar(group === 0 ? 0 : radius, group * goldenAngle)
    const byDegree = nodes.toSorted(
      (left, right) => (graph.nodes[right]?.degree ?? 0) - (graph.nodes[left]?.degree ?? 0) || left - right,
    )
    for (const [index, node] of byDegree.entries()) {
      const offset = polar(spread * Math.sqrt(index) * 0.8, index * goldenAngle)
      points.set(node, {x: centre.x + offset.x, y: centre.y + offset.y})
    }
  }
  return points
}

function polar(radius: number, angle: number): Point {
  return {x: radius * Math.cos(angle), y: radius * Math.sin(angle)}
}

function graphologyOf(graph: MapGraph, main: readonly number[]): UndirectedGraph {
  const model = new UndirectedGraph()
  const members = new Set(main)
  for (const node of main) model.addNode(String(node))
  for (const {from, to, weight} of graph.edges) {
    if (members.has(from) && members.has(to)) model.addEdge(String(from), String(to), {weight})
  }
  return model
}

/** How the shelf is cut into rows: at most a third of the height, more only where there is nothing else. */
function shelfRows(count: number, main: number): {columns: number; step: number; height: number; gap: number} {
  if (count === 0) return {columns: 1, step: 0, height: 0, gap: 0}
  const most = main === 0 ? 2 * extent : extent * 0.4
  const step = Math.min(60, Math.sqrt((2 * extent * most) / count) * 0.98)
  const columns = Math.max(1, Math.floor((2 * extent) / step))
  const gap = main === 0 ? 0 : step
  return {columns, step, height: Math.ceil(count / columns) * step + gap, gap}
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10
}
