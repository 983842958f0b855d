import {matchCodeSpan} from '../code-span/index.ts'

/** Emphasised text between its marks. */
export interface EmphasisSpan {
  readonly pattern: string
  /** Where the text begins and ends; the marks stand outside. */
  readonly start: number
  readonly end: number
  /** Code spans in it, by their starts and ends. */
  readonly codes: readonly (readonly [number, number])[]
}

/** Marks by their first character, longest first: the first that closes counts. */
const patterns: Readonly<Record<string, readonly string[]>> = {
  '*': ['***', '**', '*'],
  _: ['___', '__', '_'],
  '~': ['~~'],
  '^': ['^^'],
  '=': ['=='],
}

/** How often a mark may be looked for in vain as far as the text's end: the later openers would look in vain too. */
const maxFailures = 4

/** How often what closes `_` may be glued to a word, so that it closes nothing. */
const maxGlued = 200

/** Remembers which marks close nowhere in a text, so that a text of openers costs linear time. */
export class EmphasisMemory {
  readonly #failures = new Map<string, number>()

  /** @param allowed How often that may happen. */
  fail(pattern: string, allowed: number): void {
    this.#failures.set(pattern, (this.#failures.get(pattern) ?? 0) + 1 / allowed)
  }

  isHopeless(pattern: string): boolean {
    return (this.#failures.get(pattern) ?? 0) >= 0.999
  }
}

/**
 * Emphasis that begins at `start`; `undefined` if there is none.
 *
 * What opens touches what follows. A mark closes unless whitespace stands before it; one of `_` only where whitespace, ASCII
 * punctuation or the end of the text follows. The last mark of the text closes whatever stands before it. Code binds tighter.
 *
 * @see logseq-format.md, 3.10, and mldoc 1.5.7: the marks of one kind do not nest, and CommonMark's flanking rules are not asked.
 */
export function matchEmphasis(text: string, start: number, memory: EmphasisMemory): EmphasisSpan | undefined {
  for (const pattern of patterns[text.charAt(start)] ?? []) {
    if (!text.startsWith(pattern, start) || memory.isHopeless(pattern)) continue
    const inside = start + pattern.length
    if (inside >= text.length || isSpace(text.charCodeAt(inside))) continue
    const span = findCloser(text, inside, pattern, memory)
    if (!span) continue
    if (pattern.charAt(0) !== '_' || endsWord(text, span.end + pattern.length)) return span
    memory.fail(pattern, maxGlued)
  }
  return undefined
}

/** Whether whitespace, ASCII punctuation or the end of the text stands at an index: what `_` needs outside. */
function endsWord(text: string, index: number): boolean {
  return index >= text.length || isWordEdge(text.charCodeAt(index))
}

/** Whitespace or ASCII punctuation. */
export function isWordEdge(code: number): boolean {
  return (
    isSpace(code) ||
    (code > 32 && code < 48) ||
    (code > 57 && code < 65) ||
    (code > 90 && code < 97) ||
    (code > 122 && code < 127)
  )
}

/** Space, tab, line end, form feed. */
function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13 || code === 12
}

function findCloser(text: string, start: number, pattern: string, memory: EmphasisMemory): EmphasisSpan | undefined {
  const mark = pattern.charCodeAt(0)
  const codes: [number, number][] = []
  /** Where a run of marks began that were taken for text, with nothing after them yet; -1 if there is none. */
  let pending = -1
  let index = start
  while (index < text.length) {
    const code = text.charCodeAt(index)
    if (code === 96) {
      const end = matchCodeSpan(text, index)
      if (end !== -1) codes.push([index, end])
      index = end === -1 ? skipWord(text, index, mark) : end
    } else if (code !== mark) index += escapes(text, index, mark) || isEscapedCode(text, index) ? 2 : 1
    else if (!text.startsWith(pattern, index)) {
      if (text.length - index < pattern.length) break
      index++
    } else if (staysText(text, index, pattern)) {
      if (pending === -1) pending = index
      index += pattern.length
      continue
    } else break
    pending = -1
  }
  const end = pending === -1 ? index : pending
  if (end >= text.length) memory.fail(pattern, maxFailures)
  return end > start && text.startsWith(pattern, end) ? {pattern, start, end, codes} : undefined
}

/** Past a backtick that opens no code and what is glued to it. */
function skipWord(text: string, start: number, mark: number): number {
  let index = start + 1
  for (; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code === mark || isSpace(code)) break
    if (escapes(text, index, mark)) index++
  }
  return index
}

/** A backslash before a backtick. */
function isEscapedCode(text: string, index: number): boolean {
  return text.charCodeAt(index) === 92 && text.charCodeAt(index + 1) === 96
}

/** A backslash keeps a mark, whitespace or a second backslash from meaning anything. */
function escapes(text: string, index: number, mark: number): boolean {
  if (text.charCodeAt(index) !== 92) return false
  const next = text.charCodeAt(index + 1)
  return next === mark || next === 92 || isSpace(next)
}

function staysText(text: string, index: number, pattern: string): boolean {
  const after = index + pattern.length
  if (after >= text.length) return false
  return isSpace(text.charCodeAt(index - 1)) || (pattern.charAt(0) === '_' && !isWordEdge(text.charCodeAt(after)))
}
