/** Where the lines of a text begin and end; offsets from 0, line ends (`\n`, `\r\n`, `\r`) outside. */
export interface Lines {
  readonly text: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

/** Find the lines of a text. There is always one; a line end at the very end opens another, empty one. */
export function splitLines(text: string): Lines {
  const starts: number[] = [0]
  const ends: number[] = []
  const carriageReturns = text.includes('\r')
  let from = 0
  while (true) {
    const end = carriageReturns ? nextEnd(text, from) : text.indexOf('\n', from)
    if (end < 0) break
    ends.push(end)
    from = text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1
    starts.push(from)
  }
  ends.push(text.length)
  return {text, starts, ends}
}

function nextEnd(text: string, from: number): number {
  for (let offset = from; offset < text.length; offset++) {
    const code = text.charCodeAt(offset)
    if (code === 10 || code === 13) return offset
  }
  return -1
}

/** First offset from `from` on that is no space or tab, at most `end`. */
export function skipBlanks(text: string, from: number, end: number): number {
  let offset = from
  while (offset < end && isBlank(text.charCodeAt(offset))) offset++
  return offset
}

/** Space or tab: all that indents. */
export function isBlank(code: number): boolean {
  return code === 32 || code === 9
}

/** Index of the line that an offset stands in; the line end belongs to its line. */
export function lineAt({starts}: Lines, offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
