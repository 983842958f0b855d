import type {Element, ElementContent} from 'hast'
import type {FootnoteDefinition} from 'mdast'
import type {State} from 'mdast-util-to-hast'
import {attributes} from './attributes.ts'
import {type Drawing, trusted} from './drawing.ts'
import {escapeHtml} from './escape-html.ts'
import type {RenderContext} from './render-context.ts'

/** Fragment of a footnote's place on its page. */
function anchorOf(identifier: string): string {
  return `fn-${identifier.toLowerCase().replace(/\s+/g, '-')}`
}

/** `[^name]`: the name, raised; on the page itself it leads to the note. */
export function drawFootnoteReference(
  node: {readonly identifier: string; readonly label?: string | null | undefined},
  context: RenderContext,
): string {
  const name = escapeHtml(node.label ?? node.identifier)
  if (context.surface !== 'page' || context.insideLink) return `<sup class="footnote-ref">${name}</sup>`
  const href = `#${encodeURIComponent(anchorOf(node.identifier).toWellFormed())}`
  return `<sup class="footnote-ref"><a${attributes({href})}>${name}</a></sup>`
}

/** `[^name]: text`: drawn in place, as in Logseq, with its name in front. */
export function drawFootnoteDefinition(state: State, node: FootnoteDefinition, drawing: Drawing): Element {
  const id = drawing.context.surface === 'page' ? anchorOf(node.identifier) : undefined
  const label = `<span${attributes({class: 'footnote-label', id})}>${escapeHtml(node.label ?? node.identifier)}</span>`
  const children: ElementContent[] = [trusted(label, 'inline', drawing), ...state.all(node)]
  return {type: 'element', tagName: 'div', properties: {className: ['footnote']}, children}
}
