import {isBlank, skipBlanks} from './split-lines.ts'

const markers = [
  'TODO',
  'DOING',
  'WAITING',
  'WAIT',
  'DONE',
  'CANCELED',
  'CANCELLED',
  'STARTED',
  'IN-PROGRESS',
  'NOW',
  'LATER',
]

/**
 * Offset where a block's title begins: behind the `#`s, the marker and the priority of its first line. There a construct or a
 * property may stand.
 *
 * @param from Offset behind the bullet and its blanks, or of the first `#`.
 * @param end Offset of the line's end.
 */
export function titleStart(text: string, from: number, end: number): number {
  let offset = from
  let after = offset
  while (after < end && text.charCodeAt(after) === 35) after++
  if (after === end || isBlank(text.charCodeAt(after))) offset = skipBlanks(text, after, end)
  const marker = markers.find(word => text.startsWith(word, offset) && text[offset + word.length] === ' ')
  if (marker !== undefined) offset = skipBlanks(text, offset + marker.length, end)
  if (/^\[#[ -~]\]/.test(text.slice(offset, offset + 4)) && offset + 4 <= end)
    offset = skipBlanks(text, offset + 4, end)
  return offset
}
