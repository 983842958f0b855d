import type {ElementContent} from 'hast'
import {toHast} from 'mdast-util-to-hast'
import type {Block} from '../outline-node.ts'
import type {PropertyNode} from '../property-node.ts'
import type {TaskMarker} from '../task-node.ts'
import {element, type NodeElement, text} from './element.ts'

/** Properties that are the app's own: they stay in the page for styles and scripts, out of sight. */
const hidden = new Set([
  'id',
  'custom-id',
  'heading',
  'background-color',
  'logseq.order-list-type',
  'public',
  'template',
])

/** Markers that Logseq draws without a box. */
const boxless = new Set(['CANCELED', 'CANCELLED', 'STARTED'])

/** `li.block`, with the first digits of its id as its own, as the site has it. */
export function blockElement(block: Block): NodeElement {
  const className = ['block']
  if (block.heading !== null) className.push('block-heading')
  if (block.kind === 'heading') className.push('block-section')
  const id = block.id === null ? {} : {id: `b-${block.id.slice(0, 8)}`}
  return {name: 'li', properties: {className, ...id, ...(block.collapsed ? {dataCollapsed: 'true'} : {})}}
}

/** `div > dt + dd`. The value's nodes have their elements by now. */
export function propertyElement(node: PropertyNode): NodeElement {
  const value = toHast({type: 'root', children: node.children})
  const inside = value.type === 'root' ? (value.children as ElementContent[]) : []
  const properties = hidden.has(node.key) ? {hidden: true} : {}
  const children = [element('dt', {}, [text(node.key)]), element('dd', {}, inside)]
  return {name: 'div', properties: {dataKey: node.key, ...properties}, children}
}

/** The marker, behind a box where Logseq draws one; the blank that divides it from the words stands in it. */
export function markerElement({value}: TaskMarker): NodeElement {
  const box = {
    type: 'checkbox',
    disabled: true,
    checked: value === 'DONE',
    ariaLabel: value === 'DONE' ? 'Done' : 'Not done',
  }
  const children = boxless.has(value) ? [text(`${value} `)] : [element('input', box, []), text(` ${value} `)]
  return {name: 'span', properties: {className: ['marker'], dataMarker: value}, children}
}
