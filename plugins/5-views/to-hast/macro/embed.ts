import {resolveName} from '../../../4-graph/index.ts'
import {attributes} from '../attributes.ts'
import {drawMissingBlock, type FoundBlock, findBlock} from '../block-reference.ts'
import {escapeHtml} from '../escape-html.ts'
import {drawPageLink} from '../page-link.ts'
import {oneLine, plainText} from '../plain-text.ts'
import {renderBlocks} from '../render-blocks.ts'
import {clippedSurface, type RenderContext} from '../render-context.ts'
import {subtreeOf} from '../subtree.ts'
import {stepInto} from '../within.ts'
import {type DrawnMacro, type MacroNode, nameInArgument} from './drawn-macro.ts'

/** Blocks drawn of one embed, at most. The caption leads to the rest. */
const most = 200

/** `{{embed [[Page]]}}`, `{{embed ((id))}}`: the page or the block with its children, under a line that says whence. */
export function drawEmbed({args}: MacroNode, context: RenderContext): DrawnMacro | undefined {
  const target = args.join(', ').trim()
  const id = /^\(\((.+)\)\)$/.exec(target)?.[1]?.trim()
  if (id !== undefined) return drawBlockEmbed(id, context)
  if (!/^#?\[\[.+\]\]$/s.test(target)) return undefined
  return drawPageEmbed(nameInArgument(target), context)
}

function drawPageEmbed(name: string, context: RenderContext): DrawnMacro {
  const {site} = context
  const {key} = resolveName(site.graph, name)
  const page = site.graph.pages.get(key)
  const link = drawPageLink(name, escapeHtml(name), 'page-link', context)
  const inside = stepInto(key, context)
  if (!page || !inside || context.insideLink || key === context.page.key) return {html: link, place: 'inline'}
  const indexes = page.blocks.slice(0, most).map((_, index) => index)
  const html = renderBlocks(page, indexes, embedded(inside))
  return {html: drawFigure(link, html, page.blocks.length - indexes.length, context), place: 'flow'}
}

function drawBlockEmbed(id: string, context: RenderContext): DrawnMacro {
  const found = findBlock(id, context)
  if (!found) return {html: drawMissingBlock(id, context), place: 'inline'}
  const inside = stepInto(found.block.id ?? found.block.anchor, context)
  const link = linkToBlock(found, context, inside === undefined)
  if (!inside || context.insideLink) return {html: link, place: 'inline'}
  const indexes = subtreeOf(found.page, found.index)
  const html = renderBlocks(found.page, indexes.slice(0, most), embedded(inside))
  return {html: drawFigure(link, html, indexes.length - most, context), place: 'flow'}
}

/** A clipping carries no ids of its own: they stand where the block stands. Nor are its titles those of this page. */
function embedded({titles: _, ...context}: RenderContext): RenderContext {
  return {...context, surface: clippedSurface(context.surface)}
}

function linkToBlock({page, block, href}: FoundBlock, context: RenderContext, byText: boolean): string {
  const text = byText ? oneLine(plainText(block.tree.children), 80) || page.name : page.name
  if (href === undefined || context.insideLink) return escapeHtml(text)
  return `<a${attributes({class: 'block-link', href})}>${escapeHtml(text)}</a>`
}

function drawFigure(caption: string, html: string, left: number, {site}: RenderContext): string {
  const more = left > 0 ? `<p class="more">${escapeHtml(site.words.queries.moreBlocks(left))}</p>` : ''
  return `<figure class="embed"><figcaption>${caption}</figcaption>${html}${more}</figure>`
}
