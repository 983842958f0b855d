import type {Nodes} from 'mdast'
import {anyNode} from './text-runs.ts'

/** How a macro is drawn: as a card, as the blocks it names, not at all, or in the text. */
export function macroKind(node: Nodes): 'card' | 'embed' | 'query' | 'text' {
  const name = (anyNode(node).name ?? '').toLowerCase()
  if (name === 'embed') return 'embed'
  if (name === 'query' || name === 'cards') return 'query'
  return ['tweet', 'twitter', 'video', 'youtube', 'vimeo', 'bilibili', 'img'].includes(name) ? 'card' : 'text'
}
