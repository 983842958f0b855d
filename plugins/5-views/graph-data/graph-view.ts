import type {LinkView} from '../site/page-view.ts'

/**
 * The global map as columns: entry `i` of each is node `i`. Written as one JSON file, read on the graph page only.
 * Positions are made at build, in -1000 … 1000.
 */
export interface GraphData {
  readonly names: readonly string[]
  /** Address of each node; empty for a missing page. */
  readonly hrefs: readonly string[]
  /** 0 page, 1 journal, 2 hub, 3 missing. */
  readonly kinds: readonly number[]
  readonly x: readonly number[]
  readonly y: readonly number[]
  readonly degrees: readonly number[]
  /** Community of each node, an index into `groups`. */
  readonly groups: readonly number[]
  readonly groupNames: readonly string[]
  /** Pairs: from, to, and a bit mask over `edgeTypes`: three numbers an edge. */
  readonly edges: readonly number[]
  readonly edgeTypes: readonly string[]
  /** Talks drawn as routes: title and node indexes in order. */
  readonly routes: readonly {readonly title: string; readonly href: string; readonly nodes: readonly number[]}[]
}

/** `/graph/` without script: counts and the best linked pages. */
export interface GraphPageView {
  readonly nodeCount: number
  readonly edgeCount: number
  readonly edgeTypes: readonly {readonly type: string; readonly count: number}[]
  readonly topPages: readonly (LinkView & {readonly degree: number})[]
}
