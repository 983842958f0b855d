import {parse, postprocess, preprocess} from 'micromark'
import {gfmFootnote} from 'micromark-extension-gfm-footnote'
import {gfmTable} from 'micromark-extension-gfm-table'
import {math} from 'micromark-extension-math'
import {combineExtensions} from 'micromark-util-combine-extensions'
import type {Extension, Token} from 'micromark-util-types'
import {closerOf, cutMarkdown} from './cut-markdown.ts'
import {splitLines} from './split-lines.ts'

/** A construct at the top level of a Markdown text: a heading, a paragraph, or anything else. */
export interface FlowPart {
  readonly type: 'heading' | 'paragraph' | 'other'
  /** Level of a heading, 1 to 6; else 0. */
  readonly level: number
  /** Offsets in the text; blanks around the part are outside. */
  readonly start: number
  readonly end: number
  /** Line of its first character, from 1. */
  readonly line: number
}

const extensions = combineExtensions([gfmFootnote(), gfmTable(), math()]) as Extension

/** What goes on for longer without a new beginning is a table, a list, or made to be slow. */
const longestRead = 12_000

/**
 * Divide ordinary Markdown of any length into its parts, as CommonMark and GFM do: a `#` in code, in a list or in a quote is
 * no heading of the text, and words above `===` are one. Definitions and blank lines are in no part. Takes time in
 * proportion to the text: where it goes on for long without a new beginning, only `#` headings are looked for.
 */
export function readFlow(text: string): FlowPart[] {
  const parts: FlowPart[] = []
  const cuts = cutMarkdown(text)
  let line = 0
  for (const [index, cut] of cuts.entries()) {
    const piece = text.slice(cut, cuts[index + 1])
    for (const part of piece.length > longestRead ? findHeadings(piece) : readFlowPiece(piece)) {
      parts.push({...part, start: part.start + cut, end: part.end + cut, line: part.line + line})
    }
    if (index < cuts.length - 1) line += splitLines(piece).starts.length - 1
  }
  return parts
}

/** The same for a text that is read at once: its time grows with the square of its length. */
export function readFlowPiece(text: string): FlowPart[] {
  const parser = parse({extensions: [extensions]})
  // What stands in a paragraph is not asked for: there are only lines and their ends.
  const ends = Object.entries(parser.constructs.text).filter(([code]) => Number(code) < 0)
  parser.constructs.text = Object.fromEntries(ends)
  const events = postprocess(parser.document().write(preprocess()(text, undefined, true)))
  const parts: FlowPart[] = []
  let depth = 0
  let level = 0
  for (const [kind, token] of events) {
    if (token.type === 'content') continue
    depth += kind === 'enter' ? 1 : -1
    if (kind === 'enter') {
      const {start, end} = token
      if (token.type === 'atxHeadingSequence' && level === 0) level = end.offset - start.offset
      if (token.type === 'setextHeadingLineSequence') level = text.charAt(start.offset) === '=' ? 1 : 2
    } else if (depth === 0 && !isBetween(token)) {
      const isHeading = token.type === 'atxHeading' || token.type === 'setextHeading'
      const type = isHeading ? 'heading' : token.type === 'paragraph' ? 'paragraph' : 'other'
      const {start, end} = token
      parts.push({type, level: isHeading ? level : 0, start: start.offset, end: end.offset, line: start.line})
      level = 0
    }
  }
  return parts
}

/** Lines at the left edge that are ATX headings, outside of code. */
function findHeadings(text: string): FlowPart[] {
  const parts: FlowPart[] = []
  const {starts, ends} = splitLines(text)
  let closer: string | undefined
  for (const [index, start] of starts.entries()) {
    const line = text.slice(start, ends[index])
    const level = /^(#{1,6})(?:[ \t]|$)/.exec(line)?.[1]?.length ?? 0
    if (closer !== undefined) closer = line.toLowerCase().includes(closer) ? undefined : closer
    else if (level > 0) parts.push({type: 'heading', level, start, end: start + line.length, line: index + 1})
    else closer = closerOf(line)
  }
  return parts
}

/** What stands between parts. */
function isBetween({type}: Token): boolean {
  return /^(?:lineEnding|lineEndingBlank|linePrefix|definition|chunk)/.test(type)
}
