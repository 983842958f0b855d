import type {Code, Image, Link, Nodes, Parents} from 'mdast'
import type {Math as DisplayMath, InlineMath} from 'mdast-util-math'
import type {AdvancedQuery, BlockReference, Drawer, Macro, PageReference, Tag, Timestamp} from '../../syntax/index.ts'
import {drawBlockReferenceNode} from './block-reference.ts'
import {drawCode} from './code.ts'
import {isDocumentBox} from './draw-document.ts'
import {drawDrawer} from './drawer.ts'
import {drawFootnoteReference} from './footnote.ts'
import {drawImageNode} from './image.ts'
import {drawLink} from './link.ts'
import type {DrawnMacro, Place} from './macro/drawn-macro.ts'
import {drawMacro} from './macro/macro.ts'
import {drawAdvancedQuery} from './macro/query.ts'
import {drawDisplayMath, drawInlineMath} from './math.ts'
import {drawPageReference, drawTag} from './page-link.ts'
import type {RenderContext} from './render-context.ts'
import {drawTimestamp} from './timestamp.ts'
import {drawWithheld} from './withheld.ts'

/** Draw a node of one type, with all that is in it, to safe HTML. */
export type DrawWhole = (node: Nodes, context: RenderContext, parent: Parents | undefined) => DrawnMacro

/** Nodes that are drawn as a whole, by type: nothing of the tree around them changes what they are. */
export const wholeNodes: Readonly<Record<string, DrawWhole>> = {
  advancedQuery: whole<AdvancedQuery>(drawAdvancedQuery, 'flow'),
  blockReference: whole<BlockReference>(drawBlockReferenceNode, 'inline'),
  code: whole<Code>(drawCode, 'flow'),
  drawer: whole<Drawer>(drawDrawer, 'flow'),
  footnoteReference: whole(drawFootnoteReference, 'inline'),
  image(node, context, parent) {
    const html = drawImageNode(node as Image, context, isAlone(node as Image, parent))
    return {html, place: isDocumentBox(html) ? 'flow' : 'inline'}
  },
  inlineMath: whole<InlineMath>(drawInlineMath, 'inline'),
  link: whole<Link>(drawLink, 'inline'),
  macro: (node, context) => drawMacro(node as Macro, context),
  math: whole<DisplayMath>(drawDisplayMath, 'flow'),
  pageReference: whole<PageReference>(drawPageReference, 'inline'),
  tag: whole<Tag>(drawTag, 'inline'),
  timestamp: whole<Timestamp>(drawTimestamp, 'inline'),
  withheld: whole(drawWithheld, 'inline'),
}

function whole<Node>(draw: (node: Node, context: RenderContext) => string, place: Place): DrawWhole {
  // Asserted: the table's key is the type of its node.
  return (node, context) => ({html: draw(node as Node, context), place})
}

/** Whether a paragraph holds nothing else. */
function isAlone(node: Image, parent: Parents | undefined): boolean {
  if (parent?.type !== 'paragraph') return false
  return parent.children.every(child => child === node || (child.type === 'text' && child.value.trim() === ''))
}
