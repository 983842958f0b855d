import type {ElementContent} from 'hast'
import type {Image, ImageReference, LinkReference, Nodes, Parents} from 'mdast'
import type {Handler, Handlers, State} from 'mdast-util-to-hast'
import type {Admonition, Macro} from '../../syntax/index.ts'
import {frameAdmonition} from './admonition.ts'
import {drawBlockReferenceNode} from './block-reference.ts'
import {drawCode} from './code.ts'
import {isDocumentBox} from './draw-document.ts'
import {drawDrawer} from './drawer.ts'
import {type Drawing, trusted} from './drawing.ts'
import {drawFootnoteDefinition, drawFootnoteReference} from './footnote.ts'
import {drawHtml} from './html.ts'
import {drawImageNode} from './image.ts'
import {drawLink} from './link.ts'
import {drawListItem} from './list-item.ts'
import type {Place} from './macro/drawn-macro.ts'
import {drawMacro} from './macro/macro.ts'
import {drawAdvancedQuery} from './macro/query.ts'
import {drawDisplayMath, drawInlineMath} from './math.ts'
import {drawPageReference, drawTag} from './page-link.ts'
import {drawParagraph} from './paragraph.ts'
import type {RenderContext} from './render-context.ts'
import {drawTable} from './table.ts'
import {drawTimestamp} from './timestamp.ts'
import {drawWithheld} from './withheld.ts'

/** The table of nodes: how each is drawn. Nodes that are not here are drawn as `mdast-util-to-hast` has them. */
export function handlersFor(drawing: Drawing): Handlers {
  const {context} = drawing

  /** A node that is drawn as a whole, to safe HTML. */
  function whole<N>(draw: (node: N, context: RenderContext) => string, place: Place): Handler {
    return (_: State, node: N) => trusted(draw(node, context), place, drawing)
  }

  const handlers: Record<string, Handler> = {
    admonition: (state: State, node: Admonition) => frameAdmonition(node.kind, state.all(node)),
    advancedQuery: whole(drawAdvancedQuery, 'flow'),
    blockReference: whole(drawBlockReferenceNode, 'inline'),
    code: whole(drawCode, 'flow'),
    footnoteDefinition: (state, node) => drawFootnoteDefinition(state, node, drawing),
    footnoteReference: whole(drawFootnoteReference, 'inline'),
    definitionDescription: wrapIn('dd'),
    definitionList: wrapIn('dl'),
    definitionTerm: wrapIn('dt'),
    drawer: whole(drawDrawer, 'flow'),
    highlight: wrapIn('mark'),
    html: (state, node) => drawHtml(state, node, drawing),
    image: (_: State, node: Image, parent: Parents | undefined) => {
      const html = drawImageNode(node, context, isAlone(node, parent))
      return trusted(html, isDocumentBox(html) ? 'flow' : 'inline', drawing)
    },
    imageReference: drawReference,
    inlineMath: whole(drawInlineMath, 'inline'),
    link: whole(drawLink, 'inline'),
    linkReference: drawReference,
    listItem: (state, node, parent) => drawListItem(state, node, parent, context.site.words.text),
    macro: (_: State, node: Macro) => {
      const {html, place} = drawMacro(node, context)
      return trusted(html, place, drawing)
    },
    math: whole(drawDisplayMath, 'flow'),
    pageReference: whole(drawPageReference, 'inline'),
    paragraph: drawParagraph,
    root: (state: State, node: Nodes) => state.all(node),
    subscript: wrapIn('sub'),
    superscript: wrapIn('sup'),
    table: (state, node) => drawTable(state, node, context.site.words.text.table),
    tag: whole(drawTag, 'inline'),
    timestamp: whole(drawTimestamp, 'inline'),
    withheld: whole(drawWithheld, 'inline'),
  }
  return handlers

  /** `[label][name]` and `![label][name]` of an ordinary Markdown document: as if written out. */
  function drawReference(state: State, node: LinkReference | ImageReference): ElementContent | ElementContent[] {
    const definition = state.definitionById.get(node.identifier.toUpperCase())
    if (!definition)
      return node.type === 'imageReference' ? {type: 'text', value: `![${node.alt ?? ''}]`} : bracketed(state.all(node))
    const {url, title} = definition
    const written: Nodes =
      node.type === 'imageReference'
        ? {type: 'image', url, title, alt: node.alt}
        : {type: 'link', url, title, children: node.children}
    return state.one(written, undefined) ?? []
  }
}

/** Whether a paragraph holds nothing else. */
function isAlone(node: Image, parent: Parents | undefined): boolean {
  if (parent?.type !== 'paragraph') return false
  return parent.children.every(child => child === node || (child.type === 'text' && child.value.trim() === ''))
}

/** An element around the children, without attributes. */
function wrapIn(tagName: string): Handler {
  return (state: State, node: Nodes) => ({type: 'element', tagName, properties: {}, children: state.all(node)})
}

function bracketed(children: ElementContent[]): ElementContent[] {
  return [{type: 'text', value: '['}, ...children, {type: 'text', value: ']'}]
}

/** A node no handler knows: its words, and whatever its children draw. Nothing an author wrote is lost. */
export function drawUnknown(state: State, node: {value?: unknown}, _parent: Parents | undefined): ElementContent[] {
  return 'children' in node
    ? state.all(node as Nodes)
    : [{type: 'text', value: typeof node.value === 'string' ? node.value : ''}]
}
