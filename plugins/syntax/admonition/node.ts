import type {BlockContent, DefinitionContent, Parent} from 'mdast'

/** `#+BEGIN_NOTE … #+END_NOTE`, and every other such block whose content is Markdown. */
export interface Admonition extends Parent {
  type: 'admonition'
  /** Name in lower case: `note`, `tip`, `important`, `caution`, `warning`, `pinned`, `center`, or the author's own. */
  kind: string
  children: (BlockContent | DefinitionContent)[]
}

declare module 'mdast' {
  interface BlockContentMap {
    admonition: Admonition
  }
  interface RootContentMap {
    admonition: Admonition
  }
}
