import type {Node} from 'mdast'
import {append} from '../append.ts'
import type {Findings} from '../found.ts'
import {takeOrgComment, takeOrgNote, takeOrgRule, takeOrgVerbatim} from '../org/line-blocks.ts'
import {pointsOfLines, positionOfLines} from '../point-at.ts'
import {readInline} from '../read-inline.ts'
import {takeBeginBlock} from './begin-block.ts'
import {takeDefinitionList} from './definition-list.ts'
import {takeDrawer} from './drawer.ts'
import {takeFence} from './fence.ts'
import {takeFootnoteDefinition} from './footnote-definition.ts'
import {takeHiccup} from './hiccup-block.ts'
import {takeHtmlBlock} from './html-block.ts'
import {takeDirective, takeHeading, takeRule} from './line-blocks.ts'
import {type BodyNode, type BodyReading, joinLines, type Line, type Take, type Taken, trimLine} from './lines.ts'
import {takeList, takeOrgList} from './list.ts'
import {takeMathBlock} from './math-block.ts'
import {takeQuote} from './quote.ts'
import {takeTable} from './table.ts'

/**
 * Constructs by the character they begin with, in the order they are tried in.
 *
 * @see logseq-format.md, 4.1
 */
const constructs: Readonly<Record<string, readonly Take[]>> = {
  '#': [takeBeginBlock, takeDirective, takeHeading],
  ':': [takeDrawer],
  '|': [takeTable],
  '\\': [takeMathBlock],
  $: [takeMathBlock],
  '>': [takeQuote],
  '`': [takeFence],
  '~': [takeFence],
  '<': [takeHtmlBlock],
  '[': [takeFootnoteDefinition, takeDirective, takeHiccup],
  '*': [takeRule, takeList],
  '+': [takeList],
  '-': [takeRule],
  _: [takeRule],
}

/** The same for Org. What Logseq reads in both, it reads alike. */
const orgConstructs: Readonly<Record<string, readonly Take[]>> = {
  ...constructs,
  '#': [takeBeginBlock, takeDirective, takeOrgComment],
  ':': [takeDrawer, takeOrgVerbatim],
  '[': [takeOrgNote, takeHiccup],
  '*': [takeOrgList],
  '+': [takeOrgList],
  '-': [takeOrgRule, takeOrgList],
  _: [],
}

/** A title begins none of these. */
const neverInTitle: ReadonlySet<Take> = new Set([
  takeList,
  takeOrgList,
  takeHeading,
  takeDirective,
  takeHiccup,
  takeOrgComment,
])

/** Quotes in quotes in quotes: what is nested deeper is read as paragraphs, so that no tree overflows a stack. */
const maxDepth = 32

/** How a body is read. */
export interface BodyOptions {
  /** The first line stands right after a bullet, where no list begins. */
  readonly title?: boolean
  /** Bodies around this one. */
  readonly depth?: number
}

/**
 * Read the lines of a block: paragraphs and Logseq's block-level constructs. What does not match, or is not closed, is text.
 * Blank lines divide paragraphs; a line end in a paragraph is a hard break.
 */
export function readBody(lines: readonly Line[], findings: Findings, options: BodyOptions = {}): BodyNode[] {
  const depth = options.depth ?? 0
  // What a construct finds is added behind what the paragraph before it holds.
  let found = findings
  const reading: BodyReading = {
    body: inside => readBody(inside, found, {depth: depth + 1}),
    inline: inside => readLines(inside, found),
    place: (node, inside) => placeNode(node, inside, findings),
    unclosed: new Set(),
  }
  const nodes: BodyNode[] = []
  let paragraph: Line[] = []
  let at = 0
  while (at < lines.length) {
    const line = lines[at]
    if (!line) break
    found = {...findings, references: [], macros: []}
    const taken =
      depth < maxDepth
        ? take(lines, at, reading, {title: options.title === true && at === 0, org: findings.org === true})
        : undefined
    if (taken) {
      endParagraph()
      append(findings.references, found.references)
      append(findings.macros, found.macros)
      for (const node of taken.nodes) nodes.push(reading.place(node, linesOf(lines, at, taken)))
      at = taken.next
      if (taken.rest) paragraph.push(taken.rest)
    } else {
      if (line.text.trim() === '') endParagraph()
      else paragraph.push(line)
      at++
    }
  }
  endParagraph()
  return nodes

  function endParagraph(): void {
    if (paragraph.length > 0) {
      nodes.push(placeNode({type: 'paragraph', children: readLines(paragraph, findings)}, paragraph, findings))
    }
    paragraph = []
  }
}

/** The lines that a construct took, the last as far as it took it. */
function linesOf(lines: readonly Line[], at: number, {next, rest}: Taken): readonly Line[] {
  const own = lines.slice(at, next)
  const last = own.at(-1)
  if (!rest || !last) return own
  return [...own.slice(0, -1), {...last, text: last.text.slice(0, last.text.length - rest.text.length)}]
}

/** Read lines as one paragraph; places are those of the lines. */
export function readLines(lines: readonly Line[], findings: Findings): ReturnType<typeof readInline> {
  const trimmed = lines.map(trimLine)
  const {pointAt} = findings
  const inside: Findings = {
    ...findings,
    references: [],
    ...(findings.unread ? {unread: []} : {}),
    ...(pointAt ? {pointAt: pointsOfLines(pointAt, trimmed)} : {}),
  }
  const children = readInline(joinLines(trimmed), inside)
  for (const found of inside.references) findings.references.push(inBlock(found, trimmed))
  for (const found of inside.unread ?? []) findings.unread?.push(inBlock(found, trimmed))
  return children
}

/** A place in joined lines, as a place in the block they stand in. */
function inBlock<Spot extends {line: number; column: number}>(spot: Spot, lines: readonly Line[]): Spot {
  const line = lines[spot.line - 1]
  return line ? {...spot, line: line.line, column: line.column + spot.column - 1} : spot
}

/** Say where a node stands that was read from these lines, where positions are asked for. */
export function placeNode<N extends Node>(node: N, lines: readonly Line[], {pointAt}: Findings): N {
  const position = pointAt && positionOfLines(pointAt, lines)
  if (position) node.position = position
  return node
}

interface Place {
  /** The line is a title. */
  readonly title: boolean
  readonly org: boolean
}

function take(lines: readonly Line[], at: number, reading: BodyReading, {title, org}: Place): ReturnType<Take> {
  const text = lines[at]?.text.trimStart() ?? ''
  const first = text.charAt(0)
  if (first === '') return undefined
  if (first >= '0' && first <= '9' && !title) {
    const list = (org ? takeOrgList : takeList)(lines, at, reading)
    if (list) return list
  }
  for (const construct of (org ? orgConstructs : constructs)[first] ?? []) {
    if (title && neverInTitle.has(construct)) continue
    const taken = construct(lines, at, reading)
    if (taken && taken.next > at) return taken
  }
  if (title) return undefined
  return takeDefinitionList(lines, at, reading)
}
