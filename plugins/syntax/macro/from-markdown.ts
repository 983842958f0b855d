import type {Extension} from 'mdast-util-from-markdown'
import {literalFromMarkdown} from '../literal-from-markdown.ts'
import type {Macro} from './node.ts'
import {readCall} from './read-call.ts'

/** The node of `{{name args}}`. */
export function toMacro(source: string): Macro {
  const braces = source.startsWith('{{{') && source.endsWith('}}}') ? 3 : 2
  const call = readCall(source.slice(braces, -braces))
  return {type: 'macro', value: source, name: call?.name ?? '', args: [...(call?.args ?? [])]}
}

export function macroFromMarkdown(): Extension {
  return literalFromMarkdown('macro', toMacro)
}
