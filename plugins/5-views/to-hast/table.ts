import type {Element, ElementContent} from 'hast'
import type {Table} from 'mdast'
import {defaultHandlers, type State} from 'mdast-util-to-hast'

/**
 * A table that scrolls by itself where it is wider than the page, also by keyboard.
 *
 * @param label What a screen reader calls it.
 */
export function drawTable(state: State, node: Table, label: string): Element {
  return {
    type: 'element',
    tagName: 'div',
    properties: {className: ['table-scroll'], tabIndex: 0, role: 'group', ariaLabel: label},
    children: [withValidCells(defaultHandlers.table(state, withAllColumns(node)))],
  }
}

/**
 * `align` is no attribute of HTML any more, and a policy of content forbids `style`: the style sheet reads `data-align`.
 * A heading without words heads nothing: it is a cell.
 */
function withValidCells<Node extends ElementContent>(node: Node): Node {
  if (node.type !== 'element') return node
  const {align, ...properties} = node.properties
  if (node.tagName === 'th' || node.tagName === 'td') {
    const tagName = node.children.length === 0 ? 'td' : node.tagName
    return {...node, tagName, properties: align ? {...properties, dataAlign: align} : properties}
  }
  return {...node, children: node.children.map(child => withValidCells(child))}
}

/** A row may hold more cells than the line of dashes says; `mdast-util-to-hast` would drop them. */
function withAllColumns(node: Table): Table {
  const columns = Math.max(0, ...node.children.map(row => row.children.length))
  const align = node.align ?? []
  return columns <= align.length
    ? node
    : {...node, align: [...align, ...Array.from({length: columns - align.length}, () => null)]}
}
