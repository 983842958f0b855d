import type {Message} from '../diagnostics/index.ts'
import type {DeckChain} from './deck.ts'
import type {EdgeType, Graph, GraphEdge, GraphNode, NodeId} from './graph.ts'
import {pageKeyOf} from './resolve-name.ts'

/** The typed graph as `lectern graph --format json` prints it. Nodes and edges are sorted: same files, same bytes. */
export interface GraphExport {
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly {
    readonly type: EdgeType
    readonly from: NodeId
    readonly to: NodeId
    readonly key?: string
    /** Block that wrote the edge: its UUID, else `line:<n>`, from 1; absent for preamble and page properties. */
    readonly block?: string
  }[]
}

/** A deck as `lectern decks --json` prints it, without its slides, which are a view's. */
export interface DeckExport {
  readonly id: string
  readonly title: string
  readonly pages: readonly string[]
  readonly messages: readonly Message[]
}

/** Turn a graph into plain data. Equal edges, as of one block that names a page twice, are one. */
export function exportGraph(graph: Graph): GraphExport {
  const edges: GraphExport['edges'][number][] = []
  let last = ''
  for (const edge of graph.edges) {
    const block = blockOf(graph, edge)
    const {type, from, to, key} = edge
    const exported = {type, from, to, ...(key === undefined ? {} : {key}), ...(block === undefined ? {} : {block})}
    const text = JSON.stringify(exported)
    if (text !== last) edges.push(exported)
    last = text
  }
  const nodes = graph.nodes.map(({id, kind, name, file, public: isPublic}) => ({
    id,
    kind,
    name,
    file,
    public: isPublic,
  }))
  return {nodes, edges}
}

/** Turn decks into plain data, in the order they come. */
export function exportDecks(decks: readonly DeckChain[]): readonly DeckExport[] {
  return decks.map(({id, title, pages, messages}) => ({id, title, pages: pages.map(page => page.name), messages}))
}

function blockOf(graph: Graph, edge: GraphEdge): string | undefined {
  if (edge.block < 0) return undefined
  const key = pageKeyOf(graph, edge.from)
  const block = key === undefined ? undefined : graph.pages.get(key)?.blocks[edge.block]
  return block === undefined ? undefined : (block.id ?? `line:${block.line}`)
}
