import type {Literal} from 'mdast'

/** A tag: `#tools`, `#[[garden tools]]`. */
export interface Tag extends Literal {
  type: 'tag'
  /** Name as written, without `#`, and without brackets where they enclose all of it. */
  value: string
}

declare module 'mdast' {
  interface PhrasingContentMap {
    tag: Tag
  }
  interface RootContentMap {
    tag: Tag
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    tag: 'tag'
  }
}
