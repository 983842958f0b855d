import type {GraphExport} from './export-graph.ts'
import type {NodeId, NodeKind} from './graph.ts'

/** The names of the document. Those of Lectern are URNs: they name, and lead nowhere. */
const context = {
  '@version': 1.1,
  name: 'http://schema.org/name',
  file: 'urn:lectern:file',
  public: 'urn:lectern:public',
  Page: 'urn:lectern:Page',
  Journal: 'urn:lectern:Journal',
  Block: 'urn:lectern:Block',
  Asset: 'urn:lectern:Asset',
  Missing: 'urn:lectern:Missing',
  page: prefix('urn:lectern:page:'),
  journal: prefix('urn:lectern:journal:'),
  block: prefix('urn:lectern:block:'),
  asset: prefix('urn:lectern:asset:'),
  missing: prefix('urn:lectern:missing:'),
  edge: prefix('urn:lectern:edge:'),
  property: prefix('urn:lectern:property:'),
} as const

const types: Readonly<Record<NodeKind, string>> = {
  page: 'Page',
  journal: 'Journal',
  block: 'Block',
  asset: 'Asset',
  missing: 'Missing',
}

/** A node with its predicates: `edge:reference`, `property:is-subclass-of` … → nodes. */
type LinkedNode = Record<string, string | boolean | {readonly '@id': string}[]>

/** The typed graph as linked data. Plain JSON. */
export interface GraphJsonLd {
  readonly '@context': typeof context
  readonly '@graph': readonly LinkedNode[]
}

/**
 * The typed graph as JSON-LD 1.1: each node with its relations as predicates. A relation that an author names by a property
 * is `property:` and its key; every other is `edge:` and its type. What several blocks say is said once.
 *
 * Ids are those of the graph, percent-encoded after the colon: `page:garden%20tools` is the IRI
 * `urn:lectern:page:garden%20tools`.
 */
export function exportJsonLd({nodes, edges}: GraphExport): GraphJsonLd {
  const relations = new Map<NodeId, Map<string, Set<NodeId>>>()
  for (const {type, from, to, key} of edges) {
    const predicate = key === undefined ? `edge:${type}` : `property:${encoded(key)}`
    const ofNode = relations.get(from) ?? new Map<string, Set<NodeId>>()
    relations.set(from, ofNode.set(predicate, (ofNode.get(predicate) ?? new Set()).add(to)))
  }
  const graph = nodes.map(node => {
    const linked: LinkedNode = {'@id': iri(node.id), '@type': types[node.kind], name: node.name}
    if (node.file !== null) linked.file = node.file
    linked.public = node.public
    const ofNode = [...(relations.get(node.id) ?? [])].sort(([left], [right]) => (left < right ? -1 : 1))
    for (const [predicate, targets] of ofNode) linked[predicate] = [...targets].map(to => ({'@id': iri(to)}))
    return linked
  })
  return {'@context': context, '@graph': graph}
}

function prefix(iri: string): {readonly '@id': string; readonly '@prefix': true} {
  return {'@id': iri, '@prefix': true}
}

function iri(id: NodeId): string {
  const colon = id.indexOf(':') + 1
  return id.slice(0, colon) + encoded(id.slice(colon))
}

/** Percent-encoded, but for the `/` between parts of a name. */
function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replaceAll('%2F', '/')
}
