import type {PhrasingContent} from 'mdast'
import {shortAddress} from './short-address.ts'

/** A card that was glued to a link: the app reads it as text, and so does the page. */
const glued = /\{\{(tweet|twitter|video|youtube|vimeo|bilibili)\s+([^\s{}]+)\s*\}\}/gi

/**
 * Inline nodes as a room reads them: text that was pasted with no-break spaces may break, a bare address is short, and a
 * card that was glued to the word before it is a card.
 */
export function asRead(nodes: readonly PhrasingContent[]): readonly PhrasingContent[] {
  return nodes.flatMap((node): readonly PhrasingContent[] => {
    if (node.type === 'link') {
      const [label, other] = node.children
      const isBare = !other && label?.type === 'text' && label.value === node.url
      const short = isBare ? shortAddress(node.url) : undefined
      return short === undefined ? [node] : [{...node, children: [{type: 'text', value: short}]}]
    }
    return node.type === 'text' ? parted(withSpaces(node.value)) : [node]
  })
}

/** Text that was pasted with a no-break space between all its words would be cut inside them. */
function withSpaces(text: string): string {
  return /(?:[^\s\u00a0]+\u00a0){4}/.test(text) ? text.replaceAll('\u00a0', ' ') : text
}

function parted(text: string): readonly PhrasingContent[] {
  const parts: PhrasingContent[] = []
  let from = 0
  for (const match of text.matchAll(glued)) {
    const [value, name = '', address = ''] = match
    if (match.index > from) parts.push({type: 'text', value: text.slice(from, match.index)})
    parts.push({type: 'macro', value, name, args: [address]})
    from = match.index + value.length
  }
  const rest = text.slice(from)
  return rest === '' && from > 0 ? parts : [...parts, {type: 'text', value: rest}]
}
