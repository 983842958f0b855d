import type {TextRun} from './atom.ts'
import {glyphAdvances} from './glyph-advances.ts'
import {kerningOf} from './glyph-kerning.ts'

/** The fixed-width face is set at nine tenths inside text. */
const codeAdvance = 0.54
/** Scripts the table does not hold, and symbols: wider than the average letter, so that an estimate errs to more lines. */
const unknownAdvance = 0.64
const emojiAdvance = 1.36
/** By how much the sign is wider than the letter. */
const timesSign = 0.115

/**
 * Break text into lines as a browser would: at spaces, after hyphens, between characters of Chinese,
 * Japanese and Korean, and inside a word only where it is longer than a line.
 *
 * @param runs Text by weight.
 * @param width Width of a line in em of the text.
 * @param tracking Space added between letters, in em.
 * @returns Offset in the joined text at which each line begins; at least one line.
 */
export function breakLines(runs: readonly TextRun[], width: number, tracking = 0): readonly number[] {
  const limit = Math.max(width, 1)
  const starts = [0]
  let line = 0
  let space = 0
  let word = 0
  let wordStart = 0
  let offset = 0
  let before = ''
  /** Width of the word before each of its characters: a word longer than a line is cut between two of them. */
  let widths: number[] = []

  function endWord(): void {
    before = ''
    if (word === 0) {
      widths = []
      return
    }
    if (line > 0 && line + space + word > limit) {
      starts.push(wordStart)
      line = word
    } else {
      line += (line > 0 ? space : 0) + word
    }
    space = 0
    for (let at = 1, from = 0; line > limit && at < widths.length; at++) {
      const end = widths[at + 1] ?? word
      if (end - from <= limit) continue
      from = widths[at] ?? 0
      starts.push(wordStart + at)
      line = word - from
    }
    widths = []
    word = 0
  }

  for (const run of runs) {
    // Letters of two faces keep their distance.
    before = ''
    for (const character of run.text) {
      if (character === '\n') {
        endWord()
        starts.push(offset + 1)
        line = 0
        space = 0
      } else if (character === ' ' || character === '\t') {
        endWord()
        space += advance(character, run.face) + tracking
      } else {
        const wide = isWide(character)
        if (wide) endWord()
        if (word === 0) wordStart = offset
        for (let unit = 0; unit < character.length; unit++) widths.push(word)
        word += advance(character, run.face) + tracking
        if (before !== '' && run.face !== 'code') word += kerningOf(before, character)
        // Inter draws the x of `1024x768` as a multiplication sign.
        if (character === 'x' && /\d/.test(before)) word += timesSign
        before = character
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
    let before = ''
    for (const character of run.text) {
      if (character === '\n') width = 0
      else width += advance(character, run.face)
      if (before !== '' && run.face !== 'code') width += kerningOf(before, character)
      before = character
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
