import type {Nodes, Table} from 'mdast'
import type {Page} from '../../3-page/index.ts'

/** Text of one weight. `code` is the fixed-width face. A line break is `\n`. */
export interface TextRun {
  readonly text: string
  readonly face: 'regular' | 'strong' | 'code'
}

/**
 * What stands before a text: a dot, a number, the space of one (`hang`, a second paragraph), or nothing (`flat`).
 */
export type Bullet = 'dot' | 'number' | 'hang' | 'flat'

interface AtomBase {
  /** Depth below the section's title, from 0. */
  readonly depth: number
  /** Index in the section's page items of the block that holds it. */
  readonly source: number
  /** First atom of its block. */
  readonly opens: boolean
  /** The page the nodes stand on, and the embeds around them: what drawing needs. */
  readonly page: Page
  readonly within: readonly string[]
  /** Atoms with the same key appear in one step; `undefined` is there from the start. */
  readonly step: string | undefined
  /** Place of that step as the author numbered it. */
  readonly order?: number | undefined
  /** `break::`: a slide begins with it. */
  readonly breaks?: boolean
  /** `keep::`: atoms with the same key stay on one slide where that is possible. */
  readonly keep?: number | undefined
  /** Fragment by which a link finds it: the id of a section that was merged with others. */
  readonly anchor?: string
  /** What is not on the wall: told by the speaker, or opened by pressing. */
  readonly below?: {readonly as: 'notes' | 'fold'; readonly atoms: readonly Atom[]}
}

/** A paragraph or list item. */
export interface TextAtom extends AtomBase {
  readonly kind: 'text'
  readonly nodes: readonly Nodes[]
  readonly runs: readonly TextRun[]
  readonly bullet: Bullet
  /** Number before the text, such as `3.`, where `bullet` is `number`. */
  readonly label: string | undefined
  /** A heading that is drawn inside a slide. */
  readonly strong: boolean
  readonly marker: string | undefined
  /** Characters of its text that it leads with, in a talk; `undefined` shows all. */
  readonly lead?: number | undefined
}

export interface CodeAtom extends AtomBase {
  readonly kind: 'code'
  readonly language: string | undefined
  readonly lines: readonly string[]
  /** The lines go on from the slide before. */
  readonly continued: boolean
  readonly node: Nodes
  /** Percent of the size of code. */
  readonly size: number
  /** Lines by number, from 1, that each step lights; the first group is lit from the start. Empty for no steps. */
  readonly lit: readonly (readonly number[])[]
}

export interface TableAtom extends AtomBase {
  readonly kind: 'table'
  readonly node: Table
  /** Cells by row, header first. */
  readonly rows: readonly (readonly (readonly TextRun[])[])[]
  /** Rows of the whole that a part shows, from 1. */
  readonly part: {readonly first: number; readonly last: number; readonly count: number} | undefined
  /** Percent of the size of tables. */
  readonly size: number
  /** What `table::` says of it. */
  readonly manner: 'split' | 'head' | 'scroll' | 'notes' | undefined
  /** The whole table, where this is its beginning only. */
  readonly whole?: Table
}

export interface ImageAtom extends AtomBase {
  readonly kind: 'image'
  readonly nodes: readonly Nodes[]
  /** Pixels of the file; `undefined` where unknown. */
  readonly size: {readonly width: number; readonly height: number} | undefined
}

/** A card for something that plays elsewhere: a video, a tweet, a page in a frame. */
export interface EmbedAtom extends AtomBase {
  readonly kind: 'embed'
  readonly nodes: readonly Nodes[]
  /** Drawn as a card; else as a line: the name of a file that is not there. */
  readonly card: boolean
}

export interface MathAtom extends AtomBase {
  readonly kind: 'math'
  readonly nodes: readonly Nodes[]
  readonly lineCount: number
}

/** A quotation, an admonition, raw HTML: text with a frame around it. */
export interface BoxAtom extends AtomBase {
  readonly kind: 'quote' | 'box'
  readonly nodes: readonly Nodes[]
  /** Text by paragraph. */
  readonly paragraphs: readonly (readonly TextRun[])[]
}

/** The smallest thing that pagination moves: it is on one slide, unless it alone is taller than one. */
export type Atom = TextAtom | CodeAtom | TableAtom | ImageAtom | EmbedAtom | MathAtom | BoxAtom

/** Whether an atom is drawn as an item of a list. */
export function isText(atom: Atom): atom is TextAtom {
  return atom.kind === 'text'
}
