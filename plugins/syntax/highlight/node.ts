import type {Parent, PhrasingContent} from 'mdast'

/** Marked text: `==x==`, `^^x^^`. */
export interface Highlight extends Parent {
  type: 'highlight'
  children: PhrasingContent[]
}

/** `x_{1}` */
export interface Subscript extends Parent {
  type: 'subscript'
  children: PhrasingContent[]
}

/** `x^{2}` */
export interface Superscript extends Parent {
  type: 'superscript'
  children: PhrasingContent[]
}

declare module 'mdast' {
  interface PhrasingContentMap {
    highlight: Highlight
    subscript: Subscript
    superscript: Superscript
  }
  interface RootContentMap {
    highlight: Highlight
    subscript: Subscript
    superscript: Superscript
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    pairSequence: 'pairSequence'
    pairMarker: 'pairMarker'
    highlight: 'highlight'
  }
}
