import type {PhrasingContent} from 'mdast'
import {tokenizeOutlineText} from '../syntax/index.ts'
import {append} from './append.ts'
import {compileInline} from './compile-inline.ts'
import {cutText, longestText} from './cut-text.ts'
import {findInName} from './find-references.ts'
import type {Findings} from './found.ts'

/** Every construct needs one of these; a page reference is looked at apart. */
const special = /[\\`*_[#<$\n\r\0\uFEFF]|==|~~|\^\^|\^\{|@@|\(\(|\{\{|:\/\//
const simpleReference = /\[\[([^[\]\n]+)\]\]/g

/**
 * Read inline Markdown of a block: mdast without positions, in Logseq's rules.
 * A text of plain words and page references takes a short way that makes the same tree.
 *
 * @param text Lines of a paragraph, joined by `\n`, without blanks at either end.
 * @param findings References and macros are added here; their places count from 1 in `text`.
 */
export function readInline(text: string, findings: Findings): PhrasingContent[] {
  return readPlain(text, findings) ?? readInlineFully(text, findings)
}

/** The long way, for any text. */
export function readInlineFully(text: string, findings: Findings): PhrasingContent[] {
  if (text === '') return []
  if (text.length <= longestText) return compileInline(tokenizeOutlineText(text), findings)
  const children: PhrasingContent[] = []
  for (const {text: piece, lines, columns, breaks} of cutText(text)) {
    const inside: Findings = {...findings, references: []}
    append(children, readInline(piece, inside))
    if (breaks) children.push({type: 'break'})
    for (const found of inside.references) {
      const column = found.line === 1 ? found.column + columns : found.column
      findings.references.push({...found, line: found.line + lines, column})
    }
  }
  return children
}

/** The short way; `undefined` where the text holds anything but words and page references. */
function readPlain(text: string, findings: Findings): PhrasingContent[] | undefined {
  if (text === '') return []
  if (!text.includes('[[')) return special.test(text) ? undefined : [{type: 'text', value: text}]
  const children: PhrasingContent[] = []
  const spots: {name: string; column: number}[] = []
  let end = 0
  for (const match of text.matchAll(simpleReference)) {
    const before = text.slice(end, match.index)
    const name = match[1] ?? ''
    if (special.test(before) || before.endsWith('!') || name.trim() === '') return undefined
    if (before !== '') children.push({type: 'text', value: before})
    children.push({type: 'pageReference', value: name.trim()})
    spots.push({name, column: match.index + 1})
    end = match.index + match[0].length
  }
  const rest = text.slice(end)
  if (special.test(rest)) return undefined
  if (rest !== '') children.push({type: 'text', value: rest})
  for (const {name, column} of spots) {
    append(findings.references, findInName('page', name, {line: 1, column, emphasized: false}, 2))
  }
  return children
}
