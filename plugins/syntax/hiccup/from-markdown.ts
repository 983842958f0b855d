import type {InlineCode} from 'mdast'
import type {Extension} from 'mdast-util-from-markdown'
import {literalFromMarkdown} from '../literal-from-markdown.ts'

/** Hiccup is shown as its source. */
export function toHiccup(source: string): InlineCode {
  return {type: 'inlineCode', value: source}
}

export function hiccupFromMarkdown(): Extension {
  return literalFromMarkdown('hiccup', toHiccup)
}
