import type {Extension} from 'micromark-util-types'
import {lineConstruct} from '../line-construct.ts'
import {readCall} from './read-call.ts'

const leftCurlyBrace = 123

/**
 * Where the macro call ends that begins at `start`; -1 if there is none.
 * It runs to the first `}`, which must begin the closing braces. Shortcodes of other tools, `{{< x >}}` and `{{% x %}}`, are
 * text.
 */
export function matchMacro(line: string, start: number): number {
  if (!line.startsWith('{{', start)) return -1
  const three = line.startsWith('{{{', start) ? closeCall(line, start, '}}}') : -1
  return three === -1 ? closeCall(line, start, '}}') : three
}

function closeCall(line: string, start: number, braces: string): number {
  const body = start + braces.length
  if ('<%'.includes(line.charAt(body))) return -1
  const close = line.indexOf('}', body)
  if (close === -1 || !line.startsWith(braces, close)) return -1
  return readCall(line.slice(body, close)) ? close + braces.length : -1
}

/** `{{name args}}`, `{{{name args}}}`, not glued to a word. */
export function macro(): Extension {
  return {text: {[leftCurlyBrace]: lineConstruct('macro', matchMacro, true)}}
}
