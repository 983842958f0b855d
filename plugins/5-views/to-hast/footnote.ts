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

/** Where the notes of a page lead, and from where they are spoken of. */
interface Footnotes {
  /** Fragments of the notes that the page defines. */
  readonly defined: ReadonlySet<string>
  /** Fragment of the block that speaks of a note first, by the note's fragment. */
  readonly speakers: ReadonlyMap<string, string>
}

/** Found at the first footnote of a page that is drawn. */
const known = new WeakMap<Page, Footnotes>()

function footnotesOf(page: Page): Footnotes {
  const before = known.get(page)
  if (before) return before
  const defined = new Set<string>()
  const speakers = new Map<string, string>()
  for (const {tree, anchor} of page.blocks) collect(tree, anchor, defined, speakers)
  if (page.preamble) collect(page.preamble.tree, undefined, defined, speakers)
  const footnotes = {defined, speakers}
  known.set(page, footnotes)
  return footnotes
}

function collect(node: Nodes, anchor: string | undefined, defined: Set<string>, speakers: Map<string, string>): void {
  if (node.type === 'footnoteDefinition') defined.add(anchorOf(node.identifier))
  if (node.type === 'footnoteReference' && anchor !== undefined) {
    const note = anchorOf(node.identifier)
    if (!speakers.has(note)) speakers.set(note, anchor)
  }
  if ('children' in node) for (const child of node.children) collect(child, anchor, defined, speakers)
}

/** `[^name]`: the name, raised; on the page itself it leads to the note, if the page has one of that name. */
export function drawFootnoteReference(
  node: {readonly identifier: string; readonly label?: string | null | undefined},
  context: RenderContext,
): string {
  const name = escapeHtml(node.label ?? node.identifier)
  const anchor = anchorOf(node.identifier)
  const leads = context.surface === 'page' && !context.insideLink && footnotesOf(context.page).defined.has(anchor)
  if (!leads) return `<sup class="footnote-ref">${name}</sup>`
  const href = `#${encodeURIComponent(anchor.toWellFormed())}`
  return `<sup class="footnote-ref"><a${attributes({href})}>${name}</a></sup>`
}

/** `[^name]: text`: drawn in place, as in Logseq, with its name in front; the name leads back to where it is spoken of. */
export function drawFootnoteDefinition(state: State, node: FootnoteDefinition, drawing: Drawing): Element {
  const {context} = drawing
  const isPage = context.surface === 'page' && !context.insideLink
  const id = isPage ? anchorOf(node.identifier) : undefined
  const speaker = isPage ? footnotesOf(context.page).speakers.get(anchorOf(node.identifier)) : undefined
  const name = escapeHtml(node.label ?? node.identifier)
  const back =
    speaker === undefined
      ? name
      : `<a${attributes({href: `#${speaker}`, 'aria-label': context.site.words.text.backFromNote(node.label ?? node.identifier)})}>${name}</a>`
  const label = `<span${attributes({class: 'footnote-label', id})}>${back}</span>`
  const children: ElementContent[] = [trusted(label, 'inline', drawing), ...state.all(node)]
  return {type: 'element', tagName: 'div', properties: {className: ['footnote']}, children}
}
