import type {InlineCode} from 'mdast'

/** Hiccup that cannot be read as such, shown as its source. */
export function toHiccup(source: string): InlineCode {
  return {type: 'inlineCode', value: source}
}
