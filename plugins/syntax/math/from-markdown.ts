import type {InlineMath} from 'mdast-util-math'

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
