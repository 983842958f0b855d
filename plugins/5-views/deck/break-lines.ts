import type {TextRun} from './atom.ts'
import {glyphAdvances} from './glyph-advances.ts'

const codeAdvance = 0.6
/** Scripts the table does not hold, and symbols: wider than the average letter, so that an estimate errs to more lines. */
const unknownAdvance = 0.64
const emojiAdvance = 1.36

/**
 * Break text into lines as a browser would: at spaces, after hyphens, between characters of Chinese,
 * Japanese and Korean, and inside a word only where it is longer than a line.
 *
 * @param runs Text by weight.
 * @param width Width of a line in em of the text.
 * @returns Offset in the joined text at which each line begins; at least one line.
 */
export function breakLines(runs: readonly TextRun[], width: number): readonly number[] {
  const limit = Math.max(width, 1)
  const starts = [0]
  let line = 0
  let space = 0
  let word = 0
  let wordStart = 0
  let offset = 0

  function endWord(): void {
    if (word === 0) return
    if (line > 0 && line + space + word > limit) {
      starts.push(wordStart)
      line = word
    } else {
      line += (line > 0 ? space : 0) + word
    }
    space = 0
    // Longer than a line: cut anywhere. Where exactly is taken to be in proportion.
    const length = offset - wordStart
    for (let cut = limit; line > limit; cut += limit) {
      line -= limit
      starts.push(wordStart + Math.min(length - 1, Math.ceil((cut / word) * length)))
    }
    word = 0
  }

  for (const run of runs) {
    for (const character of run.text) {
      if (character === '\n') {
        endWord()
        starts.push(offset + 1)
        line = 0
        space = 0
      } else if (character === ' ' || character === '\t') {
        endWord()
        space += advance(character, run.face)
      } else {
        const wide = isWide(character)
        if (wide) endWord()
        if (word === 0) wordStart = offset
        word += advance(character, run.face)
        if (wide || breaksAfter(character)) {
          offset += character.length
          endWord()
          continue
        }
      }
      offset += character.length
    }
  }
  endWord()
  return starts
}

/** Width of text on one line, in em; the widest line where it has breaks. */
export function textWidth(runs: readonly TextRun[]): number {
  let widest = 0
  let width = 0
  for (const run of runs) {
    for (const character of run.text) {
      if (character === '\n') width = 0
      else width += advance(character, run.face)
      widest = Math.max(widest, width)
    }
  }
  return widest
}

function advance(character: string, face: TextRun['face']): number {
  const code = character.codePointAt(0) ?? 0
  if (isJoiner(code)) return 0
  if (isWide(character)) return code >= 0x1f000 && code < 0x20000 ? emojiAdvance : 1
  if (face === 'code') return codeAdvance
  for (const range of glyphAdvances[face]) {
    const width = range.widths[code - range.first]
    if (width !== undefined) return width / 1000
  }
  return unknownAdvance
}

function breaksAfter(character: string): boolean {
  return character === '-' || character === '?' || character === '–' || character === '—' || character === '\u200b'
}

/** Combining marks, zero-width characters and variation selectors move the pen by nothing. */
function isJoiner(code: number): boolean {
  return (code >= 0x300 && code <= 0x36f) || (code >= 0x200b && code <= 0x200f) || (code >= 0xfe00 && code <= 0xfe0f)
}

/** Characters one em wide that lines may break around. */
function isWide(character: string): boolean {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x1100) return false
  return (
    code <= 0x115f ||
    (code >= 0x2600 && code <= 0x27bf) ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe4f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    (code >= 0x1f000 && code <= 0x3fffd)
  )
}
