import type {Extension} from 'mdast-util-from-markdown'
import {literalFromMarkdown} from '../literal-from-markdown.ts'
import type {PageReference} from './node.ts'

/** The node of `[[Name]]`. */
export function toPageReference(source: string): PageReference {
  return {type: 'pageReference', value: source.slice(2, -2).trim()}
}

export function pageReferenceFromMarkdown(): Extension {
  return literalFromMarkdown('pageReference', toPageReference)
}
