/** What is known of a word beside its letters, as bits. */
export const wordMark = {
  /** Between this word and the one before stands more than a space, a hyphen or a slash: a tag, a quote, a comma. */
  apart: 1,
  /** Three letters or more, or writing without spaces: a word that says something. */
  telling: 2,
  /** Where no name of a page can stand: the name of an attribute, a class. */
  nameless: 4,
  /** Cut: `…` follows. */
  cut: 8,
  /** Another text begins here: a block of the page, a value, a string. No run of words goes over that. */
  anew: 16,
} as const

/** Words of a text in order, as numbers: comparing them must be quick. */
export interface WordList {
  count: number
  /** Hash of each word's letters as they are compared. */
  hashes: Int32Array
  /** Where each word begins in the text, in code units from 0. */
  starts: Int32Array
  /** Bits of `wordMark`. */
  marks: Uint8Array
}

/** An empty list. It grows, and may be emptied by setting `count` to 0. */
export function wordList(): WordList {
  const size = 4096
  return {count: 0, hashes: new Int32Array(size), starts: new Int32Array(size), marks: new Uint8Array(size)}
}

/** Put a word at the end of a list. */
export function addWord(list: WordList, hash: number, start: number, mark: number): void {
  if (list.count === list.hashes.length) grow(list)
  list.hashes[list.count] = hash
  list.starts[list.count] = start
  list.marks[list.count] = mark
  list.count++
}

function grow(list: WordList): void {
  const size = list.hashes.length * 2
  const {hashes, starts, marks} = list
  list.hashes = new Int32Array(size)
  list.starts = new Int32Array(size)
  list.marks = new Uint8Array(size)
  list.hashes.set(hashes)
  list.starts.set(starts)
  list.marks.set(marks)
}
