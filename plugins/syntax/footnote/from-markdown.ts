import type {FootnoteReference} from 'mdast'

/** The node of `[^name]`. */
export function toFootnoteReference(source: string): FootnoteReference {
  const label = source.slice(2, -1)
  return {type: 'footnoteReference', identifier: label.toLowerCase(), label}
}
