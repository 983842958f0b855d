/** What a character is to the scan. */
export const characterKind = {
  /** Ends a word. */
  separator: 0,
  /** Part of a word: a letter, a digit, half of a character outside the first plane. */
  letter: 1,
  /** A word of its own: writing without spaces between words. */
  alone: 2,
  /** As if it were not there: accents, soft hyphens, joiners. */
  ignored: 3,
  unknown: 4,
} as const

const alone = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u
const letter = /[\p{L}\p{N}]/u
const ignored = /\p{Mn}|\p{Me}|\u00ad|\u200b|\u200c|\u200d|\u2060|\ufeff/u

const kinds = new Uint8Array(65536).fill(characterKind.unknown)
const folds = new Uint16Array(65536)

/** Kind of a UTF-16 code unit. */
export function kindOf(code: number): number {
  const known = kinds[code] as number
  return known === characterKind.unknown ? learn(code) : known
}

/**
 * What a code unit is compared as: lower case, without accents, wide forms narrow. Both ways to write `é` are `e`, and a
 * syllable of Hangul stays whole.
 */
export function foldOf(code: number): number {
  return folds[code] as number
}

function learn(code: number): number {
  const character = String.fromCharCode(code)
  const isHalf = code >= 0xd800 && code <= 0xdfff
  const isHangul = code >= 0xac00 && code <= 0xd7a3
  const folded = isHalf || isHangul ? character : character.normalize('NFKD').toLowerCase().normalize('NFKD')
  folds[code] = folded.charCodeAt(0)
  const kind = isHalf
    ? characterKind.letter
    : ignored.test(character)
      ? characterKind.ignored
      : alone.test(character) && letter.test(character)
        ? characterKind.alone
        : letter.test(character)
          ? characterKind.letter
          : characterKind.separator
  kinds[code] = kind
  return kind
}

for (let code = 0; code < 128; code++) learn(code)
