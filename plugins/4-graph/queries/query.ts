import type {Day, PageKey, PageName} from '../../1-files/index.ts'
import type {BlockPlace} from '../graph.ts'

/** What a property is compared with. */
export type QueryValue = string | number | boolean

/** What a simple query asks for, as its author wrote the names. */
export type QueryFilter =
  | {readonly op: 'and' | 'or' | 'not'; readonly filters: readonly QueryFilter[]}
  | BlockFilter
  | PageFilter

/** Blocks by one thing they have. */
export type BlockFilter =
  | {readonly op: 'reference'; readonly name: string}
  /** `text`: as written, case counts. `words`: all of them, in any order and case. */
  | {readonly op: 'text'; readonly text: string}
  | {readonly op: 'words'; readonly words: readonly string[]}
  | {readonly op: 'task'; readonly markers: readonly string[]}
  | {readonly op: 'priority'; readonly priorities: readonly string[]}
  | {readonly op: 'property'; readonly key: string; readonly value: QueryValue | undefined}
  | {readonly op: 'page'; readonly name: string}
  /** Both days included, the earlier first. */
  | {readonly op: 'between'; readonly from: Day; readonly to: Day}

/** Pages by one thing they have. */
export type PageFilter =
  | {readonly op: 'page-property'; readonly key: string; readonly value: QueryValue | undefined}
  | {readonly op: 'page-tags'; readonly names: readonly string[]}
  | {readonly op: 'all-page-tags'}
  | {readonly op: 'namespace'; readonly name: string}

/** A property to sort by. */
export interface QueryOrder {
  readonly key: string
  readonly descending: boolean
}

/** A simple query, read. */
export interface SimpleQuery {
  readonly yields: 'blocks' | 'pages'
  readonly filter: QueryFilter
  readonly order: QueryOrder | undefined
  /** So many of the results, chosen by chance. */
  readonly sample: number | undefined
  /** Its text ends in `table`. */
  readonly table: boolean
  /** It asks for days counted from today. */
  readonly dated: boolean
}

/** Why a query is not run. */
export interface QueryProblem {
  readonly rule: 'query-unreadable' | 'query-unsupported'
  /** The part that is in the way, as written. */
  readonly actual: string
  /** What would be read, as the rest of `expected …`. */
  readonly expected: string
}

/** What a query is asked with: where it stands, and the day it is asked on. */
export interface QueryContext {
  readonly today: Day
  /** The page that the query stands on. */
  readonly page: PageKey
  /** Index of the block that holds it; `undefined` where that is not known. */
  readonly block: number | undefined
}

/** A page of a result; it may be a name that no file makes. */
export interface ResultPage {
  readonly key: PageKey
  readonly name: PageName
}

/** A cell of a result that is neither block nor page. */
export type ResultValue = string | number | boolean | null

/** A cell that a query adds to each of its results, in their order. */
export interface AddedColumn {
  readonly key: string
  readonly cells: readonly ResultValue[]
}

/** What a query finds. `ordered`: the order is the author's, and not to be changed by grouping. */
export type QueryResult =
  | {
      readonly kind: 'blocks'
      /** Index -1 is the text and the properties above the first block. */
      readonly blocks: readonly BlockPlace[]
      readonly added: readonly AddedColumn[]
      readonly ordered: boolean
    }
  | {readonly kind: 'pages'; readonly pages: readonly ResultPage[]; readonly ordered: boolean}
  | {readonly kind: 'values'; readonly columns: readonly string[]; readonly rows: readonly (readonly ResultValue[])[]}

/** Whether what reading came to is a reason not to run it. */
export function isProblem(read: object): read is QueryProblem {
  return 'rule' in read && 'expected' in read
}
