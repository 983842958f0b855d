import type {Literal} from 'mdast'

/** A macro call: `{{name a, b}}`. */
export interface Macro extends Literal {
  type: 'macro'
  /** The call as written, braces included. */
  value: string
  name: string
  /** Trimmed; `[[…]]`, `((…))` and quotes stay on. A query's text is cut at its commas: join with `, ` to have it back. */
  args: string[]
}

declare module 'mdast' {
  interface PhrasingContentMap {
    macro: Macro
  }
  interface RootContentMap {
    macro: Macro
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    macro: 'macro'
  }
}
