import type {Extension} from 'micromark-util-types'
import {lineConstruct} from '../line-construct.ts'

/** No author nests names this deep; a line of opening brackets must not cost its square. */
const maxNesting = 16

const leftSquareBracket = 91

/**
 * Where the reference ends whose first bracket is at `start`; -1 if there is none.
 *
 * A name stands on one line and holds anything but `]]`, unless a backslash stands before it. References nest, where what
 * stands beside the inner ones holds no bracket: `[[a [[b]] c]]`. `[[[[a]]]]` has nothing beside: a reference to `[[a`, then `]]`.
 */
export function matchPageReference(line: string, start: number): number {
  if (!line.startsWith('[[', start)) return -1
  const nested = matchNested(line, start)
  const end = nested === -1 ? matchFlatReference(line, start) : nested
  return end !== -1 && line.slice(start + 2, end - 2).trim() !== '' ? end : -1
}

/** Where a reference ends if names do not nest: at the first `]]`. */
export function matchFlatReference(line: string, start: number): number {
  if (!line.startsWith('[[', start)) return -1
  let close = line.indexOf(']]', start + 2)
  while (close !== -1 && isEscaped(line, start + 2, close)) close = line.indexOf(']]', close + 1)
  if (close <= start + 2) return -1
  const lineEnd = line.indexOf('\n', start)
  return lineEnd !== -1 && lineEnd < close ? -1 : close + 2
}

/** An odd number of backslashes stands before an index. */
function isEscaped(line: string, from: number, index: number): boolean {
  let before = index
  while (before > from && line.charAt(before - 1) === '\\') before--
  return (index - before) % 2 === 1
}

function matchNested(line: string, start: number): number {
  const end = closeBrackets(line, start)
  if (end === -1) return -1
  let parts = 0
  let index = start + 2
  while (index < end - 2) {
    const open = line.indexOf('[', index)
    if (open === -1 || open >= end - 2) return parts === 0 ? -1 : end
    if (open > index) parts++
    const close = line.startsWith('[[', open) ? closeBrackets(line, open) : -1
    if (close === -1 || close > end - 2) return -1
    parts++
    index = close
  }
  return parts > 1 ? end : -1
}

/** Where as many `]]` have come as `[[`; -1 where that is never so on the line. */
function closeBrackets(line: string, start: number): number {
  let depth = 0
  let index = start
  while (index < line.length) {
    if (line.startsWith(']]', index)) {
      index += 2
      if (--depth <= 0) return index
    } else if (line.startsWith('[[', index)) {
      index += 2
      if (++depth > maxNesting) return -1
    } else if (line.charAt(index) === '\n') return -1
    else index++
  }
  return -1
}

/** `[[Name]]` */
export function pageReference(): Extension {
  return {text: {[leftSquareBracket]: lineConstruct('pageReference', matchPageReference)}}
}
