import type {PhrasingContent, Root} from 'mdast'
import type {Day, GraphPath, PageKey, PageName} from '../1-files/index.ts'
import type {Message} from '../diagnostics/index.ts'

/** The id of a block: a UUID in lower case, from `id::`. */
export type BlockId = string & {readonly __brand: 'BlockId'}

/** A reference as its author wrote it. Resolving it is `4-graph`'s work. */
export interface WrittenReference {
  readonly type: 'page' | 'tag' | 'block' | 'asset'
  /** Page name as written, brackets off; block id in lower case; asset path as written. */
  readonly target: string
  /** Address as written, where the link is one to the file of a page, `[words](x.md)`: the target is then its words, as in Logseq. */
  readonly file?: string
  /** What holds it: running text, a property value, or an embed. */
  readonly via: 'text' | 'property' | 'embed'
  /** The property's key where `via` is `property`. */
  readonly key?: string
  /** Place in the file, from 1. */
  readonly line: number
  readonly column: number
}

/** A macro call: `{{name a, b}}`. */
export interface MacroCall {
  readonly name: string
  readonly args: readonly string[]
}

/** What a property value reads as. */
export type PropertyValue = string | number | boolean | readonly string[]

/** A property with its typed value. */
export interface Property {
  readonly key: string
  readonly value: PropertyValue
  /** Value as written. */
  readonly written: string
  /** Value as inline Markdown, for drawing. */
  readonly content: readonly PhrasingContent[]
  readonly references: readonly WrittenReference[]
  readonly line: number
  readonly column: number
}

/** A target of a pointer. */
export interface PointerTarget {
  readonly type: 'page' | 'block'
  /** Page name as written, or block id. */
  readonly target: string
  readonly line: number
  readonly column: number
}

/** A "next slide" statement: a sentence that is a whole block, or properties of the page. */
export interface Pointer {
  readonly form: 'sentence' | 'property'
  /** NAME of `[[presentation/NAME]]`, or of `deck::`. */
  readonly deck: string | undefined
  /** The sentence holds the presentation tag, so its page is a slide of some deck. */
  readonly member: boolean
  /** Targets of "next slide is"; `undefined` where nothing is said of a next slide; empty for an open end. */
  readonly next: readonly PointerTarget[] | undefined
  readonly previous: readonly PointerTarget[] | undefined
  /** "… and is the end." */
  readonly end: boolean
  readonly line: number
  readonly column: number
}

/** A day that a block is planned for. */
export interface PlannedDay {
  readonly day: Day
  /** `10:00`, as written. */
  readonly time?: string
  /** `+1d`, `.+2w`, `++1m` */
  readonly repeater?: string
}

/** A block, read. */
export interface PageBlock {
  readonly kind: 'bullet' | 'heading'
  /** Depth from 0. */
  readonly depth: number
  /** Index of the parent in `Page.blocks`; -1 at the top. */
  readonly parent: number
  readonly line: number
  /** Own Markdown, without bullet and property lines; `#`s, marker and priority are part of it. */
  readonly text: string
  /**
   * What is drawn, as mdast, without positions. Marker, priority and heading marks are taken off: they are the fields below.
   * A heading block's first paragraph is its title.
   */
  readonly tree: Root
  /** From `id::`, lower case. */
  readonly id: BlockId | undefined
  /** Fragment of the block's address: `b-` and 8 hex digits, unique on its page; from the id, else from the text. */
  readonly anchor: string
  /** 1 to 6, from `#`s or `heading::`. */
  readonly heading: number | undefined
  /** `TODO`, `DONE` … */
  readonly marker: string | undefined
  readonly priority: string | undefined
  /** From `SCHEDULED:` below the title; its words stay in the tree. */
  readonly scheduled: PlannedDay | undefined
  /** From `DEADLINE:` below the title. */
  readonly deadline: PlannedDay | undefined
  readonly collapsed: boolean
  readonly properties: readonly Property[]
  /** Explicit ones of text and property values, nested ones too, each once. */
  readonly references: readonly WrittenReference[]
  readonly macros: readonly MacroCall[]
  /** The block is a pointer: it becomes navigation and is not drawn. */
  readonly pointer: Pointer | undefined
}

/** One file, read. Everything in it is as written; nothing is resolved. Plain data. */
export interface Page {
  readonly path: GraphPath
  readonly name: PageName
  readonly key: PageKey
  readonly kind: 'page' | 'journal'
  readonly day: Day | undefined
  readonly format: 'markdown' | 'org'
  readonly shape: 'outline' | 'document'
  readonly properties: readonly Property[]
  /** Text before the first block; `undefined` if there is none but properties. */
  readonly preamble: PageBlock | undefined
  /** References of page properties and preamble. */
  readonly references: readonly WrittenReference[]
  readonly blocks: readonly PageBlock[]
  /** All pointers of the page in document order, property forms first. */
  readonly pointers: readonly Pointer[]
  readonly messages: readonly Message[]
}
