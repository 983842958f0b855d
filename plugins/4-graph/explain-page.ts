import type {GraphPath, PageKey, PageName} from '../1-files/index.ts'
import type {Page} from '../3-page/index.ts'
import {buildDecks} from './build-decks.ts'
import type {EdgeType, Graph, GraphEdge, NodeId} from './graph.ts'
import {knownNames} from './known-names.ts'
import type {MentionPolicy} from './mention-policy.ts'
import {nearestNames} from './nearest-names.ts'
import {pageKeyOf, resolveName} from './resolve-name.ts'
import {type Visibility, visibilityOf} from './visibility.ts'

/** A place in the graph folder; lines from 1. */
export interface ExplainedPlace {
  readonly file: GraphPath
  readonly line: number
}

/** What there is to say about one page. Plain data; private pages are explained like others. */
export interface PageExplanation {
  readonly key: PageKey
  readonly name: PageName
  readonly kind: 'page' | 'journal'
  readonly file: GraphPath
  /** How the name that was asked for leads here. */
  readonly by: 'name' | 'alias' | 'date'
  readonly visibility: Visibility
  /** Where what decided stands; absent where nothing in a file did. */
  readonly place?: ExplainedPlace
  /** Edges that lead here from other pages, by type in the order of their counts. */
  readonly incoming: readonly {
    readonly type: EdgeType
    readonly count: number
    /** Of these, how many come from public pages. */
    readonly fromPublic: number
    /** A few, in file order. */
    readonly examples: readonly (ExplainedPlace & {readonly key?: string})[]
  }[]
  /** Decks of the whole folder that the page is in. */
  readonly decks: readonly {
    readonly id: string
    readonly title: string
    /** From 1. */
    readonly position: number
    readonly pages: number
  }[]
}

/** Options of `explainPage`. */
export interface ExplainOptions {
  /** As for the projection. */
  readonly allPagesPublic: boolean
  readonly mentions: MentionPolicy
  /** Examples of each type of edge. */
  readonly examples: number
}

/** A name that no file answers to. */
export interface NoSuchPage {
  /** Names that may have been meant, nearest first. */
  readonly nearest: readonly PageName[]
  /** How many edges lead to the missing page. */
  readonly mentions: number
}

/**
 * Say why a page is public or private, what leads to it and which decks it is in.
 *
 * @param name Title, alias or date in any form, as in `[[…]]`.
 */
export function explainPage(graph: Graph, name: string, options: ExplainOptions): PageExplanation | NoSuchPage {
  const resolved = resolveName(graph, name)
  const page = graph.pages.get(resolved.key)
  if (page === undefined) {
    const mentions = graph.edges.filter(edge => edge.to === resolved.node && edge.type !== 'namespace').length
    return {nearest: nearestNames(knownNames(graph))(resolved.key), mentions}
  }
  const {allPagesPublic, mentions: policy} = options
  const context = {config: graph.config, pages: graph.pages, allPagesPublic, mentions: policy}
  const visibility = visibilityOf(page, context)
  const {line, from} = visibility
  const decider = from === undefined ? page : graph.pages.get(from)
  return {
    key: page.key,
    name: page.name,
    kind: page.kind,
    file: page.path,
    by: howNamed(graph, page, name),
    visibility,
    ...(line === undefined || decider === undefined ? {} : {place: {file: decider.path, line}}),
    incoming: incomingOf(graph, page, options.examples, other => visibilityOf(other, context).public),
    decks: buildDecks(graph).flatMap(({id, title, pages}) => {
      const position = pages.findIndex(({key}) => key === page.key) + 1
      return position === 0 ? [] : [{id, title, position, pages: pages.length}]
    }),
  }
}

function howNamed(graph: Graph, page: Page, name: string): PageExplanation['by'] {
  const key = name
    .normalize('NFC')
    .trim()
    .replace(/^\/+|\/+$/g, '')
    .toLowerCase()
  if (key === page.key) return 'name'
  return graph.aliases.get(key as PageKey) === page.key ? 'alias' : page.kind === 'journal' ? 'date' : 'name'
}

/** What leads to a page: to itself, to its aliases, to blocks on it. Not what it says of itself. */
function incomingOf(
  graph: Graph,
  page: Page,
  mostExamples: number,
  isPublic: (page: Page) => boolean,
): PageExplanation['incoming'] {
  const leads = new Map<NodeId, boolean>()
  const byType = new Map<EdgeType, {edge: GraphEdge; from: Page}[]>()
  for (const edge of graph.edges) {
    let isHere = leads.get(edge.to)
    if (isHere === undefined) {
      const key = pageKeyOf(graph, edge.to)
      isHere = key !== undefined && (graph.aliases.get(key) ?? key) === page.key
      leads.set(edge.to, isHere)
    }
    const key = isHere ? pageKeyOf(graph, edge.from) : undefined
    const from = key === undefined ? undefined : graph.pages.get(key)
    if (from === undefined || from.key === page.key) continue
    const others = byType.get(edge.type)
    if (others === undefined) byType.set(edge.type, [{edge, from}])
    else others.push({edge, from})
  }
  return [...byType]
    .map(([type, edges]) => ({
      type,
      count: edges.length,
      fromPublic: edges.filter(({from}) => isPublic(from)).length,
      examples: edges
        .map(({edge, from}) => ({file: from.path, line: edge.line, ...(edge.key === undefined ? {} : {key: edge.key})}))
        .sort((left, right) => (left.file < right.file ? -1 : left.file > right.file ? 1 : left.line - right.line))
        .slice(0, mostExamples),
    }))
    .sort((left, right) => right.count - left.count || (left.type < right.type ? -1 : 1))
}
