import type {PageKey} from '../../1-files/index.ts'
import {type EdgeType, type GraphEdge, pageKeyOf} from '../../4-graph/index.ts'
import {relationPhrase} from '../site/relation-phrases.ts'
import type {Site, SitePage} from '../site.ts'
import {escapeHtml} from '../to-hast/escape-html.ts'
import {hrefOf} from '../urls/index.ts'
import {cutToWidth} from './cut-to-width.ts'

const mostNeighbours = 24
const mostCharacters = 22
// Units of the view box: about pixels where the map is as wide as it is meant to be, 300.
const width = 340
const middle = width / 2
const rowHeight = 19
const fontSize = 11
/** Distance of a node from the middle line: of the row at the height of the page, and of the outermost row. */
const reach = {widest: 52, narrowest: 24}

/** Types of edges, the one drawn where several join two pages first, with their weight among the neighbours. */
const types: readonly (readonly [EdgeType, number])[] = [
  ['next-slide', 3],
  ['property', 3],
  ['embed', 2.5],
  ['namespace', 2],
  ['tag', 1.2],
  ['block-reference', 1.2],
  ['reference', 1],
]

interface Neighbour {
  readonly page: SitePage
  readonly type: EdgeType
  readonly weight: number
  /** Keys of the properties that join the two. */
  readonly keys: readonly string[]
}

/**
 * Draw a page among its neighbours as inline SVG: rows to both sides, so that no label can meet another, each a link.
 * At most 24, best joined first; the rest is counted.
 *
 * @returns `undefined` for a page that nothing with an address is joined to. Carries no style: classes only.
 */
export function localMap(site: Site, key: PageKey): string | undefined {
  const self = site.pages.get(key)
  const all = neighboursOf(site, key)
  if (self === undefined || all.length === 0) return undefined
  const shown = all.slice(0, mostNeighbours)
  const left = Math.floor(shown.length / 2)
  const rows = shown.length - left
  const more = all.length - shown.length
  const height = Math.max(rows, 3) * rowHeight + 2 * rowHeight
  const centre = height / 2
  const edges: string[] = []
  const nodes: string[] = []
  for (const [index, neighbour] of shown.entries()) {
    // Neighbours are dealt to both sides in turn, from the middle row outwards: the best joined stand nearest.
    const side = index % 2 === 0 ? 1 : -1
    const place = Math.floor(index / 2)
    const count = side === 1 ? rows : left
    const offset = rowOffset(place, count)
    const edgeOfColumn = Math.max(count - 1, 1) / 2
    const bend = Math.cos(Math.min(1, Math.abs(offset) / (edgeOfColumn + 0.5)) * (Math.PI / 2))
    const x = middle + side * (reach.narrowest + (reach.widest - reach.narrowest) * bend)
    const y = centre + offset * rowHeight
    edges.push(`<line class="edge edge-${neighbour.type}" x1="${middle}" y1="${n(centre)}" x2="${n(x)}" y2="${n(y)}"/>`)
    nodes.push(drawNode(site, neighbour, side, x, y))
  }
  const moreText =
    more > 0
      ? `<text class="map-more" x="${middle}" y="${n(height + 8)}" text-anchor="middle" font-size="${fontSize}">${escapeHtml(site.words.graph.more(more))}</text>`
      : ''
  const label = site.words.graph.neighbours(self.name, shown.length)
  return (
    `<svg class="local-map" viewBox="0 0 ${width} ${n(more > 0 ? height + 14 : height)}" role="group" aria-label="${escapeHtml(label)}">` +
    `<g class="edges">${edges.join('')}</g>` +
    `<g class="node node-self"><title>${escapeHtml(self.name)}</title><circle cx="${middle}" cy="${n(centre)}" r="6"/></g>` +
    `${nodes.join('')}${moreText}</svg>`
  )
}

/** Row of the n-th neighbour of a side, from the middle outwards, 0 being the height of the page. */
function rowOffset(place: number, count: number): number {
  const step = Math.ceil(place / 2) * (place % 2 === 0 ? -1 : 1)
  return count % 2 === 0 ? step - 0.5 : step
}

function drawNode(site: Site, neighbour: Neighbour, side: 1 | -1, x: number, y: number): string {
  const {page, keys} = neighbour
  const at = x + side * 9
  const label = labelOf(page.name, (side === 1 ? width - at : at) - 2)
  const title = keys.length > 0 ? `${page.name} (${keys.join(', ')})` : page.name
  return (
    `<a class="node node-${page.kind}" href="${escapeHtml(hrefOf(site, page.key) ?? '')}"><title>${escapeHtml(title)}</title>` +
    `<circle cx="${n(x)}" cy="${n(y)}" r="4"/>` +
    `<text x="${n(at)}" y="${n(y + fontSize * 0.35)}" font-size="${fontSize}" text-anchor="${side === 1 ? 'start' : 'end'}">${escapeHtml(label)}</text></a>`
  )
}

/** A name as it fits: whole, else without its namespace, whose end says more than its beginning. */
function labelOf(name: string, room: number): string {
  const whole = cutToWidth(name, mostCharacters, room, fontSize)
  const slash = name.lastIndexOf('/')
  if (whole === name || slash <= 0 || slash === name.length - 1) return whole
  return cutToWidth(`…${name.slice(slash)}`, mostCharacters, room, fontSize)
}

function neighboursOf(site: Site, key: PageKey): readonly Neighbour[] {
  const found = new Map<PageKey, {types: Set<EdgeType>; keys: Set<string>; weight: number}>()
  for (const edge of site.outgoing.get(key) ?? []) meet(pageKeyOf(site.graph, edge.to), edge)
  for (const edge of site.incoming.get(key) ?? []) meet(pageKeyOf(site.graph, edge.from), edge)
  for (const child of site.children.get(key) ?? []) meet(child, {type: 'namespace'})
  const neighbours: Neighbour[] = []
  for (const [other, {types: met, keys, weight}] of found) {
    const page = site.pages.get(other)
    const type = types.find(([type]) => met.has(type))?.[0]
    if (page === undefined || type === undefined) continue
    neighbours.push({
      page,
      type,
      keys: [...keys].sort().map(key => relationPhrase(key, 'own', site.words)),
      weight: page.kind === 'journal' ? weight / 4 : weight,
    })
  }
  return neighbours.sort((left, right) => right.weight - left.weight || (left.page.key < right.page.key ? -1 : 1))

  function meet(other: PageKey | undefined, {type, key: property}: Pick<GraphEdge, 'type' | 'key'>): void {
    const weight = types.find(([known]) => known === type)?.[1]
    if (other === undefined || other === key || weight === undefined) return
    const known = found.get(other) ?? {types: new Set(), keys: new Set(), weight: 0}
    found.set(other, known)
    known.types.add(type)
    if (property !== undefined) known.keys.add(property)
    known.weight += weight
  }
}

/** A number of the drawing, to a tenth. */
function n(value: number): number {
  return Math.round(value * 10) / 10
}
