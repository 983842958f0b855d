import type {Construct, Extension} from 'micromark-util-types'
import {lineConstruct} from '../line-construct.ts'

const moment = String.raw`\d{4}-\d{2}-\d{2} [A-Za-z]+(?: \d{1,2}:\d{2})?(?: (?:\+\+|\.\+|\+)\d+[hdwmy])?`
const range = String.raw`(?:<${moment}>(?:--<${moment}>)?|\[${moment}\](?:--\[${moment}\])?)`
const bare = new RegExp(range, 'y')
const prefixed = new RegExp(`(?:SCHEDULED|DEADLINE|CLOSED|CLOCK): +${range}`, 'iy')

/** Where the timestamp ends that begins at `start`, with its keyword if it begins there; -1 if there is none. */
export function matchTimestamp(line: string, start: number): number {
  const first = line.charAt(start)
  const pattern = first === '<' || first === '[' ? bare : prefixed
  pattern.lastIndex = start
  return pattern.test(line) ? pattern.lastIndex : -1
}

/** `<2026-05-01 Fri>`, `[2026-05-01 Fri]`, `SCHEDULED: <…>`. The weekday is mandatory and not checked. */
export function timestamp(): Extension {
  const inline: Construct = lineConstruct('timestamp', matchTimestamp)
  const word: Construct = lineConstruct('timestamp', matchTimestamp, true)
  const text: Record<number, Construct> = {60: inline, 91: inline}
  for (const letter of 'SDCsdc') text[letter.charCodeAt(0)] = word
  return {text}
}
