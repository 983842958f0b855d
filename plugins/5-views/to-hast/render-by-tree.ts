import type {Element, ElementContent, Root, RootContent} from 'hast'
import {toHtml} from 'hast-util-to-html'
import type {Root as MdastRoot, Nodes} from 'mdast'
import {toHast} from 'mdast-util-to-hast'
import {drawUnknown, handlersFor} from './handlers.ts'
import type {RenderContext} from './render-context.ts'
import type {Lead} from './render-nodes.ts'
import {sanitizeHtml} from './sanitize-html.ts'

/**
 * Draw nodes of any kind as HTML, over a tree of elements.
 *
 * @param html Raw HTML stands somewhere in the nodes: what is drawn is parsed again and sanitised.
 */
export function renderByTree(nodes: readonly Nodes[], context: RenderContext, html: boolean, lead?: Lead): string {
  const slots: string[] | undefined = html ? [] : undefined
  const root = {type: 'root', children: nodes} as MdastRoot
  const drawn = toHast(root, {handlers: handlersFor({context, slots}), unknownHandler: drawUnknown}) as Root
  const safe = slots ? sanitizeHtml(drawn, slots, context) : drawn
  if (lead) putLead(safe, lead)
  return toHtml(safe, {allowDangerousHtml: true, characterReferences: {useNamedReferences: true}})
}

/** Put task marks before the first words, and make those a title where they are one. */
function putLead(root: Root, lead: Lead): void {
  const marks: ElementContent[] = lead.html === '' ? [] : [{type: 'raw', value: lead.html}]
  const first = root.children.find(child => !isBlank(child))
  const paragraph = first?.type === 'element' && isParagraph(first) ? first : undefined
  if (paragraph) {
    paragraph.children.unshift(...marks)
    if (lead.heading === 'paragraph') paragraph.properties = {className: [...classesOf(paragraph), 'block-title']}
    else if (lead.heading !== undefined) Object.assign(paragraph, {tagName: `h${lead.heading}`, properties: {}})
  } else if (marks.length > 0) {
    root.children.unshift({type: 'element', tagName: 'p', properties: {}, children: marks})
  }
}

function isParagraph(element: Element): boolean {
  return element.tagName === 'p' || (element.tagName === 'div' && classesOf(element).includes('paragraph'))
}

function classesOf({properties: {className}}: Element): string[] {
  return Array.isArray(className) ? className.map(String) : []
}

function isBlank(node: RootContent): boolean {
  return node.type === 'text' && node.value.trim() === ''
}
