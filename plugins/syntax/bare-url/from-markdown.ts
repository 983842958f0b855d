import type {Link} from 'mdast'
import {unescapeMarkdown} from '../unescape.ts'

/** The node of a bare address: a link whose text is the address. */
export function toBareLink(source: string): Link {
  const url = unescapeMarkdown(source)
  return {type: 'link', title: null, url, children: [{type: 'text', value: url}]}
}
