import type {Element} from 'hast'
import type {ListItem, Parents} from 'mdast'
import {defaultHandlers, type State} from 'mdast-util-to-hast'
import type {Words} from '../words/index.ts'

/** A list item; the box of a checklist says aloud what it shows. */
export function drawListItem(state: State, node: ListItem, parent: Parents | undefined, words: Words['text']): Element {
  const item = defaultHandlers.listItem(state, node, parent)
  if (typeof node.checked !== 'boolean') return item
  const [first] = item.children.filter(child => child.type === 'element')
  const box = first?.tagName === 'p' ? first.children[0] : first
  if (box?.type === 'element' && box.tagName === 'input') {
    box.properties.ariaLabel = node.checked ? words.done : words.notDone
  }
  return item
}
