import type {InlineCode} from 'mdast'

/** Hiccup is shown as its source. */
export function toHiccup(source: string): InlineCode {
  return {type: 'inlineCode', value: source}
}
