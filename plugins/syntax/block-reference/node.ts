import type {Data, Node, PhrasingContent} from 'mdast'

/** Reference to a block: `((uuid))`, or with a label: `[see there](((uuid)))`. */
export interface BlockReference extends Node {
  type: 'blockReference'
  /** The block's id: a UUID in lower case. */
  value: string
  /** The label, where there is one. */
  children?: PhrasingContent[]
  data?: Data | undefined
}

declare module 'mdast' {
  interface PhrasingContentMap {
    blockReference: BlockReference
  }
  interface RootContentMap {
    blockReference: BlockReference
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    blockReference: 'blockReference'
  }
}
