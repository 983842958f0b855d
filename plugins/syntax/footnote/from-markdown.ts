import type {FootnoteReference} from 'mdast'
import type {Extension} from 'mdast-util-from-markdown'
import {literalFromMarkdown} from '../literal-from-markdown.ts'

/** The node of `[^name]`. */
export function toFootnoteReference(source: string): FootnoteReference {
  const label = source.slice(2, -1)
  return {type: 'footnoteReference', identifier: label.toLowerCase(), label}
}

export function footnoteFromMarkdown(): Extension {
  return literalFromMarkdown('footnoteReference', toFootnoteReference)
}
