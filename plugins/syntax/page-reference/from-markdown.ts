import type {Extension} from 'mdast-util-from-markdown'
import {literalFromMarkdown} from '../literal-from-markdown.ts'
import {unescapeMarkdown} from '../unescape.ts'
import type {PageReference} from './node.ts'

/** The node of `[[Name]]`. */
export function toPageReference(source: string): PageReference {
  return {type: 'pageReference', value: toPageName(source.slice(2, -2))}
}

/** The name that stands between brackets: trimmed, escapes undone where it holds no other name. */
export function toPageName(written: string): string {
  const name = written.trim()
  return name.includes('[[') ? name : unescapeMarkdown(name)
}

export function pageReferenceFromMarkdown(): Extension {
  return literalFromMarkdown('pageReference', toPageReference)
}
