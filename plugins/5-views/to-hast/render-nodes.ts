import type {Element, ElementContent, Root, RootContent} from 'hast'
import {toHtml} from 'hast-util-to-html'
import type {Root as MdastRoot, Nodes} from 'mdast'
import {toHast} from 'mdast-util-to-hast'
import {escapeHtml} from './escape-html.ts'
import {drawUnknown, handlersFor} from './handlers.ts'
import {plainText} from './plain-text.ts'
import type {RenderContext} from './render-context.ts'
import {sanitizeHtml} from './sanitize-html.ts'
import {surveyNodes} from './survey-nodes.ts'
import type {TitleLevel} from './title-levels.ts'

/** What stands at the beginning of a block, before its own words. */
export interface Lead {
  /** The first paragraph is a title of this level; one that has no place among the titles of the page stays a paragraph. */
  readonly heading: TitleLevel | undefined
  /** Safe HTML of marker and priority; empty for none. */
  readonly html: string
}

/** Quotes and lists inside each other beyond this are drawn as plain words: the drawing walks by recursion. */
const deepest = 120

/**
 * Draw mdast as HTML that is safe to put in a page: no script, no `style`, every address judged, raw HTML sanitised.
 *
 * @param nodes Flow or inline nodes of one block; nodes of an unknown type are drawn as their words.
 * @param lead Title level and task marks of the block; left out for bare nodes.
 * @returns HTML without a wrapper; empty for no nodes. Deterministic, never throws.
 */
export function renderNodes(nodes: readonly Nodes[], context: RenderContext, lead?: Lead): string {
  if (!lead && isPlain(nodes)) return `<p>${escapeHtml(plainWords(nodes))}</p>`
  const {html, depth} = surveyNodes(nodes)
  if (depth > deepest) return `<p>${lead?.html ?? ''}${escapeHtml(plainText(nodes))}</p>`
  const slots: string[] | undefined = html ? [] : undefined
  const root = {type: 'root', children: nodes} as MdastRoot
  const drawn = toHast(root, {handlers: handlersFor({context, slots}), unknownHandler: drawUnknown}) as Root
  const safe = slots ? sanitizeHtml(drawn, slots, context) : drawn
  if (lead) putLead(safe, lead)
  return toHtml(safe, {allowDangerousHtml: true, characterReferences: {useNamedReferences: true}})
}

/** One paragraph that is text and nothing else: most blocks of most graphs. */
function isPlain(nodes: readonly Nodes[]): boolean {
  const [only] = nodes
  return nodes.length === 1 && only?.type === 'paragraph' && only.children.every(child => child.type === 'text')
}

function plainWords(nodes: readonly Nodes[]): string {
  return nodes
    .map(node => ('children' in node ? plainWords(node.children) : 'value' in node ? node.value : ''))
    .join('')
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
