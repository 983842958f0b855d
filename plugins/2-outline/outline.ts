import type {Message} from '../diagnostics/index.ts'

/**
 * Where each line of a dedented text stands in the author's file.
 * Two arrays of one length: entry `i` speaks of line `i + 1` of the text.
 */
export interface LineMap {
  /** Line in the file, from 1. */
  readonly lines: readonly number[]
  /** Characters stripped from the start of that line: bullet, indentation. */
  readonly stripped: readonly number[]
}

/** A property as written. What its value means is stage 3's work. */
export interface OutlineProperty {
  /** Normalised key: lower case, `_` as `-`. */
  readonly key: string
  /** Value as written, trimmed, one line. */
  readonly value: string
  /** Line in the file, from 1. */
  readonly line: number
  /** Column of the value in the file, from 1. */
  readonly column: number
}

/** A block of the outline: its own text, without bullet, indentation and property lines. */
export interface OutlineBlock {
  /** `bullet`: begins with `- `. `heading`: begins with `# ` and no bullet. */
  readonly kind: 'bullet' | 'heading'
  /** Depth from 0. */
  readonly depth: number
  /** Index of the parent in `Outline.blocks`; -1 at the top. */
  readonly parent: number
  /** Line of the bullet in the file, from 1; that of the block before where a construct ends and a bullet follows it. */
  readonly line: number
  readonly text: string
  readonly map: LineMap
  readonly properties: readonly OutlineProperty[]
  /** Properties whose place a later one of the same key takes: their values do not count, what they refer to does. */
  readonly overridden?: readonly OutlineProperty[]
}

/**
 * A file as an outline. Blocks stand in document order in one flat list, so that no depth can overflow a stack.
 * `document`: a plain Markdown file; its blocks are its sections, whose text is ordinary Markdown.
 */
export interface Outline {
  readonly shape: 'outline' | 'document'
  /** Page properties: first group of the preamble, or front matter. */
  readonly properties: readonly OutlineProperty[]
  /** Page properties whose place a later one of the same key takes. */
  readonly overridden?: readonly OutlineProperty[]
  /** Text before the first block, without properties; empty if none. */
  readonly preamble: {readonly text: string; readonly map: LineMap}
  readonly blocks: readonly OutlineBlock[]
  readonly messages: readonly Message[]
}
