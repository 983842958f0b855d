import type {Nodes} from 'mdast'

/** How much of an author's text is escaped: nothing, what would be read as something else, or every mark there is. */
export type Escaping = 'nothing' | 'needed' | 'everything'

/** How nodes are printed. */
export interface Printing {
  readonly escaping: Escaping
  /** Prints a node that Logseq does not have: what another plugin of the pipeline registered a handler for. */
  readonly foreign: (node: Nodes) => string
}
