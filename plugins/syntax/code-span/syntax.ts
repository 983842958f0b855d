import type {Construct, Extension} from 'micromark-util-types'
import {lineConstruct} from '../line-construct.ts'

const graveAccent = 96

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    codeSpan: 'codeSpan'
  }
}

/** Where a code span ends that begins at `start`: at the next run of as many backticks on the same line; -1 if there is none. */
export function matchCodeSpan(line: string, start: number): number {
  let open = start
  while (line.charAt(open) === '`') open++
  const size = open - start
  if (size === 0) return -1
  let index = line.indexOf('`', open)
  while (index !== -1) {
    let end = index
    while (line.charAt(end) === '`') end++
    if (end - index === size) return end
    index = line.indexOf('`', end)
  }
  return -1
}

/** `` `code` ``: one line, no escapes inside. */
export function codeSpan(): Extension {
  const construct: Construct = {
    ...lineConstruct('codeSpan', (line, start, context) =>
      context.previous === graveAccent && context.events.at(-1)?.[1].type === 'data' ? -1 : matchCodeSpan(line, start),
    ),
  }
  return {text: {[graveAccent]: construct}}
}
