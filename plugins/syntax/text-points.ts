import type {TextPoint} from './inline-token.ts'

/** The place of an offset. */
export type PointOf = (offset: number) => TextPoint

/** Places of a text by offset, for a text of any length. */
export function createPoints(text: string): PointOf {
  if (!text.includes('\n')) return offset => ({line: 1, column: offset + 1, offset})
  const starts = [0]
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) starts.push(end + 1)
  return offset => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return {line: low + 1, column: offset - (starts[low] ?? 0) + 1, offset}
  }
}
