import type {InlineCode} from 'mdast'

/** The node of a code span. One space at both ends is taken off, as CommonMark does; a line end in it is a space. */
export function toInlineCode(source: string): InlineCode {
  const size = source.startsWith('``') ? 2 : 1
  const value = source.slice(size, -size).replaceAll('\n', ' ')
  const padded = value.startsWith(' ') && value.endsWith(' ') && value.trim() !== ''
  return {type: 'inlineCode', value: padded ? value.slice(1, -1) : value}
}
