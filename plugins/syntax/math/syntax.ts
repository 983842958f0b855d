import type {Extension} from 'micromark-util-types'
import {lineConstruct} from '../line-construct.ts'

const dollarSign = 36
const backslash = 92

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    logseqMath: 'logseqMath'
  }
}

/**
 * Where inline maths ends that begins at `start`; -1 if there is none.
 *
 * `$x$`: no space after the opener; what stands before the closer is no space, `(`, `[` or `{`; no escape of `$`.
 * `$$x$$` and `\[x\]` are displayed, `\(x\)` is inline.
 */
export function matchMath(line: string, start: number): number {
  if (line.startsWith('$$', start)) return closeWith(line, start, '$$')
  if (line.startsWith('\\[', start)) return closeWith(line, start, '\\]')
  if (line.startsWith('\\(', start)) return closeWith(line, start, '\\)')
  if (line.charAt(start) !== '$' || /^\s?$/.test(line.charAt(start + 1))) return -1
  const close = line.indexOf('$', start + 1)
  return close === -1 || /[\s([{]/.test(line.charAt(close - 1)) ? -1 : close + 1
}

/** Inline maths. */
export function math(): Extension {
  const construct = lineConstruct('logseqMath', matchMath)
  return {text: {[dollarSign]: construct, [backslash]: construct}}
}

function closeWith(line: string, start: number, close: string): number {
  const index = line.indexOf(close, start + 2)
  return index === -1 || line.slice(start + 2, index).trim() === '' ? -1 : index + 2
}
