import type {Extension} from 'micromark-util-types'
import {lineConstruct} from '../line-construct.ts'
import {matchFlatReference, matchPageReference} from '../page-reference/index.ts'

const numberSign = 35
const blanks = new Set([' ', '\t', '\n', '\r', '\f'])
/** These end a tag, `.` and `;` only before blanks and the end. */
const punctuation = new Set([',', ';', '.', '!', '?', "'", '"', ':', '#'])
const inner = new Set(['.', ';'])

/**
 * Where the tag ends whose `#` is at `start`; -1 if there is none.
 *
 * Whitespace is ASCII whitespace; everything but the characters above may be in a name: `#a/b`, `#c++`, `#中文。`, `#a[b]`.
 * A name in brackets ends with them: Logseq makes one odd page of `#[[a b]]c`, Lectern reads `a b`.
 *
 * @see logseq-format.md, 3.4
 */
export function matchTag(line: string, start: number): number {
  const bracketed = matchPageReference(line, start + 1)
  if (bracketed !== -1) return bracketed
  let index = start + 1
  while (index < line.length) {
    const character = line.charAt(index)
    if (blanks.has(character) || (punctuation.has(character) && !goesOn(line, index))) break
    const close = character === '[' ? matchFlatReference(line, index) : -1
    index = close === -1 ? index + 1 : close
  }
  return index > start + 1 ? index : -1
}

/** Whether a `.` or `;` is followed by more than punctuation and the end of the word. */
function goesOn(line: string, index: number): boolean {
  if (!inner.has(line.charAt(index))) return false
  let end = index
  while (punctuation.has(line.charAt(end)) && end < line.length) end++
  return end < line.length && !blanks.has(line.charAt(end))
}

/** `#name` as plain Markdown files have it: not glued to a word. */
export function separateTag(): Extension {
  return {text: {[numberSign]: lineConstruct('tag', matchTag, true)}}
}
