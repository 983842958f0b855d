import type {Element} from 'hast'
import type {Table} from 'mdast'
import {defaultHandlers, type State} from 'mdast-util-to-hast'

/** A table that scrolls by itself where it is wider than the page, also by keyboard. */
export function drawTable(state: State, node: Table): Element {
  return {
    type: 'element',
    tagName: 'div',
    properties: {className: ['table-scroll'], tabIndex: 0, role: 'region', ariaLabel: 'Table'},
    children: [defaultHandlers.table(state, node)],
  }
}
