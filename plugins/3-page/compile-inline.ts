import type {PhrasingContent} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import type {Point, Position} from 'unist'
import {type InlineEvent, type InlineToken, type LinkParts, toImage, toLink} from '../syntax/index.ts'
import {append} from './append.ts'
import {findInAddress, findInName} from './find-references.ts'
import type {Findings, Found} from './found.ts'
import {type Around, inlineLeaf, spotOf} from './inline-leaf.ts'
import {isSuspicious} from './unread-text.ts'

/** An open parent. */
interface Frame {
  readonly children: PhrasingContent[]
  /** It makes no node of its own: it is nested too deep, or a link in a label. */
  readonly flat: boolean
  readonly around: Around
}

/** Emphasis nested deeper is drawn without its marks; nobody writes that, and no tree may overflow a stack. */
const maxDepth = 40

const emphasisTypes: Readonly<Record<string, 'emphasis' | 'strong' | 'delete' | 'highlight'>> = {
  emphasis: 'emphasis',
  strong: 'strong',
  struck: 'delete',
  highlight: 'highlight',
}

/**
 * Turn the tokens of inline Markdown into mdast, with positions where `findings` can tell them, noting references and macros
 * on the way.
 *
 * Logseq's rules of what counts where hold here: within emphasis tags, block references and macros are text; within a link's
 * label every reference is. A line end is a hard break.
 *
 * @param text What was tokenized.
 */
export function compileInline(text: string, events: readonly InlineEvent[], findings: Findings): PhrasingContent[] {
  const root: Frame = {children: [], flat: false, around: {label: false, emphasized: false}}
  const stack: Frame[] = [root]
  for (const [kind, token] of events) {
    const top = stack.at(-1) ?? root
    const {parts} = token
    const emphasis = emphasisTypes[token.type]
    if (emphasis === undefined && parts === undefined) {
      const source = text.slice(token.start.offset + (token.skip ?? 0), token.end.offset)
      const leaf = inlineLeaf(token, source, top.around, findings)
      if (typeof leaf === 'string' && !top.around.label) noteUnread(text, token, top.around, findings)
      add(top.children, leaf, positionOf(token, findings), marks[token.type])
    } else if (kind === 'enter') {
      const flat = parts ? top.around.label && !parts.image : stack.length > maxDepth
      const around = {label: top.around.label || parts !== undefined, emphasized: top.around.emphasized || !parts}
      stack.push({children: flat ? top.children : [], flat, around})
    } else {
      stack.pop()
      const parent = stack.at(-1) ?? root
      if (top.flat) {
        if (parts) add(parent.children, addressIn(parts), positionOf(token, findings))
        continue
      }
      if (parts) {
        const link = closeLink(token, parts, top.children, parent.around, findings)
        parent.children.push(withPosition(link, positionOf(token, findings)))
      } else if (emphasis) {
        parent.children.push(withPosition({type: emphasis, children: top.children}, positionOf(token, findings)))
      }
    }
  }
  return root.children
}

function closeLink(
  token: InlineToken,
  parts: LinkParts,
  label: PhrasingContent[],
  around: Around,
  findings: Findings,
): PhrasingContent {
  append(findings.references, findInLink(token, parts, label, around))
  return parts.image ? toImage(parts, label) : toLink(parts, label)
}

/** What is left of a link in a label, where it leads nowhere: the address, in words. */
function addressIn({target, kind}: LinkParts): string {
  return kind === 'block' ? '' : ` (${target})`
}

/** What a link or an image refers to. A labelled reference refers to its whole name only, whatever the name holds. */
function findInLink(token: InlineToken, parts: LinkParts, label: PhrasingContent[], around: Around): Found[] {
  const labelStart = parts.image ? 2 : 1
  const spot = spotOf(token, around, labelStart + parts.labelEnd - parts.labelStart + 2)
  if (parts.kind === 'page') return findInName('page', parts.target, spot, 2).slice(0, 1)
  if (parts.kind === 'block') return [{type: 'block', target: parts.target, via: 'text', ...spot}]
  const file = findInAddress(parts.target, undefined, spot)
  if (file.length > 0 || parts.image) return file
  return findInAddress(parts.target, textOf(label), spotOf(token, around, labelStart))
}

/** Remember words that look like more. */
function noteUnread(text: string, token: InlineToken, around: Around, {unread}: Findings): void {
  const start = token.start.offset + (token.skip ?? 0)
  const words = text.slice(start, token.end.offset)
  if (!unread || !isSuspicious(words)) return
  const lineEnd = text.indexOf('\n', start)
  const line = text.slice(start, lineEnd === -1 ? text.length : lineEnd)
  unread.push({text: words, rest: line, ...spotOf(token, around, token.skip)})
}

/** Add a node; text is joined to the text before it, and two breaks in a row are one. */
function add(
  children: PhrasingContent[],
  leaf: PhrasingContent | string,
  position: Position | undefined,
  around?: readonly [number, number],
): void {
  const last = children.at(-1)
  const joins = typeof leaf === 'string' ? last?.type === 'text' : leaf.type === 'break' && last?.type === 'break'
  if (joins && last) {
    if (last.type === 'text' && typeof leaf === 'string') last.value += leaf
    if (last.position && position) last.position.end = position.end
  } else children.push(withPosition(typeof leaf === 'string' ? {type: 'text', value: leaf} : leaf, position, around))
}

/** Where a token stands, where that is asked for. */
function positionOf(token: InlineToken, {pointAt}: Findings): Position | undefined {
  return (
    pointAt && {
      start: pointAt(token.start.line, token.start.column),
      end: pointAt(token.end.line, token.end.column),
    }
  )
}

/** Marks around the text that a leaf brings along, in characters before and behind it: `<…>` of an address, `_{…}` of a script. */
const marks: Readonly<Record<string, readonly [number, number]>> = {autolink: [1, 1], script: [2, 1]}

/** Place a node, and the text in it that a leaf such as an address brings along. */
function withPosition<N extends PhrasingContent>(
  node: N,
  position: Position | undefined,
  [before, behind]: readonly [number, number] = [0, 0],
): N {
  if (!position) return node
  node.position = position
  if (!('children' in node)) return node
  const {start, end} = position
  for (const child of node.children ?? []) child.position ??= {start: moved(start, before), end: moved(end, -behind)}
  return node
}

/** A point some characters further on its line. */
function moved({line, column, offset}: Point, by: number): Point {
  return {line, column: column + by, offset: (offset ?? 0) + by}
}
