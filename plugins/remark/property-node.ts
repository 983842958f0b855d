import type {Parent, PhrasingContent} from 'mdast'
import type {PropertyValue} from '../3-page/index.ts'

/** The properties of a page or a block. */
export interface PropertyList extends Parent {
  type: 'properties'
  children: PropertyNode[]
}

/** A property: `tags:: garden, [[spring]]`. Its children are its value as inline Markdown. */
export interface PropertyNode extends Parent {
  type: 'property'
  /** Lower case, `_` as `-`. */
  key: string
  /** Typed value: string, number, boolean, or the names it lists. A fact of reading; it is not printed. */
  value: PropertyValue
  /** The value's source. The printer keeps it where it still says the same as the children. */
  written: string
  children: PhrasingContent[]
}

declare module 'mdast' {
  interface BlockContentMap {
    properties: PropertyList
  }
  interface RootContentMap {
    properties: PropertyList
    property: PropertyNode
  }
}
