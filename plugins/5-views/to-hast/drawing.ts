import type {Element, ElementContent, ElementData} from 'hast'
import type {Place} from './macro/drawn-macro.ts'
import type {RenderContext} from './render-context.ts'

/**
 * One call of `renderNodes` at work.
 *
 * HTML that Lectern wrote is never mixed with HTML that an author wrote: where nodes hold raw HTML, ours waits in
 * `slots` while the author's is parsed and sanitised, and an element with the slot's number stands for it.
 */
export interface Drawing {
  readonly context: RenderContext
  /** Filled while drawing; `undefined` where no node is raw HTML. */
  readonly slots: string[] | undefined
}

export const slotName = 'lectern-slot'

/** Safe HTML as a node of the tree. */
export function trusted(html: string, place: Place, {slots}: Drawing): ElementContent {
  if (!slots) return {type: 'raw', value: html, data: {place}}
  const number = slots.push(html) - 1
  // Asserted: parsers of HTML declare a field of their own as one that every element has.
  const data = {place} as ElementData
  return {type: 'element', tagName: slotName, properties: {dataSlot: String(number)}, children: [], data}
}

/** How a node sits in a paragraph. */
export function placeOf(node: ElementContent): Place {
  return (node.type === 'raw' || node.type === 'element') && node.data?.place ? node.data.place : 'inline'
}

/** The HTML that waits in a slot; `undefined` for an element that is no slot or carries a number never given out. */
export function slotHtml(element: Element, slots: readonly string[]): string | undefined {
  return element.tagName === slotName ? slots[Number(element.properties.dataSlot)] : undefined
}

declare module 'mdast-util-to-hast' {
  interface RawData {
    /** How the HTML sits in a paragraph. */
    place?: Place
  }
}

declare module 'hast' {
  interface ElementData {
    place?: Place
  }
}
