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
  const braces = line.startsWith('{{{', start) ? 3 : 2
  if ('<%'.includes(line.charAt(start + braces))) return -1
  const close = line.indexOf('}', start + braces)
  if (close === -1 || !line.startsWith('}'.repeat(braces), close)) return -1
  return readCall(line.slice(start + braces, close)) ? close + braces : -1
}

/** `{{name args}}`, `{{{name args}}}`, not glued to a word. */
export function macro(): Extension {
  return {text: {[leftCurlyBrace]: lineConstruct('macro', matchMacro, true)}}
}
