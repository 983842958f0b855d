import type {Extension} from 'mdast-util-from-markdown'
import type {InlineMath} from 'mdast-util-math'
import {literalFromMarkdown} from '../literal-from-markdown.ts'

declare module 'mdast-util-math' {
  interface InlineMathData {
    /** Written as `$$x$$` or `\[x\]`: drawn on a line of its own. */
    display?: boolean | undefined
  }
}

/** The node of inline maths. */
export function toInlineMath(source: string): InlineMath {
  if (source.startsWith('$$') || source.startsWith('\\[')) {
    return {type: 'inlineMath', value: source.slice(2, -2).trim(), data: {display: true}}
  }
  const edge = source.startsWith('$') ? 1 : 2
  return {type: 'inlineMath', value: source.slice(edge, -edge).trim()}
}

export function mathFromMarkdown(): Extension {
  return literalFromMarkdown('logseqMath', toInlineMath)
}
