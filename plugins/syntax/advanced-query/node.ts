import type {Literal} from 'mdast'

/** `#+BEGIN_QUERY … #+END_QUERY` */
export interface AdvancedQuery extends Literal {
  type: 'advancedQuery'
  /** The EDN map as written. */
  value: string
}

declare module 'mdast' {
  interface BlockContentMap {
    advancedQuery: AdvancedQuery
  }
  interface RootContentMap {
    advancedQuery: AdvancedQuery
  }
}
