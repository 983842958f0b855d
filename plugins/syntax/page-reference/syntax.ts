import type {Extension} from 'micromark-util-types'
import {lineConstruct} from '../line-construct.ts'

/** No author nests names this deep; a line of opening brackets must not cost its square. */
const maxNesting = 16

const leftSquareBracket = 91

/**
 * Where the reference ends whose first bracket is at `start`; -1 if there is none.
 *
 * A name stands on one line and holds anything but `]]`; references nest: `[[a [[b]] c]]`. A name that itself begins
 * with brackets does not nest: `[[[[a]]]]` is a reference to `[[a`, then `]]`.
 */
export function matchPageReference(line: string, start: number): number {
  if (!line.startsWith('[[', start)) return -1
  const end = line.startsWith('[[', start + 2) ? closeFlat(line, start) : closeNested(line, start)
  return end !== -1 && line.slice(start + 2, end - 2).trim() !== '' ? end : -1
}

function closeFlat(line: string, start: number): number {
  const close = line.indexOf(']]', start + 2)
  return close === -1 ? -1 : close + 2
}

function closeNested(line: string, start: number): number {
  let depth = 1
  let index = start + 2
  while (index < line.length) {
    if (line.startsWith(']]', index)) {
      index += 2
      depth--
      if (depth === 0) return index
    } else if (line.startsWith('[[', index)) {
      index += 2
      depth++
      if (depth > maxNesting) return -1
    } else index++
  }
  return -1
}

/** `[[Name]]` */
export function pageReference(): Extension {
  return {text: {[leftSquareBracket]: lineConstruct('pageReference', matchPageReference)}}
}
