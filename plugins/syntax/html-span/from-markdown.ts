import type {Html} from 'mdast'
import type {Extension} from 'mdast-util-from-markdown'
import {literalFromMarkdown} from '../literal-from-markdown.ts'

/** The node of raw HTML; `@@html: …@@` loses its wrapping. */
export function toHtml(source: string): Html {
  return {type: 'html', value: source.startsWith('@@html:') ? source.slice(7, -2).trim() : source}
}

export function htmlSpanFromMarkdown(): Extension {
  return literalFromMarkdown('htmlSpan', toHtml)
}
