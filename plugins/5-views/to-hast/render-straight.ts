import type {Nodes, Paragraph, Parents} from 'mdast'
import type {Place} from './macro/drawn-macro.ts'
import type {RenderContext} from './render-context.ts'
import type {Lead} from './render-nodes.ts'
import {wholeNodes} from './whole-nodes.ts'

/** Elements that hold their children and nothing else: type of the node → name of the tag. */
const wrappers: Readonly<Record<string, string>> = {
  delete: 'del',
  emphasis: 'em',
  highlight: 'mark',
  strong: 'strong',
  subscript: 'sub',
  superscript: 'sup',
}

/**
 * Whether a node can be drawn straight, as far as it alone is asked. Lists, tables, notes, definitions and raw HTML take the
 * way over a tree.
 */
export function isStraight(node: {readonly type: string; readonly value?: unknown; readonly data?: unknown}): boolean {
  const {type} = node
  if (Object.hasOwn(wholeNodes, type)) return true
  // Other tools may say there how a node is to be drawn.
  if (node.data !== undefined) return false
  if (type === 'text') return typeof node.value === 'string' && !/[\r\n]/.test(node.value)
  return type === 'paragraph' || type === 'break' || type === 'inlineCode' || Object.hasOwn(wrappers, type)
}

/** What stands side by side in a paragraph. */
interface Piece {
  readonly html: string
  readonly place: Place
  /** False for blanks and line breaks. */
  readonly visible: boolean
}

/**
 * Draw nodes as HTML without a tree of elements in between: the same in every character as over the tree, at a fraction of
 * its cost. Most blocks are drawn so.
 *
 * @param nodes All of them and all in them `isStraight`.
 */
export function renderStraight(nodes: readonly Nodes[], context: RenderContext, lead?: Lead): string {
  let html = ''
  let unled = lead
  for (const [index, node] of nodes.entries()) {
    if (node.type === 'paragraph') {
      for (const part of partsOf(node, context)) {
        if (part.tag === undefined && unled) html = leadAlone(unled) + html
        html += sentence(part.tag, part.html, unled)
        unled = undefined
      }
      continue
    }
    const drawn = drawNode(node, context, undefined, isAfterBreak(nodes, index))
    const blank = node.type === 'text' && node.value.trim() === ''
    if (unled && !blank) {
      // Marks of a block without a paragraph stand before everything, blanks included.
      html = leadAlone(unled) + html
      unled = undefined
    }
    html += drawn
  }
  return unled ? leadAlone(unled) + html : html
}

/** A part of a paragraph: a sentence with its tag, or what ended it. */
interface Part {
  readonly tag: 'p' | 'div' | undefined
  readonly html: string
}

/** @see drawParagraph for the same over a tree. */
function partsOf(paragraph: Paragraph, context: RenderContext): readonly Part[] {
  const parts: Part[] = []
  let pieces: Piece[] = []
  function endSentence(): void {
    const first = pieces.findIndex(({visible}) => visible)
    const kept = first < 0 ? [] : pieces.slice(first, pieces.findLastIndex(({visible}) => visible) + 1)
    pieces = []
    if (kept.length === 0) return
    const tag = kept.some(({place}) => place === 'folded') ? 'div' : 'p'
    parts.push({tag, html: kept.map(({html}) => html).join('')})
  }
  for (const [index, child] of paragraph.children.entries()) {
    const piece = pieceOf(child, context, paragraph, isAfterBreak(paragraph.children, index))
    if (piece.place !== 'flow') {
      pieces.push(piece)
      continue
    }
    endSentence()
    parts.push({tag: undefined, html: piece.html})
  }
  endSentence()
  return parts
}

function pieceOf(node: Nodes, context: RenderContext, parent: Parents, afterBreak: boolean): Piece {
  const draw = Object.hasOwn(wholeNodes, node.type) ? wholeNodes[node.type] : undefined
  if (draw) return {...draw(node, context, parent), visible: true}
  const visible = node.type === 'text' ? node.value.trim() !== '' : node.type !== 'break'
  return {html: drawNode(node, context, parent, afterBreak), place: 'inline', visible}
}

/** @param trim A line break stands before the node: blanks at its beginning are not drawn. */
function drawNode(node: Nodes, context: RenderContext, parent: Parents | undefined, trim: boolean): string {
  const {type} = node
  if (type === 'text') return escapeText(trim ? withoutBlanks(node.value) : node.value)
  const draw = Object.hasOwn(wholeNodes, type) ? wholeNodes[type] : undefined
  if (draw) return draw(node, context, parent).html
  if (type === 'break') return '<br>\n'
  if (type === 'inlineCode') {
    const value = node.value.replace(/\r?\n|\r/g, ' ')
    return `<code>${escapeText(trim ? withoutBlanks(value) : value)}</code>`
  }
  if (type === 'paragraph')
    return partsOf(node, context)
      .map(({tag, html}) => sentence(tag, html))
      .join('')
  const tag = wrappers[type]
  if (tag === undefined) throw new Error(`Unexpected node \`${type}\`, expected a straight one`)
  const wrapper = node as Parents
  const inside = wrapper.children.map((child, index, children) => {
    const blanksGo = index === 0 ? trim && child.type === 'text' : isAfterBreak(children, index)
    return drawNode(child, context, wrapper, blanksGo)
  })
  return `<${tag}>${inside.join('')}</${tag}>`
}

function sentence(tag: Part['tag'], html: string, lead?: Lead): string {
  if (tag === undefined) return html
  const {heading} = lead ?? {}
  const words = lead ? lead.html + html : html
  if (heading !== undefined && heading !== 'paragraph') return `<h${heading}>${words}</h${heading}>`
  const classes = [...(tag === 'div' ? ['paragraph'] : []), ...(heading === 'paragraph' ? ['block-title'] : [])]
  return `<${tag}${classes.length === 0 ? '' : ` class="${classes.join(' ')}"`}>${words}</${tag}>`
}

/** Task marks of a block that begins with no words. */
function leadAlone({html}: Lead): string {
  return html === '' ? '' : `<p>${html}</p>`
}

function isAfterBreak(nodes: readonly Nodes[], index: number): boolean {
  return nodes[index - 1]?.type === 'break'
}

function withoutBlanks(text: string): string {
  return text.replace(/^[\t ]+/, '')
}

/** As a tree of elements is printed: quotes and `>` are safe between tags. */
function escapeText(text: string): string {
  return /[&<]/.test(text) ? text.replace(/[&<]/g, character => (character === '&' ? '&amp;' : '&lt;')) : text
}
