import type {Extension} from 'mdast-util-from-markdown'
import {literalFromMarkdown} from '../literal-from-markdown.ts'
import {matchPageReference, toPageName} from '../page-reference/index.ts'
import type {Tag} from './node.ts'

/** The node of `#name` or `#[[some name]]`. */
export function toTag(source: string): Tag {
  const name = source.slice(1)
  const bracketed = matchPageReference(name, 0) === name.length
  return {type: 'tag', value: toPageName(bracketed ? name.slice(2, -2) : name)}
}

export function tagFromMarkdown(): Extension {
  return literalFromMarkdown('tag', toTag)
}
