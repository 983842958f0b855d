import type {Node} from 'mdast'

/** A place where something private was shown or referred to. It says neither what nor whose. */
export interface Withheld extends Node {
  type: 'withheld'
}

declare module 'mdast' {
  interface PhrasingContentMap {
    withheld: Withheld
  }
  interface BlockContentMap {
    withheld: Withheld
  }
  interface RootContentMap {
    withheld: Withheld
  }
}
