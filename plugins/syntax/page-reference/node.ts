import type {Data, Node, PhrasingContent} from 'mdast'

/** Reference to a page by name: `[[Garden tools]]`, or with a label: `[my tools]([[Garden tools]])`. */
export interface PageReference extends Node {
  type: 'pageReference'
  /** Name as written, brackets off, trimmed; nested brackets are kept: `a [[b]] c`. Resolving it is `4-graph`'s work. */
  value: string
  /** The label, where there is one. */
  children?: PhrasingContent[]
  data?: Data | undefined
}

declare module 'mdast' {
  interface PhrasingContentMap {
    pageReference: PageReference
  }
  interface RootContentMap {
    pageReference: PageReference
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    pageReference: 'pageReference'
  }
}
