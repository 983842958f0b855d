import {isPropertyKey, propertyKey} from '../1-files/index.ts'
import {type Lines, skipBlanks} from './split-lines.ts'

/** A line `key:: value` by its offsets in the text. */
export interface PropertyLine {
  readonly key: string
  readonly value: string
  /** Offset of the value; the end of the line where it is empty. */
  readonly valueStart: number
}

/**
 * Read a property line: a key without blanks and colons, `::`, then a space and the value, or nothing.
 *
 * @param start Offset of the first character that is no blank.
 * @param end Offset of the line's end.
 * @returns `undefined` where the line is none. Whether Logseq takes the key is not asked.
 */
export function readPropertyLine(text: string, start: number, end: number): PropertyLine | undefined {
  let offset = start
  while (offset < end) {
    const code = text.charCodeAt(offset)
    if (code === 58) break
    if (code === 32 || code === 9 || code === 160 || code === 12288) return undefined
    offset++
  }
  if (offset === start || text.charCodeAt(offset + 1) !== 58 || offset + 2 > end) return undefined
  const value = text.slice(offset + 2, end)
  const trimmed = value.trim()
  if (trimmed !== '' && !value.startsWith(' ')) return undefined
  const valueStart = trimmed === '' ? end : offset + 2 + value.indexOf(trimmed)
  return {key: text.slice(start, offset), value: trimmed, valueStart}
}

/**
 * Read a line of a `:PROPERTIES:` drawer: `:key: value`.
 *
 * @param start Offset of the first character that is no blank.
 */
function readDrawerLine(text: string, start: number, end: number): PropertyLine | undefined {
  const match = /^:([^\s:]+):(?:[ \t]+(.*?))?[ \t]*$/.exec(text.slice(start, end))
  if (match === null) return undefined
  const value = match[2] ?? ''
  const valueStart = value === '' ? end : start + (match[1] ?? '').length + 2 + blanksAfter(match[0], match[1] ?? '')
  return {key: match[1] ?? '', value, valueStart}
}

/**
 * Read the lines inside a `:PROPERTIES:` drawer, by their index.
 *
 * @param from Index of the first line inside.
 * @param until Index of the `:END:` line.
 * @returns `undefined` where a line is neither blank nor a property with a key that Logseq takes: then the drawer is text.
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
    if (content === end) continue
    const property = readDrawerLine(text, content, end)
    if (property === undefined || !isPropertyKey(propertyKey(property.key))) return undefined
    properties.push([line, property])
  }
  return properties
}

/**
 * Read a directive: `#+KEY: value`. `#+BEGIN_…` is none.
 *
 * @param start Offset of the first character that is no blank.
 */
export function readDirective(text: string, start: number, end: number): PropertyLine | undefined {
  const match = /^#\+(?!begin_|end_)([^\s:]+):(?:[ \t]+(.*?))?[ \t]*$/i.exec(text.slice(start, end))
  if (match === null) return undefined
  const value = match[2] ?? ''
  const valueStart = value === '' ? end : start + (match[1] ?? '').length + 3 + blanksAfter(match[0], `+${match[1]}`)
  return {key: match[1] ?? '', value, valueStart}
}

/** Blanks between the colon after a key and its value. */
function blanksAfter(line: string, key: string): number {
  const rest = line.slice(key.length + 2)
  return rest.length - rest.trimStart().length
}
