import type {ElementContent} from 'hast'
import type {ImageReference, LinkReference, Nodes, Parents} from 'mdast'
import type {Handler, Handlers, State} from 'mdast-util-to-hast'
import type {Admonition} from '../../syntax/index.ts'
import {frameAdmonition} from './admonition.ts'
import {type Drawing, trusted} from './drawing.ts'
import {drawFootnoteDefinition} from './footnote.ts'
import {drawHtml} from './html.ts'
import {drawListItem} from './list-item.ts'
import {drawParagraph} from './paragraph.ts'
import {drawTable} from './table.ts'
import {wholeNodes} from './whole-nodes.ts'

/** The table of nodes: how each is drawn. Nodes that are not here are drawn as `mdast-util-to-hast` has them. */
export function handlersFor(drawing: Drawing): Handlers {
  const {context} = drawing

  const handlers: Record<string, Handler> = {
    ...wholeHandlers(drawing),
    admonition: (state: State, node: Admonition) => frameAdmonition(node.kind, state.all(node)),
    footnoteDefinition: (state, node) => drawFootnoteDefinition(state, node, drawing),
    definitionDescription: wrapIn('dd'),
    definitionList: wrapIn('dl'),
    definitionTerm: wrapIn('dt'),
    highlight: wrapIn('mark'),
    html: (state, node) => drawHtml(state, node, drawing),
    imageReference: drawReference,
    linkReference: drawReference,
    listItem: (state, node, parent) => drawListItem(state, node, parent, context.site.words.text),
    paragraph: drawParagraph,
    root: (state: State, node: Nodes) => state.all(node),
    subscript: wrapIn('sub'),
    superscript: wrapIn('sup'),
    table: (state, node) => drawTable(state, node, context.site.words.text.table),
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

function wholeHandlers(drawing: Drawing): Record<string, Handler> {
  const handlers: Record<string, Handler> = {}
  for (const [type, draw] of Object.entries(wholeNodes)) {
    handlers[type] = (_: State, node: Nodes, parent: Parents | undefined) => {
      const {html, place} = draw(node, drawing.context, parent)
      return trusted(html, place, drawing)
    }
  }
  return handlers
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
