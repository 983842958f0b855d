import type {Element, ElementContent} from 'hast'
import type {FootnoteDefinition, Nodes} from 'mdast'
import type {State} from 'mdast-util-to-hast'
import type {Page} from '../../3-page/index.ts'
import {attributes} from './attributes.ts'
import {type Drawing, trusted} from './drawing.ts'
import {escapeHtml} from './escape-html.ts'
import type {RenderContext} from './render-context.ts'

/** Fragment of a footnote's place on its page. */
function anchorOf(identifier: string): string {
  return `fn-${identifier.toLowerCase().replace(/\s+/g, '-')}`
}

/** Fragments of the notes a page defines; found at the first `[^name]` of the page. */
const defined = new WeakMap<Page, ReadonlySet<string>>()

function definedOn(page: Page): ReadonlySet<string> {
  let anchors = defined.get(page)
  if (anchors === undefined) {
    const found = new Set<string>()
    for (const block of page.preamble ? [page.preamble, ...page.blocks] : page.blocks) collect(block.tree, found)
    defined.set(page, found)
    anchors = found
  }
  return anchors
}

function collect(node: Nodes, found: Set<string>): void {
  if (node.type === 'footnoteDefinition') found.add(anchorOf(node.identifier))
  if ('children' in node) for (const child of node.children) collect(child, found)
}

/** `[^name]`: the name, raised; on the page itself it leads to the note, if the page has one of that name. */
export function drawFootnoteReference(
  node: {readonly identifier: string; readonly label?: string | null | undefined},
  context: RenderContext,
): string {
  const name = escapeHtml(node.label ?? node.identifier)
  const anchor = anchorOf(node.identifier)
  const leads = context.surface === 'page' && !context.insideLink && definedOn(context.page).has(anchor)
  if (!leads) return `<sup class="footnote-ref">${name}</sup>`
  const href = `#${encodeURIComponent(anchor.toWellFormed())}`
  return `<sup class="footnote-ref"><a${attributes({href})}>${name}</a></sup>`
}

/** `[^name]: text`: drawn in place, as in Logseq, with its name in front. */
export function drawFootnoteDefinition(state: State, node: FootnoteDefinition, drawing: Drawing): Element {
  const id = drawing.context.surface === 'page' ? anchorOf(node.identifier) : undefined
  const label = `<span${attributes({class: 'footnote-label', id})}>${escapeHtml(node.label ?? node.identifier)}</span>`
  const children: ElementContent[] = [trusted(label, 'inline', drawing), ...state.all(node)]
  return {type: 'element', tagName: 'div', properties: {className: ['footnote']}, children}
}
