import type {Break, Node, PhrasingContent} from 'mdast'
import {tokenizeOutlineText, withoutNul} from '../syntax/index.ts'
import {append} from './append.ts'
import {compileInline} from './compile-inline.ts'
import {cutText, longestText} from './cut-text.ts'
import {findInName} from './find-references.ts'
import type {Findings} from './found.ts'
import {readOrgInline} from './org/read-org-inline.ts'
import type {PointAt} from './point-at.ts'

/** Every construct needs one of these; a page reference is looked at apart. */
const special = /[\\`*_[#<$\n\r\0\uFEFF]|==|~~|\^\^|\^\{|@@|\(\(|\{\{|:\/\//
const simpleReference = /\[\[([^[\]\n\\]+)\]\]/g

/**
 * Read inline Markdown of a block: mdast in Logseq’s rules, with positions where `findings` can tell them.
 * A text of plain words and page references takes a short way that makes the same tree.
 *
 * @param text Lines of a paragraph, joined by `\n`, without blanks at either end.
 * @param findings References and macros are added here; their places count from 1 in `text`.
 */
export function readInline(text: string, findings: Findings): PhrasingContent[] {
  return (findings.org ? undefined : readPlain(text, findings)) ?? readInlineFully(text, findings)
}

/** The long way, for any text. */
export function readInlineFully(written: string, findings: Findings): PhrasingContent[] {
  if (written === '') return []
  const text = withoutNul(written)
  const {pointAt} = findings
  if (text.length <= longestText) return readAtOnce(text, findings)
  const children: PhrasingContent[] = []
  for (const {text: piece, lines, columns, breaks} of cutText(text)) {
    const inside: Findings = {
      ...findings,
      references: [],
      ...(findings.unread ? {unread: []} : {}),
      ...(pointAt ? {pointAt: within(pointAt, lines, columns)} : {}),
    }
    append(children, readAtOnce(piece, inside))
    if (breaks) children.push(breakAfter(piece, lines, columns, pointAt))
    const whole = <Spot extends {line: number; column: number}>(spot: Spot): Spot => {
      return {...spot, line: spot.line + lines, column: spot.line === 1 ? spot.column + columns : spot.column}
    }
    for (const found of inside.references) findings.references.push(whole(found))
    for (const found of inside.unread ?? []) findings.unread?.push(whole(found))
  }
  return children
}

function readAtOnce(text: string, findings: Findings): PhrasingContent[] {
  return findings.org ? readOrgInline(text, findings) : compileInline(text, tokenizeOutlineText(text), findings)
}

/** Places in a piece of a text that begins after `lines` line ends and `columns` characters. */
function within(pointAt: PointAt, lines: number, columns: number): PointAt {
  return (line, column) => pointAt(line + lines, line === 1 ? column + columns : column)
}

/** The line end that a piece was cut off at. */
function breakAfter(piece: string, lines: number, columns: number, pointAt: PointAt | undefined): Break {
  if (!pointAt) return {type: 'break'}
  const inside = piece.split('\n')
  const at = within(pointAt, lines, columns)
  const start = at(inside.length, (inside.at(-1)?.length ?? 0) + 1)
  return {type: 'break', position: {start, end: at(inside.length + 1, 1)}}
}

/** The short way; `undefined` where the text holds anything but words and page references. */
function readPlain(text: string, findings: Findings): PhrasingContent[] | undefined {
  if (text === '') return []
  if (!text.includes('[[')) {
    return special.test(text) ? undefined : [placed({type: 'text', value: text}, 0, text.length, findings)]
  }
  const children: PhrasingContent[] = []
  const spots: {name: string; column: number}[] = []
  let end = 0
  for (const match of text.matchAll(simpleReference)) {
    const before = text.slice(end, match.index)
    const name = match[1] ?? ''
    if (special.test(before) || before.endsWith('!') || name.trim() === '') return undefined
    if (before !== '') children.push(placed({type: 'text', value: before}, end, match.index, findings))
    const start = match.index
    end = start + match[0].length
    children.push(placed({type: 'pageReference', value: name.trim()}, start, end, findings))
    spots.push({name, column: start + 1})
  }
  const rest = text.slice(end)
  if (special.test(rest)) return undefined
  if (rest !== '') children.push(placed({type: 'text', value: rest}, end, text.length, findings))
  for (const {name, column} of spots) {
    append(findings.references, findInName('page', name, {line: 1, column, emphasized: false}, 2))
  }
  return children
}

/** Say where a node of a text of one line stands, where that is asked for. */
function placed<N extends Node>(node: N, start: number, end: number, {pointAt}: Findings): N {
  if (pointAt) node.position = {start: pointAt(1, start + 1), end: pointAt(1, end + 1)}
  return node
}
