import type {Break, Paragraph, Root, RootContent} from 'mdast'
import type {Position} from 'unist'
import {type LineMap, type Outline, placeInFile} from '../2-outline/index.ts'
import {append} from './append.ts'
import {readBlockMarks} from './block-marks.ts'
import {cutLine, type Line} from './body/lines.ts'
import {readBody, readLines} from './body/read-body.ts'
import type {DefinitionsFor} from './document-definitions.ts'
import {readDocumentText} from './document-text.ts'
import {findPlans, noPlans, type Plans} from './find-plans.ts'
import type {Findings} from './found.ts'
import {takeHeadlineTags} from './org/headline-tags.ts'
import type {MacroCall, WrittenReference} from './page.ts'
import {endOfLine, type PointAt, pointsOfBlock, startOfLine} from './point-at.ts'
import type {UnreadText} from './unread-text.ts'
import {writeReferences} from './written-references.ts'

/** A block's text, read. */
export interface ParsedText extends Plans {
  readonly tree: Root
  /** Number of `#`s, from 1, unbounded. */
  readonly hashes: number | undefined
  readonly marker: string | undefined
  readonly priority: string | undefined
  /** With places in the file; not yet each once. */
  readonly references: readonly WrittenReference[]
  readonly macros: readonly MacroCall[]
  /** With places in the file. */
  readonly unread: readonly UnreadText[]
}

/** How a block's text is read. */
export interface ParseOptions {
  /** The text stands before the first block: it has no title, hence no marks. */
  readonly preamble?: boolean
  /** Places in the file; nodes have positions only where it is given. */
  readonly pointAt?: PointAt | undefined
  /** What a document defines for all its sections. */
  readonly definitionsFor?: DefinitionsFor | undefined
}

/** How a first line looks that is no title, but begins a construct. */
const construct =
  /^(?:```|~~~|>|\||\$\$|#\+begin_|<|:[^\s:]+:\s*$|(?:-{3,}|\*{3,}|_{3,})\s*$|\\begin\{|\[\^[^\s\]]+\]:)/i

/**
 * Read the text of a block.
 *
 * In an outline the first line is the title: heading marks, marker and priority come off it, it is inline Markdown, and
 * nothing spans from it to the lines below. Those are joined to it as one paragraph where they directly follow; below the
 * title of a heading they stand on their own. In a document the text is ordinary Markdown.
 *
 */
export function parseBlock(
  text: string,
  map: LineMap,
  shape: Outline['shape'],
  org: boolean,
  options: ParseOptions = {},
): ParsedText {
  const place = options.pointAt ? {pointAt: pointsOfBlock(options.pointAt, map)} : {}
  const unread: UnreadText[] = []
  const findings: Findings = {
    references: [],
    macros: [],
    ...(shape === 'document' ? {} : {unread}),
    ...(org ? {org} : {}),
    ...place,
  }
  const read =
    shape === 'document'
      ? readDocument(text, findings, options.definitionsFor)
      : readOutlineText(text, findings, options.preamble === true)
  return {
    ...read,
    references: writeReferences(findings.references, map),
    macros: findings.macros,
    unread: unread.map(found => ({...found, ...placeInFile(map, found)})),
  }
}

type Read = Omit<ParsedText, 'references' | 'macros' | 'unread'>

const unmarked = {hashes: undefined, marker: undefined, priority: undefined, ...noPlans}

function readOutlineText(text: string, findings: Findings, preamble: boolean): Read {
  const lines = text.split('\n').map((line, index): Line => ({text: line, line: index + 1, column: 1}))
  const first = lines[0]
  if (preamble || !first) {
    return {...unmarked, tree: rootOf(readBody(lines, findings))}
  }
  const {length, ...marks} = readBlockMarks(first.text)
  const afterMarks = cutLine(first, length)
  const headline = findings.org ? takeHeadlineTags(afterMarks) : undefined
  const title = headline?.title ?? afterMarks
  const tags = headline?.tags ?? []
  const rest = lines.slice(1)
  if (tags.length === 0 && construct.test(title.text)) {
    const nodes = readBody([title, ...rest], findings, {title: true})
    return {...marks, ...findPlans(nodes), tree: rootOf(nodes)}
  }
  const children = [...readLines([title], findings), ...tags]
  append(findings.references, headline?.references ?? [])
  const body = rest.length === 0 ? [] : readBody(rest, findings)
  const plans = findPlans(body)
  const next = body[0]
  const below = rest[0]
  const follows = below !== undefined && below.text.trim() !== '' && children.length > 0
  if (follows && next?.type === 'paragraph' && marks.hashes === undefined) {
    const lineEnd = breakBetween(title, below, findings)
    const joined: Paragraph = {type: 'paragraph', children: [...children, lineEnd, ...next.children]}
    const position = titlePosition(title, next, findings)
    if (position) joined.position = position
    return {...marks, ...plans, tree: rootOf([joined, ...body.slice(1)])}
  }
  const paragraph: Paragraph = {type: 'paragraph', children}
  const position = titlePosition(title, undefined, findings)
  if (position) paragraph.position = position
  return {
    ...marks,
    ...plans,
    tree: rootOf(children.length > 0 || marks.hashes !== undefined ? [paragraph, ...body] : body),
  }
}

/** The end of the title's line, blanks around it included. */
function breakBetween(title: Line, next: Line, {pointAt}: Findings): Break {
  if (!pointAt) return {type: 'break'}
  return {type: 'break', position: {start: endOfLine(pointAt, title), end: startOfLine(pointAt, next)}}
}

/** From the title's first word to its end, or to that of the paragraph that goes on from it. An empty title has a place too. */
function titlePosition(title: Line, last: Paragraph | undefined, {pointAt}: Findings): Position | undefined {
  if (!pointAt) return undefined
  const end = last?.position?.end ?? endOfLine(pointAt, title)
  return {start: startOfLine(pointAt, title), end}
}

/** A section of a document: its heading's title becomes the first paragraph. */
function readDocument(text: string, findings: Findings, definitionsFor: DefinitionsFor | undefined): Read {
  const tree = readDocumentText(text, findings, definitionsFor)
  const [first, ...rest] = tree.children
  if (first?.type !== 'heading') return {...unmarked, tree}
  const title: Paragraph = {type: 'paragraph', children: first.children}
  return {...unmarked, hashes: first.depth, tree: rootOf([title, ...rest])}
}

function rootOf(children: RootContent[]): Root {
  return {type: 'root', children}
}
