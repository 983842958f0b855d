import {readWords} from './read-words.ts'
import {type WordList, wordList, wordMark} from './word-list.ts'

/** What a name is the name of. */
export type SecretKind = 'name' | 'block id' | 'asset'

/** A name that must not be found. */
export interface SecretName {
  readonly kind: SecretKind
  /** File and line that give it its secrecy. */
  readonly file: string
  readonly line: number
  readonly hashes: Int32Array
  /** Between words: what joins them has to be as in the name, or no more than a space or a hyphen. */
  readonly marks: Uint8Array
}

/** Names that must not be found, by their last words. */
export interface SecretNames {
  /** Hash of the last words → names that end so. */
  readonly byEnd: Map<number, SecretName[]>
  /** A name with that end may be there: asked before `byEnd`. */
  readonly bits: Uint8Array
}

const bitMask = (1 << 20) - 1
const longest = 200
const longestEnd = 4

/** No names yet. */
export function secretNames(): SecretNames {
  return {byEnd: new Map(), bits: new Uint8Array((bitMask + 1) >> 3)}
}

const scratch = wordList()

/**
 * Add a name. One of digits alone, or of less than three letters, is left out: it would be found in any count.
 */
export function addName(names: SecretNames, name: string, kind: SecretKind, file: string, line: number): void {
  scratch.count = 0
  readWords(name.slice(0, longest), 'plain', scratch, scratch)
  const {count} = scratch
  if (count === 0 || !/\p{L}/u.test(name) || (count === 1 && (name.match(/[\p{L}\p{N}]/gu)?.length ?? 0) < 3)) return
  const entry: SecretName = {
    kind,
    file,
    line,
    hashes: scratch.hashes.slice(0, count),
    marks: scratch.marks.slice(0, count),
  }
  const end = endOf(entry.hashes, count - 1, endSizeOf(count))
  const others = names.byEnd.get(end)
  if (others === undefined) names.byEnd.set(end, [entry])
  else others.push(entry)
  const bit = end & bitMask
  names.bits[bit >> 3] = (names.bits[bit >> 3] as number) | (1 << (bit & 7))
}

/** Call back for every name of these in a list, with the index of its first word. */
export function findNames(names: SecretNames, list: WordList, found: (index: number, name: SecretName) => void): void {
  const {bits, byEnd} = names
  const {hashes, marks, count} = list
  for (let index = 0; index < count; index++) {
    if (((marks[index] as number) & (wordMark.nameless | wordMark.cut)) !== 0) continue
    for (let size = 1; size <= longestEnd && size <= index + 1; size *= 2) {
      const end = endOf(hashes, index, size)
      const bit = end & bitMask
      if (((bits[bit >> 3] as number) & (1 << (bit & 7))) === 0) continue
      for (const name of byEnd.get(end) ?? []) {
        const start = index - name.hashes.length + 1
        if (endSizeOf(name.hashes.length) === size && standsAt(name, list, start)) found(start, name)
      }
    }
  }
}

/** Take away the names that a public text holds as well, in whatever way its words are joined. Ids of blocks stay. */
export function allowNames(names: SecretNames, list: WordList): void {
  for (let index = 0; index < list.count; index++) {
    for (let size = 1; size <= longestEnd && size <= index + 1; size *= 2) {
      const end = endOf(list.hashes, index, size)
      const bit = end & bitMask
      if (((names.bits[bit >> 3] as number) & (1 << (bit & 7))) === 0) continue
      const entries = names.byEnd.get(end)
      const left = entries?.filter(
        name => name.kind === 'block id' || !hasSameWords(name, list, index - name.hashes.length + 1),
      )
      if (left === undefined || left.length === entries?.length) continue
      if (left.length === 0) names.byEnd.delete(end)
      else names.byEnd.set(end, left)
    }
  }
}

/** Forget the ends of names that were taken away: what is not asked for is not looked up. */
export function forgetEnds({byEnd, bits}: SecretNames): void {
  bits.fill(0)
  for (const end of byEnd.keys()) {
    const bit = end & bitMask
    bits[bit >> 3] = (bits[bit >> 3] as number) | (1 << (bit & 7))
  }
}

/** How many words a name of so many is found by: 1, 2 or 4. Many names end in the same word, few in the same four. */
function endSizeOf(count: number): number {
  return count >= longestEnd ? longestEnd : count >= 2 ? 2 : 1
}

function endOf(hashes: Int32Array, index: number, size: number): number {
  let hash = hashes[index] as number
  for (let back = 1; back < size; back++) hash = Math.imul(hash, 0x85ebca6b) ^ (hashes[index - back] as number)
  return hash ^ (hash >>> 13)
}

function standsAt(name: SecretName, list: WordList, start: number): boolean {
  if (!hasSameWords(name, list, start)) return false
  for (let offset = 1; offset < name.hashes.length; offset++) {
    if (((list.marks[start + offset] as number) & wordMark.anew) !== 0) return false
    const isApart = ((list.marks[start + offset] as number) & wordMark.apart) !== 0
    if (isApart && ((name.marks[offset] as number) & wordMark.apart) === 0) return false
  }
  return true
}

function hasSameWords(name: SecretName, list: WordList, start: number): boolean {
  if (start < 0) return false
  for (let offset = 0; offset < name.hashes.length; offset++) {
    if (name.hashes[offset] !== list.hashes[start + offset]) return false
  }
  return true
}
