import {type WordList, wordMark} from './word-list.ts'

/** Words in a row that give a private text away. */
const runLength = 8
/** Of these so many must say something and be no name in brackets: a list of names is no text. */
const tellingWords = 4

/** Runs of words that must not be found, each with where it was written. */
export interface WordRuns {
  /** Hash of a run → place of its first word in `hashes`. */
  readonly places: Map<number, number>
  /** Words of all private texts, one text after the other. */
  readonly words: WordList
  /** A run with that hash may be there: asked before `places`, which costs more. */
  readonly bits: Uint8Array
}

const bitMask = (1 << 22) - 1
const base = 0x9e3779b1 | 0
/** `base` to the power of `runLength`: what the word that leaves a run counts for. */
const leaving = Array.from({length: runLength}).reduce<number>(power => Math.imul(power, base), 1)

/** Runs of nothing yet. `words` is filled by whoever reads the private texts. */
export function wordRuns(words: WordList): WordRuns {
  return {places: new Map(), words, bits: new Uint8Array((bitMask + 1) >> 3)}
}

/**
 * Add every run of the words from `first` on.
 *
 * @param isName For each of these words, whether it is part of a name in brackets or of a tag.
 */
export function addRuns(runs: WordRuns, first: number, isName: (start: number) => boolean): void {
  const {hashes, marks, starts, count} = runs.words
  if (count - first < runLength) return
  const counts = Array.from({length: count - first}, (_, offset) => {
    const index = first + offset
    return ((marks[index] as number) & wordMark.telling) !== 0 && !isName(starts[index] as number) ? 1 : 0
  })
  let said = 0
  let hash = 0
  for (let index = first; index < count; index++) {
    said += counts[index - first] ?? 0
    hash = (Math.imul(hash, base) + (hashes[index] as number)) | 0
    if (index - first >= runLength) {
      hash = (hash - Math.imul(hashes[index - runLength] as number, leaving)) | 0
      said -= counts[index - first - runLength] ?? 0
    }
    if (index - first < runLength - 1 || said < tellingWords) continue
    if (!runs.places.has(hash)) runs.places.set(hash, index - runLength + 1)
    const bit = mix(hash)
    runs.bits[bit >> 3] = (runs.bits[bit >> 3] as number) | (1 << (bit & 7))
  }
}

/** Call back for every run of a list that is one of these, with the indexes of its first word in both lists. */
export function findRuns(
  runs: WordRuns,
  list: WordList,
  found: (index: number, place: number, hash: number) => void,
): void {
  const {places, bits} = runs
  const {hashes, marks, count} = list
  let hash = 0
  let length = 0
  for (let index = 0; index < count; index++) {
    if (((marks[index] as number) & wordMark.anew) !== 0) {
      hash = 0
      length = 0
    }
    hash = (Math.imul(hash, base) + (hashes[index] as number)) | 0
    if (length >= runLength) hash = (hash - Math.imul(hashes[index - runLength] as number, leaving)) | 0
    length++
    if (length < runLength) continue
    const bit = mix(hash)
    if (((bits[bit >> 3] as number) & (1 << (bit & 7))) === 0) continue
    const place = places.get(hash)
    const start = index - runLength + 1
    if (place !== undefined && isSame(runs.words, place, list, start)) found(start, place, hash)
  }
}

/** Take away the runs that a public text holds as well: what everybody can read anyway gives nothing away. */
export function allowRuns(runs: WordRuns, list: WordList): void {
  findRuns(runs, list, (_, __, hash) => runs.places.delete(hash))
}

/** Forget the runs that were taken away: what is not asked for is not looked up. */
export function forgetRuns({places, bits}: WordRuns): void {
  bits.fill(0)
  for (const hash of places.keys()) {
    const bit = mix(hash)
    bits[bit >> 3] = (bits[bit >> 3] as number) | (1 << (bit & 7))
  }
}

function isSame(left: WordList, from: number, right: WordList, start: number): boolean {
  for (let offset = 0; offset < runLength; offset++) {
    if (left.hashes[from + offset] !== right.hashes[start + offset]) return false
  }
  return true
}

function mix(hash: number): number {
  return (hash ^ (hash >>> 15)) & bitMask
}
