import type {Literal} from 'mdast'

/** `:NAME: … :END:` */
export interface Drawer extends Literal {
  type: 'drawer'
  /** Name in upper case, without colons. */
  name: string
  /** The lines between, as written. */
  value: string
}

declare module 'mdast' {
  interface BlockContentMap {
    drawer: Drawer
  }
  interface RootContentMap {
    drawer: Drawer
  }
}
