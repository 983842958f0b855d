import type {Extension} from 'mdast-util-from-markdown'
import {literalFromMarkdown} from '../literal-from-markdown.ts'
import type {Macro} from '../macro/index.ts'

/** The node of a shortcode: a macro of that name, whose parameters stand in its source. */
function toShortcode(source: string): Macro {
  const name = /^\{\{[<%]\s*(\/?\s*[\w-]+)/.exec(source)?.[1] ?? ''
  return {type: 'macro', value: source, name, args: []}
}

export function shortcodeFromMarkdown(): Extension {
  return literalFromMarkdown('shortcode', toShortcode)
}
