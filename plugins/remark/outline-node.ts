import type {BlockContent, Data, DefinitionContent, Parent} from 'mdast'
import type {PropertyList} from './property-node.ts'

/** A list of blocks: `- a`, `- b`. Stands in the root and, as the last child, in a block that has blocks below it. */
export interface OutlineList extends Parent {
  type: 'outline'
  children: Block[]
}

/** What stands in a block: its own content, then its properties, then the blocks below it. */
export type BlockChild = BlockContent | DefinitionContent | PropertyList | OutlineList

/**
 * A block of Logseq's outline. A heading block's first child is a `heading`, any other's is mostly a `paragraph`; task marker
 * and priority are the first nodes in it.
 *
 * `kind`, `collapsed` and the children are what is printed; the other fields are facts that reading found, for convenience.
 */
export interface Block extends Parent {
  type: 'block'
  /** `bullet`: begins with `- `. `heading`: begins with `# ` and no bullet, which only a block at the top can. */
  kind: 'bullet' | 'heading'
  /** Folded in the app: `collapsed:: true`. */
  collapsed: boolean
  /** UUID in lower case, from `id::`. */
  id: string | null
  /** 1 to 6, from `#`s or `heading::`. */
  heading: number | null
  /** `TODO`, `DONE` … */
  marker: string | null
  /** One character, such as `A`. */
  priority: string | null
  /** Day of `SCHEDULED: <…>` below the title, as `YYYY-MM-DD`. */
  scheduled: string | null
  /** Day of `DEADLINE: <…>` below the title, as `YYYY-MM-DD`. */
  deadline: string | null
  children: BlockChild[]
  data?: BlockData | undefined
}

/** What a block remembers. */
export interface BlockData extends Data {
  /** Its own source, without the blocks below it; the printer keeps it where the block still says the same. */
  source?: OwnSource | undefined
}

/** A piece of the author's file. */
export interface OwnSource {
  /** Whole lines, line ends as written. */
  text: string
  /** Depth of the block from 0. */
  depth: number
}

declare module 'mdast' {
  interface BlockContentMap {
    outline: OutlineList
  }
  interface RootContentMap {
    outline: OutlineList
    block: Block
  }
  interface RootData {
    /** Source of all that stands above the first block of an outline. */
    source?: OwnSource | undefined
  }
}
