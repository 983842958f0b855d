import type {PhrasingContent} from 'mdast'
import {
  createPoints,
  type InlineToken,
  matchAutolink,
  matchBareUrl,
  matchBlockReference,
  matchEntity,
  matchExportSnippet,
  matchHtml,
  matchMacro,
  matchMath,
  matchPageReference,
  matchTag,
  matchTimestamp,
} from '../../syntax/index.ts'
import {append} from '../append.ts'
import type {Findings} from '../found.ts'
import {inlineLeaf} from '../inline-leaf.ts'
import {matchOrgEmphasis, type OrgEmphasisMemory} from './match-org-emphasis.ts'

/** A construct that is one token: what may begin it, its type, and where it ends; -1 for none. */
type Leaf = readonly [opener: RegExp, type: InlineToken['type'], match: (text: string, start: number) => number]

const leaves: readonly Leaf[] = [
  [/\[/, 'pageReference', matchPageReference],
  [/[[<scd]/i, 'timestamp', matchTimestamp],
  [/</, 'autolink', matchAutolink],
  [/</, 'htmlSpan', matchHtml],
  [/#/, 'tag', matchTag],
  [/\{/, 'macro', matchMacro],
  [/\(/, 'blockReference', matchBlockReference],
  [/[$\\]/, 'logseqMath', matchMath],
  [/\\/, 'entity', (text, start) => matchEntity(text, start)?.end ?? -1],
  [/@/, 'exportSnippet', matchExportSnippet],
  [/[a-z]/i, 'bareUrl', matchBareUrl],
]

/** Emphasis in emphasis deeper than this is text: no tree may overflow a stack. */
const maxDepth = 20

/** `_{1}`, `^2`, `_n`; the underscore of a `snake_case` name is text, though Logseq lowers its end. */
const script = /[_^](?:\{([^{}\n]*)\}|(\d+|[A-Za-z])(?![A-Za-z0-9_]))/y
const note = /\[fn:([^\s:[\]]*)(?::([^[\]\n]*))?\]/y
const escaped = /\\(?=[*/_+~=^[\]#\\])/y

/**
 * Read the inline markup of Org: mdast without positions. References, macros, tags, formulas and times are those of Markdown;
 * emphasis, code, notes and `[[target][label]]` are Org's. A line end is a hard break.
 *
 * @param findings References and macros are added here; their places count from 1 in `text`.
 */
export function readOrgInline(text: string, findings: Findings): PhrasingContent[] {
  return scan(text, 0, 0, {findings, pointAt: createPoints(text)})
}

interface Reading {
  readonly findings: Findings
  /** Places in the whole text. */
  readonly pointAt: ReturnType<typeof createPoints>
}

/**
 * @param part A part of the whole text that begins at `base`.
 * @param depth Emphasis around the part; there tags, macros and the like are text.
 */
function scan(part: string, base: number, depth: number, reading: Reading): PhrasingContent[] {
  const nodes: PhrasingContent[] = []
  const memory: OrgEmphasisMemory = new Set()
  let plain = ''
  /** The part up to the end of the line at hand. */
  let line = ''
  let lineEnd = -1
  let at = 0
  while (at < part.length) {
    const end = take()
    if (end > at) {
      at = end
      continue
    }
    const word = /[\p{L}\p{N}\p{M}]+|./suy
    word.lastIndex = at
    const characters = word.exec(part)?.[0] ?? part.charAt(at)
    plain += characters
    at += characters.length
  }
  endPlain()
  return nodes

  /** Take a construct; where it ends, or -1. */
  function take(): number {
    const character = part.charAt(at)
    if (character === '\n') return add({type: 'break'}, at + 1)
    escaped.lastIndex = at
    if (escaped.test(part)) {
      plain += part.charAt(at + 1)
      return at + 2
    }
    return takeNote() || takeEmphasis() || takeScript() || takeLeaf(character)
  }

  function takeNote(): number {
    note.lastIndex = at
    const match = note.exec(part)
    if (!match) return 0
    const [, label = '', words] = match
    // The pattern is asked again for what stands in the note.
    const end = note.lastIndex
    if (words === undefined) return add({type: 'footnoteReference', identifier: label.toLowerCase(), label}, end)
    const inside = scan(words.trimStart(), base + end - 1 - words.trimStart().length, depth, reading)
    plain += '('
    endPlain()
    append(nodes, inside)
    plain = ')'
    return end
  }

  function takeEmphasis(): number {
    const found = depth < maxDepth ? matchOrgEmphasis(part, at, memory) : undefined
    if (!found) return 0
    const {type, marks, close} = found
    const words = part.slice(at + marks, close)
    if (type === 'code') return add({type: 'inlineCode', value: words}, close + marks)
    const children = scan(words, base + at + marks, depth + 1, reading)
    if (type !== 'underline') return add({type, children}, close + marks)
    endPlain()
    nodes.push({type: 'html', value: '<u>'}, ...children, {type: 'html', value: '</u>'})
    return close + marks
  }

  function takeScript(): number {
    if (at === 0 || /\s/.test(part.charAt(at - 1))) return 0
    script.lastIndex = at
    const match = script.exec(part)
    if (!match) return 0
    const type = part.charAt(at) === '_' ? 'subscript' : 'superscript'
    return add({type, children: [{type: 'text', value: match[1] ?? match[2] ?? ''}]}, script.lastIndex)
  }

  function takeLeaf(character: string): number {
    if (at >= lineEnd) {
      const end = part.indexOf('\n', at)
      lineEnd = end === -1 ? part.length : end
      line = part.slice(0, lineEnd)
    }
    for (const [opener, type, match] of leaves) {
      if (!opener.test(character) || (depth > 0 && type !== 'pageReference')) continue
      const end = match(line, at)
      if (end <= at) continue
      const source = part.slice(at, end)
      const token: InlineToken = {type, start: reading.pointAt(base + at), end: reading.pointAt(base + end)}
      const leaf = inlineLeaf(token, source, {label: false, emphasized: depth > 0}, reading.findings)
      if (typeof leaf !== 'string') return add(leaf, end)
      plain += leaf
      return end
    }
    return 0
  }

  function add(node: PhrasingContent, end: number): number {
    endPlain()
    nodes.push(node)
    return end
  }

  function endPlain(): void {
    if (plain !== '') nodes.push({type: 'text', value: plain})
    plain = ''
  }
}
