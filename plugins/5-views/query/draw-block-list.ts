import type {Page} from '../../3-page/index.ts'
import type {BlockPlace, QueryOptions, QueryResult} from '../../4-graph/index.ts'
import {attributes} from '../to-hast/attributes.ts'
import {escapeHtml} from '../to-hast/escape-html.ts'
import {drawPageLink} from '../to-hast/page-link.ts'
import {oneLine, plainText} from '../to-hast/plain-text.ts'
import {renderBlocks} from '../to-hast/render-blocks.ts'
import {clippedSurface, type RenderContext} from '../to-hast/render-context.ts'
import {ancestorsOf, subtreeOf} from '../to-hast/subtree.ts'
import {hrefOf} from '../urls/index.ts'
import {drawMore} from './draw-more.ts'
import {drawPreamble} from './draw-preamble.ts'
import {limitsOf, shortBlocks} from './query-limits.ts'

type Blocks = Extract<QueryResult, {readonly kind: 'blocks'}>

/** Blocks with their children, under the pages they stand on, or one after the other where the author gave an order. */
export function drawBlockList(result: Blocks, options: QueryOptions, context: RenderContext): string {
  const limits = limitsOf(context.surface)
  const shown = result.blocks.slice(0, limits.results)
  const isGrouped = options.groupByPage ?? !result.ordered
  let drawn = 0
  const more = drawMore(result.blocks.length - shown.length, context.site.words.queries.moreBlocks)
  if (!isGrouped) return `<div class="query-group">${shown.map(place => draw(place, true)).join('')}</div>${more}`
  const groups = [...Map.groupBy(shown, ({page}) => page)]
  return groups.map(([, places]) => drawGroup(places)).join('') + more

  function drawGroup(places: readonly BlockPlace[]): string {
    const page = pageAt(places[0], context)
    if (page === undefined) return ''
    return `<div class="query-group"><p class="query-page">${linkTo(page, context)}</p>${places.map(place => draw(place, false)).join('')}</div>`
  }

  function draw(place: BlockPlace, withPage: boolean): string {
    const page = pageAt(place, context)
    if (page === undefined) return ''
    const lead = drawPath(page, place.index, withPage, options.breadcrumb, context)
    const indexes = place.index < 0 ? [] : subtreeOf(page, place.index)
    const room = drawn < limits.roomy ? limits.blocks : Math.min(limits.blocks, shortBlocks)
    const kept = indexes.slice(0, room)
    drawn += kept.length
    const clipping = clippingContext(page, context)
    const html = place.index < 0 ? drawPreamble(page, clipping) : renderBlocks(page, kept, clipping)
    return `<div class="query-block">${lead}${html}${drawMore(indexes.length - kept.length, context.site.words.queries.moreBlocks, hrefAt(page, place, context))}</div>`
  }
}

/** Where a result is drawn: a clipping carries no ids of its own, and its titles are not those of this page. */
export function clippingContext(page: Page, context: RenderContext): RenderContext {
  const {block: _, titles: __, ...rest} = context
  return {...rest, page, surface: clippedSurface(context.surface)}
}

export function pageAt(place: BlockPlace | undefined, {site}: RenderContext): Page | undefined {
  return place === undefined ? undefined : site.graph.pages.get(place.page)
}

/** Address of a result on its page. */
export function hrefAt(page: Page, {index}: BlockPlace, {site}: RenderContext): string | undefined {
  const href = hrefOf(site, page.key)
  const block = page.blocks[index]
  return href === undefined || block === undefined ? href : `${href}#${block.anchor}`
}

export function linkTo(page: Page, context: RenderContext): string {
  return drawPageLink(page.name, escapeHtml(page.name), 'page-link', context)
}

/** The page, where no group says it, and the blocks above the result, each cut to a line. */
function drawPath(page: Page, index: number, withPage: boolean, withBlocks: boolean, context: RenderContext): string {
  const parts = withPage ? [`<span>${linkTo(page, context)}</span>`] : []
  for (const ancestor of withBlocks && index >= 0 ? ancestorsOf(page, index) : []) {
    const text = oneLine(plainText(page.blocks[ancestor]?.tree.children.slice(0, 1) ?? []), 80)
    if (text !== '') parts.push(`<span${attributes({dir: 'auto'})}>${escapeHtml(text)}</span>`)
  }
  return parts.length === 0 ? '' : `<p class="query-path">${parts.join('')}</p>`
}
