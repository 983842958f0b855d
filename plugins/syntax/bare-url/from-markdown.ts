import type {Link} from 'mdast'

/** The node of a bare address: a link whose text is the address. */
export function toBareLink(source: string): Link {
  return {type: 'link', title: null, url: source, children: [{type: 'text', value: source}]}
}
