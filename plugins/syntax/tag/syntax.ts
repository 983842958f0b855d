import type {Extension, TokenizeContext} from 'micromark-util-types'
import {lineConstruct} from '../line-construct.ts'
import {matchPageReference} from '../page-reference/index.ts'

const numberSign = 35
/** These end a tag wherever they stand. */
const ends = new Set([' ', '\t', '\u000b', '\f', ',', '!', '?', "'", '"', ':', '#'])
/** These belong to a tag if more of it follows. */
const inner = new Set(['.', ';'])
const emphasis = new Set(['*', '_', '~', '=', '^'])

/**
 * Where the tag ends whose `#` is at `start`; -1 if there is none.
 *
 * Whitespace is ASCII whitespace; everything but the characters above may be in a name: `#a/b`, `#c++`, `#中文。`.
 * A name in brackets ends with them: Logseq makes one odd page of `#[[a b]]c`, Lectern reads `a b`.
 *
 * @see logseq-format.md, 3.4
 */
export function matchTag(line: string, start: number, context?: TokenizeContext): number {
  let index = start + 1
  let end = index
  const bracketed = matchPageReference(line, index)
  if (bracketed !== -1) return bracketed
  while (index < line.length) {
    const character = line.charAt(index)
    if (ends.has(character)) break
    if (character === '[') {
      const close = matchPageReference(line, index)
      if (close === -1) break
      index = close
    } else if (emphasis.has(character)) {
      const run = runEnd(line, index)
      // Logseq reads emphasis first and no tags within: `**#a**` is bold text.
      if (context && closesEmphasis(context, line, index, run)) return -1
      index = run
    } else index++
    if (!inner.has(character)) end = index
  }
  return end > start + 1 ? end : -1
}

/** `#name` */
export function tag(): Extension {
  return {text: {[numberSign]: lineConstruct('tag', matchTag)}}
}

/** `#name` as plain Markdown files have it: not glued to a word. */
export function separateTag(): Extension {
  return {text: {[numberSign]: lineConstruct('tag', matchTag, true)}}
}

function runEnd(line: string, start: number): number {
  let end = start + 1
  while (line.charAt(end) === line.charAt(start)) end++
  return end
}

function closesEmphasis(context: TokenizeContext, line: string, start: number, end: number): boolean {
  const marker = line.charAt(start)
  if (marker === '_' && /[^\s!-/:-@[-`{-~]/.test(line.charAt(end))) return false
  return context.events.some(
    ([kind, token]) =>
      kind === 'enter' &&
      (token.type === 'attentionSequence' || token.type === 'pairSequence') &&
      token._open === true &&
      token.end.offset - token.start.offset <= end - start &&
      context.sliceSerialize(token).startsWith(marker),
  )
}
