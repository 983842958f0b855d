import {type Lines, skipBlanks} from './split-lines.ts'

/** A line `key:: value` by its offsets in the text. */
export interface PropertyLine {
  readonly key: string
  readonly value: string
  /** Offset of the value; the end of the line where it is empty. */
  readonly valueStart: number
}

/** What is longer is no key: a line of a megabyte is not looked through from each of its places. */
const longestKey = 1000

/**
 * Read a property line: a key without blanks and colons, `::`, then a space and the value, or nothing.
 *
 * @param start Offset of the first character that is no blank.
 * @param end Offset of the line's end.
 * @returns `undefined` where the line is none. Whether Logseq takes the key is not asked.
 */
export function readPropertyLine(text: string, start: number, end: number): PropertyLine | undefined {
  let offset = start
  const most = Math.min(end, start + longestKey)
  while (offset < most) {
    const code = text.charCodeAt(offset)
    if (code === 58) break
    if (code === 32 || code === 9) return undefined
    offset++
  }
  if (offset === start || text.charCodeAt(offset + 1) !== 58 || offset + 2 > end) return undefined
  const property = withValue(text, offset + 2, end, text.slice(start, offset))
  return property.value === '' || text[offset + 2] === ' ' ? property : undefined
}

/**
 * Read a line of a `:PROPERTIES:` drawer: `:key: value`.
 *
 * @param start Offset of the first character that is no blank.
 */
function readDrawerLine(text: string, start: number, end: number): PropertyLine | undefined {
  const key = /^:(?!end:)([^: ]+):/i.exec(text.slice(start, end))
  return key === null ? undefined : withValue(text, start + key[0].length, end, key[1] ?? '')
}

/**
 * Read the lines inside a `:PROPERTIES:` drawer, by their index.
 *
 * @param from Index of the first line inside.
 * @param until Index of the `:END:` line.
 * @returns `undefined` where a line is no property, a blank one included: then the drawer is text. Keys are not checked.
 */
export function readPropertyDrawer(
  {text, starts, ends}: Lines,
  from: number,
  until: number,
): [number, PropertyLine][] | undefined {
  const properties: [number, PropertyLine][] = []
  for (let line = from; line < until; line++) {
    const end = ends[line] ?? 0
    const content = skipBlanks(text, starts[line] ?? 0, end)
    const property = readDrawerLine(text, content, end)
    if (property === undefined) return undefined
    properties.push([line, property])
  }
  return properties
}

/**
 * Read a directive: `#+KEY: value`, where the key may hold blanks. `#+BEGIN_…` is none.
 *
 * @param start Offset of the first character that is no blank.
 */
export function readDirective(text: string, start: number, end: number): PropertyLine | undefined {
  const key = /^#\+(?!begin_)([^:]+):/i.exec(text.slice(start, end))
  return key === null ? undefined : withValue(text, start + key[0].length, end, key[1] ?? '')
}

/** The property whose value is the rest of the line, trimmed. */
function withValue(text: string, from: number, end: number, key: string): PropertyLine {
  const value = text.slice(from, end)
  const trimmed = value.trim()
  return {key, value: trimmed, valueStart: trimmed === '' ? end : from + value.indexOf(trimmed)}
}
