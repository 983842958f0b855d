import {isBlank, skipBlanks, splitLines} from '../2-outline/index.ts'

/** Finds a stretch of whole lines in a file. Lines count from 1. */
export interface OwnLines {
  /** Source of the lines from `from` up to, not with, `until`; line ends as written. */
  textOf(from: number, until: number): string
  /** Places of the first and after the last character of those lines that is no blank; `undefined` where all are blank. */
  placesOf(from: number, until: number): {readonly start: LinePlace; readonly end: LinePlace} | undefined
  /** Place behind the last character of the file. */
  readonly end: LinePlace
  /** Number of lines, a last empty one among them. */
  readonly count: number
}

/** A point, as `unist` has it. */
export interface LinePlace {
  readonly line: number
  readonly column: number
  readonly offset: number
}

/** Look at a file by its lines. */
export function ownLines(text: string): OwnLines {
  const {starts, ends} = splitLines(text)
  const count = starts.length
  return {textOf, placesOf, end: placeAt(count, text.length), count}

  function textOf(from: number, until: number): string {
    return text.slice(starts[from - 1] ?? text.length, starts[until - 1] ?? text.length)
  }

  function placesOf(from: number, until: number): ReturnType<OwnLines['placesOf']> {
    let first = from
    while (first < until && isBlankLine(first)) first++
    if (first === until) return undefined
    let last = until - 1
    while (isBlankLine(last)) last--
    const start = skipBlanks(text, starts[first - 1] ?? 0, ends[first - 1] ?? 0)
    let end = ends[last - 1] ?? 0
    while (isBlank(text.charCodeAt(end - 1))) end--
    return {start: placeAt(first, start), end: placeAt(last, end)}
  }

  function isBlankLine(line: number): boolean {
    const end = ends[line - 1] ?? 0
    return skipBlanks(text, starts[line - 1] ?? 0, end) === end
  }

  function placeAt(line: number, offset: number): LinePlace {
    return {line, column: offset - (starts[line - 1] ?? 0) + 1, offset}
  }
}
