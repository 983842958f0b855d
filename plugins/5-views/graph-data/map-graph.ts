import type {PageKey} from '../../1-files/index.ts'
import {type EdgeType, findNode, missingNodeId, pageKeyOf} from '../../4-graph/index.ts'
import type {Site} from '../site.ts'
import {hrefOf} from '../urls/index.ts'

/** Types of edges the map draws; the index of a type is its bit in `MapEdge.types`. */
export const mapEdgeTypes = [
  'reference',
  'tag',
  'property',
  'embed',
  'block-reference',
  'next-slide',
  'namespace',
] as const satisfies readonly EdgeType[]

/** How much an edge of a type draws its ends together. */
const weights: Readonly<Record<(typeof mapEdgeTypes)[number], number>> = {
  reference: 1,
  tag: 0.6,
  property: 2.5,
  embed: 2,
  'block-reference': 1,
  'next-slide': 2.5,
  namespace: 3,
}
/** A journal mentions what has nothing in common but the day. */
const journalWeight = 0.15

/** A page, journal, hub or missing page of the map. */
export interface MapNode {
  readonly key: PageKey
  readonly name: string
  /** Empty for a missing page. */
  readonly href: string
  readonly kind: 'page' | 'journal' | 'hub' | 'missing'
  /** Pages it is joined with. */
  readonly degree: number
}

/** All edges between two nodes, whichever way they lead. */
export interface MapEdge {
  /** Index in `nodes`; the smaller one. */
  readonly from: number
  readonly to: number
  /** Bit mask over `mapEdgeTypes`. */
  readonly types: number
  readonly weight: number
}

export interface MapGraph {
  /** In key order. */
  readonly nodes: readonly MapNode[]
  /** By `from`, then `to`. */
  readonly edges: readonly MapEdge[]
}

/**
 * Merge the typed graph into the one the map shows: pages joined with pages, an edge to a block counting for its page.
 * Names without a file are nodes if at least two pages are joined with them; pages with
 * `exclude-from-graph-view:: true` are none.
 */
export function mapGraph(site: Site): MapGraph {
  const {links, neighbours} = linkPages(site)
  const keys = [...new Set<PageKey>([...site.pages.keys(), ...neighbours.keys()])]
    .filter(key => isNode(key, site, neighbours))
    .sort()
  const places = new Map(keys.map((key, index) => [key, index]))
  const edges: MapEdge[] = []
  for (const {from, to, types} of links) {
    const [left, right] = [places.get(from), places.get(to)]
    if (left === undefined || right === undefined) continue
    edges.push({
      from: Math.min(left, right),
      to: Math.max(left, right),
      types,
      weight: weightOf(
        types,
        [from, to].some(key => kindOf(key, site) === 'journal'),
      ),
    })
  }
  edges.sort((left, right) => left.from - right.from || left.to - right.to)
  const degrees = new Array<number>(keys.length).fill(0)
  for (const {from, to} of edges) {
    degrees[from] = (degrees[from] ?? 0) + 1
    degrees[to] = (degrees[to] ?? 0) + 1
  }
  const nodes = keys.map((key, index): MapNode => {
    const name = site.pages.get(key)?.name ?? findNode(site.graph, missingNodeId(key))?.name ?? key
    return {key, name, href: hrefOf(site, key) ?? '', kind: kindOf(key, site), degree: degrees[index] ?? 0}
  })
  return {nodes, edges}
}

interface Link {
  readonly from: PageKey
  readonly to: PageKey
  types: number
}

function linkPages(site: Site): {
  readonly links: Iterable<Link>
  readonly neighbours: ReadonlyMap<PageKey, ReadonlySet<PageKey>>
} {
  const bits = new Map<EdgeType, number>(mapEdgeTypes.map((type, index) => [type, 1 << index]))
  const links = new Map<string, Link>()
  const neighbours = new Map<PageKey, Set<PageKey>>()
  for (const edge of site.graph.edges) {
    const bit = bits.get(edge.type)
    const from = bit === undefined ? undefined : pageKeyOf(site.graph, edge.from)
    const to = from === undefined ? undefined : pageKeyOf(site.graph, edge.to)
    if (bit === undefined || from === undefined || to === undefined || from === to) continue
    const pair = from < to ? `${from}\n${to}` : `${to}\n${from}`
    const known = links.get(pair)
    if (known !== undefined) {
      known.types |= bit
      continue
    }
    links.set(pair, {from, to, types: bit})
    meet(from, to)
    meet(to, from)
  }
  return {links: links.values(), neighbours}

  function meet(one: PageKey, other: PageKey): void {
    const known = neighbours.get(one)
    if (known === undefined) neighbours.set(one, new Set([other]))
    else known.add(other)
  }
}

function isNode(key: PageKey, site: Site, neighbours: ReadonlyMap<PageKey, ReadonlySet<PageKey>>): boolean {
  const page = site.graph.pages.get(key)
  if (page === undefined) return (neighbours.get(key)?.size ?? 0) > 1
  return !page.properties.some(property => property.key === 'exclude-from-graph-view' && property.value === true)
}

function kindOf(key: PageKey, site: Site): MapNode['kind'] {
  return site.pages.get(key)?.kind ?? 'missing'
}

function weightOf(types: number, isJournal: boolean): number {
  let weight = 0
  for (const [index, type] of mapEdgeTypes.entries()) if (types & (1 << index)) weight += weights[type]
  return isJournal ? weight * journalWeight : weight
}
