import {type AssetFile, defaultGraphConfig, type GraphConfig, graphPath} from '../../plugins/1-files/index.ts'
import {readPage} from '../../plugins/3-page/index.ts'
import {
  buildGraph,
  type Graph,
  type ProjectionPolicy,
  type PublicGraph,
  projectPublic,
} from '../../plugins/4-graph/index.ts'

/** A graph folder in a test: path → text. */
export type Files = Readonly<Record<string, string>>

export interface GraphOptions {
  readonly config?: Partial<GraphConfig>
  /** Paths of files that are no pages. */
  readonly assets?: readonly string[]
}

/** The graph of a few files, in the order given. */
export function graphOf(files: Files, options: GraphOptions = {}): Graph {
  const config: GraphConfig = {...defaultGraphConfig, fileNameFormat: 'triple-lowbar', ...options.config}
  const assets = (options.assets ?? []).map((path): AssetFile => ({path: graphPath(path)}))
  const pages = Object.entries(files).map(([path, text]) => readPage({path: graphPath(path), text}, config))
  return buildGraph({pages, assets, config})
}

/** What is left of a few files for the public. */
export function publicGraphOf(files: Files, options: GraphOptions & Partial<ProjectionPolicy> = {}): PublicGraph {
  const {allPagesPublic = false, everything = false, notes = false, mentions = 'text'} = options
  return projectPublic(graphOf(files, options), {allPagesPublic, everything, notes, mentions})
}

/** Edges as lines: `type from → to`, with the key of a property. */
export function edgeLines(graph: Graph, type?: string): string[] {
  return graph.edges
    .filter(edge => type === undefined || edge.type === type)
    .map(edge => `${edge.type}${edge.key === undefined ? '' : `(${edge.key})`} ${edge.from} → ${edge.to}`)
}

/** Messages as lines: `rule file:line`. */
export function messageLines(graph: Pick<Graph, 'messages'>): string[] {
  return graph.messages.map(message => `${message.rule} ${message.file}:${message.line}`)
}
