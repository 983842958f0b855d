import {matchAutolink} from './autolink/index.ts'
import {matchBareUrl} from './bare-url/index.ts'
import {matchDoubleParentheses} from './block-reference/index.ts'
import {matchCodeSpan} from './code-span/index.ts'
import {EmphasisMemory, type EmphasisSpan, isWordEdge, matchEmphasis} from './emphasis/index.ts'
import {matchEntity} from './entity/index.ts'
import {matchExportSnippet} from './export-snippet/index.ts'
import {matchFootnoteReference} from './footnote/index.ts'
import {matchHiccup} from './hiccup/index.ts'
import {matchScript} from './highlight/index.ts'
import {matchHtml} from './html-span/index.ts'
import type {InlineEvent, InlineToken, InlineTokenType} from './inline-token.ts'
import {readLink} from './link/index.ts'
import {matchMacro} from './macro/index.ts'
import {matchMath} from './math/index.ts'
import {matchPageReference} from './page-reference/index.ts'
import {matchTag} from './tag/index.ts'
import {createPoints, type PointOf} from './text-points.ts'
import {matchTimestamp} from './timestamp/index.ts'

/**
 * What is read in a text: everything; within emphasis only more emphasis, scripts and bracket links, beside the code that was
 * found with it; in `***x***` nothing beside the code.
 */
type Scope = 'all' | 'emphasis' | 'none'

/** How a text is read. */
export interface TokenizeOptions {
  /** Macros are tokens; in the value of a property Logseq sees what stands in them. */
  readonly macros?: boolean
}

/** What all parts of a text share. */
interface Reading {
  readonly events: InlineEvent[]
  readonly pointAt: PointOf
  readonly macros: boolean
}

/** Text up to where a construct may begin: Logseq looks for one only at a delimiter and after one. */
const word = /[^\\_^[*~`=$# \t\n\r\f]+/y
const blanks = /[ \t\f]+/y
const trailing = / +\n/y
const braces = /\{[^}]*\}/y
/** `[1/3]`, `[50%]`: text. */
const statistics = /\[\d+(?:\/\d+|%)\]/y

const emphasisTypes: Readonly<Record<string, InlineTokenType>> = {
  '**': 'strong',
  __: 'strong',
  '*': 'emphasis',
  _: 'emphasis',
  '~~': 'struck',
  '^^': 'highlight',
  '==': 'highlight',
}

/**
 * Tokenize the inline Markdown of a paragraph of a block, which may have several lines, in linear time.
 *
 * Logseq's grammar is an ordered choice: at each place the constructs are tried in turn, and where none fits, text goes on to
 * the next delimiter. So a construct that begins with another character, such as `((` or `{{`, is read only at the start, after
 * a blank, a delimiter or a finished construct. Lines and columns count from 1.
 *
 * @see logseq-format.md, 3.1; the order of trial is mldoc 1.5.7's
 */
export function tokenizeOutlineText(text: string, options: TokenizeOptions = {}): InlineEvent[] {
  const reading: Reading = {events: [], pointAt: createPoints(text), macros: options.macros ?? true}
  scan(text, 0, 'all', reading)
  return reading.events
}

/**
 * @param text The text, or a part of it that is read on its own.
 * @param base Where the part begins in the whole.
 */
function scan(text: string, base: number, scope: Scope, reading: Reading): void {
  const {events, pointAt} = reading
  const memory = new EmphasisMemory()
  /** Where each closer stands last. */
  const lastOf = new Map<string, number>()
  let line = ''
  let lineStart = 0
  let lineEnd = -1
  /** Where plain text began that is not yet told; -1 if there is none. */
  let plain = -1
  let plainSkip = 0
  /** The last character of plain text: `_` opens only after some. */
  let lastPlain = -1
  let at = 0

  while (at < text.length) {
    if (at > lineEnd) moveToLine()
    if (takeConstruct(text.charCodeAt(at))) continue
    if (plain === -1) plain = at
    at = endOfPlain()
    lastPlain = text.charCodeAt(at - 1)
  }
  endPlain()

  function moveToLine(): void {
    const end = text.indexOf('\n', at)
    lineStart = at
    lineEnd = end === -1 ? text.length : end
    line = text.slice(lineStart, lineEnd)
  }

  function takeConstruct(code: number): boolean {
    switch (code) {
      case 10: // line end
        return leaf('lineEnding', at + 1)
      case 32: // space
        trailing.lastIndex = at
        return trailing.test(text) && leaf('lineEnding', trailing.lastIndex)
      case 96: // `
        return scope === 'all' && follows('`') && leaf('codeSpan', matchCodeSpan(text, at))
      case 42: // *
      case 126: // ~
      case 61: // =
        return takeEmphasis()
      case 94: // ^
        return takeEmphasis() || takeScript()
      case 95: // _
        return (opensWord() && takeEmphasis()) || takeScript()
      case 92: // backslash
        return (scope === 'all' && (takeBracketMath() || takeEntity())) || takeEscape()
      case 91: // [
        return takeBracket()
    }
    return scope === 'all' && takeOther(code)
  }

  /** Constructs that stand neither in emphasis nor in the name of another. */
  function takeOther(code: number): boolean {
    switch (code) {
      case 35: // #
        return inLine('tag', matchTag)
      case 36: // $
        return follows('$') && leaf('logseqMath', matchMath(text, at))
      case 60: // <
        return (
          inLine('autolink', matchAutolink) ||
          inLine('timestamp', matchTimestamp) ||
          (follows('>') && leaf('htmlSpan', matchHtml(text, at)))
        )
      case 123: // {
        return reading.macros && follows('}}') && inLine('macro', matchMacro)
      case 33: // !
        return takeLink()
      case 64: // @
        return follows('@@') && inLine('exportSnippet', matchExportSnippet)
      case 40: // (
        return follows('))') && leaf('blockReference', matchDoubleParentheses(text, at))
      case 83: // S
      case 67: // C
      case 68: // D
      case 115: // s
      case 99: // c
      case 100: // d
        return inLine('timestamp', matchTimestamp)
    }
    return code < 128 && inLine('bareUrl', matchBareUrl)
  }

  function takeBracket(): boolean {
    if (scope === 'none' || !follows(']')) return false
    if (scope === 'emphasis') return inLine('pageReference', matchPageReference) || takeLink()
    return (
      inLine('footnoteReference', matchFootnoteReference) ||
      inLine('pageReference', matchPageReference) ||
      takeLink() ||
      inLine('timestamp', matchTimestamp) ||
      inLine('data', matchStatistics) ||
      inLine('hiccup', matchHiccup)
    )
  }

  function takeScript(): boolean {
    return scope !== 'none' && inLine('script', matchScript)
  }

  /** Whether a closer stands further on; each is looked for once, so that a text of openers costs linear time. */
  function follows(closer: string): boolean {
    let last = lastOf.get(closer)
    if (last === undefined) {
      last = text.lastIndexOf(closer)
      lastOf.set(closer, last)
    }
    return last > at
  }

  function inLine(type: InlineTokenType, match: (line: string, start: number) => number): boolean {
    const end = match(line, at - lineStart)
    return leaf(type, end === -1 ? -1 : end + lineStart)
  }

  function leaf(type: InlineTokenType, end: number): boolean {
    if (end <= at) return false
    endPlain()
    events.push(['enter', tokenOf(type, end)])
    at = end
    return true
  }

  function takeLink(): boolean {
    const parts = follows('](') ? readLink(line, at - lineStart) : undefined
    if (!parts) return false
    endPlain()
    const token = {...tokenOf('logseqLink', lineStart + parts.end), parts}
    events.push(['enter', token])
    const label = line.slice(parts.labelStart, parts.labelEnd)
    scan(label, base + lineStart + parts.labelStart, 'all', reading)
    events.push(['exit', token])
    at = lineStart + parts.end
    // Logseq takes braces behind a link for facts about it; what they are not is text in which nothing is read.
    if (scope === 'all') inLine('data', matchBraces)
    return true
  }

  function takeEmphasis(): boolean {
    const span = scope === 'none' ? undefined : matchEmphasis(text, at, memory)
    if (!span) return false
    endPlain()
    const end = span.end + span.pattern.length
    const both = span.pattern.length === 3
    const type = both ? 'emphasis' : emphasisTypes[span.pattern]
    if (type === undefined) return false
    const tokens = both ? [tokenOf(type, end), tokenOf('strong', end)] : [tokenOf(type, end)]
    for (const token of tokens) events.push(['enter', token])
    scanInside(span, both ? 'none' : 'emphasis')
    for (const token of tokens.toReversed()) events.push(['exit', token])
    at = end
    return true
  }

  /** Each stretch between code spans is a text of its own. */
  function scanInside(span: EmphasisSpan, inner: Scope): void {
    let from = span.start
    for (const [start, end] of span.codes) {
      scan(text.slice(from, start), base + from, inner, reading)
      events.push(['enter', {type: 'codeSpan', start: pointAt(base + start), end: pointAt(base + end)}])
      from = end
    }
    scan(text.slice(from, span.end), base + from, inner, reading)
  }

  /** `\[x\]`, `\(x\)` */
  function takeBracketMath(): boolean {
    const opener = text.charAt(at + 1)
    const closer = opener === '[' ? '\\]' : opener === '(' ? '\\)' : undefined
    return closer !== undefined && follows(closer) && leaf('logseqMath', matchMath(text, at))
  }

  /** `\alpha` is a character; of `\word` the backslash goes. */
  function takeEntity(): boolean {
    const found = matchEntity(text, at)
    if (!found) return false
    if (found.character !== undefined) return leaf('entity', found.end)
    endPlain()
    plain = at
    plainSkip = 1
    at = found.wordEnd
    if (found.end > at) endPlain()
    at = found.end
    return true
  }

  /** Of a backslash and punctuation the punctuation stays. */
  function takeEscape(): boolean {
    const next = text.charCodeAt(at + 1)
    if (!isWordEdge(next) || next <= 32) return false
    endPlain()
    plain = at
    plainSkip = 1
    at += 2
    lastPlain = next
    return true
  }

  function opensWord(): boolean {
    return scope !== 'all' || lastPlain === -1 || isWordEdge(lastPlain)
  }

  function endOfPlain(): number {
    for (const pattern of [word, blanks]) {
      pattern.lastIndex = at
      if (pattern.test(text)) return pattern.lastIndex
    }
    return at + 1
  }

  function endPlain(): void {
    if (plain !== -1 && plain < at) {
      const token: InlineToken = {type: 'data', start: pointAt(base + plain), end: pointAt(base + at)}
      events.push(['enter', plainSkip === 0 ? token : {...token, skip: plainSkip}])
    }
    plain = -1
    plainSkip = 0
  }

  function tokenOf(type: InlineTokenType, end: number): InlineToken {
    return {type, start: pointAt(base + at), end: pointAt(base + end)}
  }
}

function matchBraces(line: string, start: number): number {
  braces.lastIndex = start
  return braces.test(line) ? braces.lastIndex : -1
}

function matchStatistics(line: string, start: number): number {
  statistics.lastIndex = start
  return statistics.test(line) ? statistics.lastIndex : -1
}
