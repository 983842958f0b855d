import type {PhrasingContent} from 'mdast'
import type {BlockId, Page, PageBlock} from '../../3-page/index.ts'
import type {BlockReference} from '../../syntax/index.ts'
import {hrefOf} from '../urls/index.ts'
import {attributes} from './attributes.ts'
import {escapeHtml} from './escape-html.ts'
import {oneLine, plainText} from './plain-text.ts'
import {clippedSurface, type RenderContext} from './render-context.ts'
import {renderNodes} from './render-nodes.ts'
import {saysNothing} from './says-nothing.ts'
import {subtreeOf} from './subtree.ts'
import {stepInto} from './within.ts'

/** A block and where it stands. */
export interface FoundBlock {
  readonly page: Page
  readonly index: number
  readonly block: PageBlock
  /** Address of the block on its page; `undefined` where the site does not show the page. */
  readonly href: string | undefined
}

/** Find the block that carries an id. */
export function findBlock(id: string, context: RenderContext): FoundBlock | undefined {
  const {graph} = context.site
  const place = graph.blocks.get(id.toLowerCase() as BlockId)
  const page = place && graph.pages.get(place.page)
  const block = place && page?.blocks[place.index]
  if (!place || !page || !block) return undefined
  return {page, index: place.index, block, href: hrefOfBlock(page, block, context)}
}

/** Address of a block: page and fragment. */
export function hrefOfBlock(page: Page, block: PageBlock, context: RenderContext): string | undefined {
  const href = hrefOf(context.site, page.key)
  return href && `${href}#${block.anchor}`
}

/** `((id))`, `[label](((id)))` */
export function drawBlockReferenceNode(node: BlockReference, context: RenderContext): string {
  const label = node.children?.length ? renderNodes(node.children, {...context, insideLink: true}) : ''
  return drawBlockReference(node.value, label, context)
}

/**
 * A reference to a block: a link around the label, else around the first line of the block it means.
 * A block that refers to itself, or that stands 5 references deep, is a link with its id's first digits.
 *
 * @param label Safe HTML without links; empty for none.
 */
export function drawBlockReference(id: string, label: string, context: RenderContext): string {
  const found = findBlock(id, context)
  if (!found) return drawMissingBlock(id, context, label)
  const html = label || drawFirstLine(found, context) || '…'
  if (context.insideLink || found.href === undefined) return html
  const below =
    label === '' && (context.surface === 'page' || context.surface === 'zoom')
      ? subtreeOf(found.page, found.index).length - 1
      : 0
  const more = below === 0 ? undefined : `+${below}`
  const title = below === 0 ? undefined : context.site.words.text.blocksBelow(below)
  const name = saysNothing(html) ? found.page.name : undefined
  return `<a${attributes({class: 'block-link', href: found.href, title, 'aria-label': name, 'data-more': more})}>${html}</a>`
}

/** A block that is not in the graph: its id says nothing to a reader, and is there for the author to find. */
export function drawMissingBlock(id: string, {site}: Pick<RenderContext, 'site'>, label = ''): string {
  const words = label || escapeHtml(site.words.text.missingBlock)
  return `<span${attributes({class: 'block-link is-missing', title: `((${id}))`})}>${words}</span>`
}

function drawFirstLine({page, block}: FoundBlock, context: RenderContext): string | undefined {
  const inside = stepInto(block.id ?? block.anchor, context)
  if (!inside) return undefined
  const target: RenderContext = {
    ...inside,
    page,
    surface: clippedSurface(inside.surface),
    insideLink: true,
  }
  const [first] = block.tree.children
  if (first?.type === 'paragraph') return renderNodes(firstLine(first.children), target)
  return escapeHtml(oneLine(plainText(block.tree.children), 160)) || undefined
}

/** Inline nodes up to the first line break. */
function firstLine(nodes: readonly PhrasingContent[]): readonly PhrasingContent[] {
  const end = nodes.findIndex(node => node.type === 'break')
  return end < 0 ? nodes : nodes.slice(0, end)
}
