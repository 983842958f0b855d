import type Sigma from 'sigma'
import type {GraphData} from '../../../plugins/index.ts'
import type {MapSight} from './map-sight.ts'
import type {MapColours} from './read-colours.ts'
import type {MapEdge, MapGraph, MapNode} from './read-map.ts'

interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

interface Region {
  readonly name: string
  readonly x: number
  readonly y: number
  readonly count: number
}

/** Labels of pages drawn at once, and names of regions. */
const mostLabels = 140
const mostRegions = 14
/** A map smaller than this is one region. */
const leastNodes = 120
const stopRadius = 8.5

/**
 * Lettering of the map on a canvas above it: the node in focus and its neighbours, stops of talks, names of regions
 * while the map is small, then pages by degree. What would touch a label that stands already is left out.
 *
 * @returns Draws one frame; called after every render of the map.
 */
export function labelDrawer(
  canvas: HTMLCanvasElement,
  sigma: Sigma<MapNode, MapEdge>,
  graph: MapGraph,
  data: GraphData,
  sight: MapSight,
) {
  const byDegree = graph
    .nodes()
    .sort((a, b) => graph.getNodeAttribute(b, 'degree') - graph.getNodeAttribute(a, 'degree'))
  const regions = graph.order < leastNodes ? [] : regionsOf(graph, data.groupNames)
  const context = canvas.getContext('2d')

  return function draw(colours: MapColours): void {
    if (!context) return
    const {width, height} = sigma.getDimensions()
    const ratio = devicePixelRatio || 1
    if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
      canvas.width = Math.round(width * ratio)
      canvas.height = Math.round(height * ratio)
    }
    const pen = context
    pen.setTransform(ratio, 0, 0, ratio, 0, 0)
    pen.clearRect(0, 0, width, height)
    pen.lineJoin = 'round'
    pen.textBaseline = 'middle'
    const taken: Box[] = []
    const named = new Set<string>()
    const zoom = sigma.getCamera().ratio

    const focus = sight.focus
    if (focus !== undefined) label(focus, true)
    if (sight.routes) {
      for (const route of data.routes) for (const [index, node] of route.nodes.entries()) stop(String(node), index + 1)
      for (const route of data.routes) for (const node of route.nodes) label(String(node), false, stopRadius)
    }
    if (focus !== undefined) for (const key of byDegree) if (sight.neighbours.has(key)) label(key, false)
    if (focus !== undefined) return
    const strength = Math.min(1, Math.max(0, (zoom - 0.22) / 0.25))
    if (strength > 0) for (const region of regions) regionName(region, strength)
    let tried = 0
    let drawn = 0
    for (const key of byDegree) {
      if (drawn >= mostLabels || tried > 3000) break
      tried += 1
      const size = sigma.getNodeDisplayData(key)
      if (!size || size.hidden || sigma.scaleSize(size.size) < 4 || named.has(graph.getNodeAttribute(key, 'label')))
        continue
      if (label(key, false)) drawn += 1
    }

    function label(key: string, forced: boolean, least = 0): boolean {
      const node = sigma.getNodeDisplayData(key)
      if (!node || node.hidden) return false
      const {x, y} = sigma.framedGraphToViewport(node)
      if (x < -20 || y < 0 || x > width || y > height) return false
      const radius = Math.max(least, sigma.scaleSize(node.size))
      const size = forced ? 14 : Math.min(14, 11 + radius / 5)
      const name = cut(graph.getNodeAttribute(key, 'label'))
      pen.font = `${forced ? 650 : 480} ${size}px ${colours.font}`
      const long = pen.measureText(name).width
      // Beside the dot, on the side where there is room.
      const left = x + radius + 4 + long > width && x - radius - 4 - long > 0 ? x - radius - 4 - long : x + radius + 4
      const box = {left: left - 2, top: y - size * 0.7, right: left + long + 4, bottom: y + size * 0.7}
      if (!forced && !free(box)) return false
      taken.push(box)
      pen.textAlign = 'left'
      write(name, left, y, forced ? colours.ink : colours.soft, 4)
      return true
    }

    function stop(key: string, number: number): void {
      const node = sigma.getNodeDisplayData(key)
      if (!node || node.hidden) return
      const {x, y} = sigma.framedGraphToViewport(node)
      pen.beginPath()
      pen.arc(x, y, stopRadius, 0, 2 * Math.PI)
      pen.fillStyle = colours.accent
      pen.fill()
      pen.lineWidth = 1.5
      pen.strokeStyle = colours.paper
      pen.stroke()
      pen.font = `650 10px ${colours.font}`
      pen.textAlign = 'center'
      pen.fillStyle = colours.accentInk
      pen.fillText(String(number), x, y + 0.5)
      taken.push({left: x - stopRadius, top: y - stopRadius, right: x + stopRadius, bottom: y + stopRadius})
    }

    function regionName(region: Region, alpha: number): void {
      const {x, y} = sigma.graphToViewport(region)
      const size = Math.min(22, 12 + Math.sqrt(region.count) / 2)
      const name = cut(region.name)
      pen.font = `500 ${size}px ${colours.font}`
      const half = pen.measureText(name).width / 2
      const box = {left: x - half - 6, top: y - size * 0.8, right: x + half + 6, bottom: y + size * 0.8}
      if (box.left < 4 || box.right > width - 4 || box.top < 4 || box.bottom > height - 4 || !free(box)) return
      taken.push(box)
      named.add(region.name)
      pen.globalAlpha = alpha
      pen.textAlign = 'center'
      write(name, x, y, colours.ink, 6)
      pen.globalAlpha = 1
    }

    function write(name: string, x: number, y: number, colour: string, halo: number): void {
      pen.lineWidth = halo
      pen.strokeStyle = colours.paper
      pen.strokeText(name, x, y)
      pen.fillStyle = colour
      pen.fillText(name, x, y)
    }

    function free(box: Box): boolean {
      return !taken.some(
        other => box.left < other.right && box.right > other.left && box.top < other.bottom && box.bottom > other.top,
      )
    }
  }
}

/** The biggest groups, each at the middle of its nodes; a group needs eight to be a region. */
function regionsOf(graph: MapGraph, names: readonly string[]): readonly Region[] {
  const sums = new Map<number, {x: number; y: number; count: number}>()
  graph.forEachNode((_, node) => {
    const sum = sums.get(node.group) ?? {x: 0, y: 0, count: 0}
    sums.set(node.group, {x: sum.x + node.x, y: sum.y + node.y, count: sum.count + 1})
  })
  return [...sums]
    .map(([group, {x, y, count}]) => ({name: names[group] ?? '', x: x / count, y: y / count, count}))
    .filter(region => region.count >= 8 && region.name !== '')
    .sort((a, b) => b.count - a.count)
    .slice(0, mostRegions)
}

function cut(name: string): string {
  return name.length > 38 ? `${name.slice(0, 36).trimEnd()}…` : name
}
