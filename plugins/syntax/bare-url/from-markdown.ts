import type {Link} from 'mdast'
import type {Extension} from 'mdast-util-from-markdown'
import {literalFromMarkdown} from '../literal-from-markdown.ts'

/** The node of a bare address: a link whose text is the address. */
export function toBareLink(source: string): Link {
  return {type: 'link', title: null, url: source, children: [{type: 'text', value: source}]}
}

export function bareUrlFromMarkdown(): Extension {
  return literalFromMarkdown('bareUrl', toBareLink)
}
