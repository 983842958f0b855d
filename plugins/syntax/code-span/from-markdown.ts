import type {InlineCode} from 'mdast'

/** The node of a code span. One space at both ends is taken off, as CommonMark does. */
export function toInlineCode(source: string): InlineCode {
  const size = source.length - source.replace(/^`+/, '').length
  const value = source.slice(size, -size)
  const padded = value.startsWith(' ') && value.endsWith(' ') && value.trim() !== ''
  return {type: 'inlineCode', value: padded ? value.slice(1, -1) : value}
}
