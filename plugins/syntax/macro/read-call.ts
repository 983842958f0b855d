import {matchDoubleParentheses} from '../block-reference/index.ts'
import {matchPageReference} from '../page-reference/index.ts'

/** A macro's name and arguments. */
export interface Call {
  readonly name: string
  readonly args: readonly string[]
}

/** A quotation mark inside has a backslash before it. */
const quoted = /"(?:[^"\\]|\\[\s\S])+"/y

/**
 * Read what stands between a macro's braces.
 *
 * The name runs to the first space or `(`. Arguments are separated by commas; one that begins with `[[…]]`, `((…))` or
 * `"…"` must end with it. An empty argument makes the whole no macro.
 *
 * @returns `undefined` where it is no call.
 * @see logseq-format.md, 3.7
 */
export function readCall(body: string): Call | undefined {
  if (body === '' || /^\s/.test(body)) return undefined
  const nameEnd = body.search(/[ (]/)
  if (nameEnd === -1) return {name: body, args: []}
  if (nameEnd === 0) return undefined
  const name = body.slice(0, nameEnd)
  const rest = body.slice(nameEnd).trim()
  if (rest === '') return {name, args: []}
  const args = readArguments(rest)
  return args && {name, args}
}

function readArguments(text: string): string[] | undefined {
  const args: string[] = []
  let index = 0
  while (true) {
    while (text.charAt(index) === ' ') index++
    const enclosed = enclosedEnd(text, index)
    if (enclosed === -1) {
      const comma = text.indexOf(',', index)
      const end = comma === -1 ? text.length : comma
      const argument = text.slice(index, end).trim()
      if (argument === '') return undefined
      args.push(argument)
      index = end
    } else {
      args.push(text.slice(index, enclosed))
      index = enclosed
      while (text.charAt(index) === ' ') index++
    }
    if (index >= text.length) return args
    if (text.charAt(index) !== ',') return undefined
    index++
  }
}

/** Where an argument ends that is enclosed in brackets, parentheses or quotes; -1 if this one is not. */
function enclosedEnd(text: string, start: number): number {
  if (text.startsWith('[[', start)) return matchPageReference(text, start)
  if (text.startsWith('((', start)) return matchDoubleParentheses(text, start)
  if (!text.startsWith('"', start)) return -1
  quoted.lastIndex = start
  return quoted.test(text) ? quoted.lastIndex : -1
}
