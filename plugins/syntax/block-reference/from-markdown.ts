import type {Extension} from 'mdast-util-from-markdown'
import {literalFromMarkdown} from '../literal-from-markdown.ts'
import type {BlockReference} from './node.ts'

/** The node of `((uuid))`. */
export function toBlockReference(source: string): BlockReference {
  return {type: 'blockReference', value: source.slice(2, -2).toLowerCase()}
}

export function blockReferenceFromMarkdown(): Extension {
  return literalFromMarkdown('blockReference', toBlockReference)
}
