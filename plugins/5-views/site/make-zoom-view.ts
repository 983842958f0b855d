import type {BlockId, Page, PageBlock} from '../../3-page/index.ts'
import type {Site} from '../site.ts'
import {renderBlockBody} from '../to-hast/block-body.ts'
import {blockReferrers} from '../to-hast/block-referrers.ts'
import {oneLine, plainText} from '../to-hast/plain-text.ts'
import {renderBlocks} from '../to-hast/render-blocks.ts'
import type {RenderContext} from '../to-hast/render-context.ts'
import {ancestorsOf, subtreeOf} from '../to-hast/subtree.ts'
import {linkToPage} from './link-to-page.ts'
import {pageLanguage} from './page-language.ts'
import {pageTitle} from './page-title.ts'
import type {LinkView} from './page-view.ts'
import {referenceGroups} from './reference-groups.ts'
import type {ZoomView} from './zoom-view.ts'

/** Characters of a block above in the path, and of a title. */
const longestStep = 60
const longestTitle = 100

/** Ids of the blocks that have a page of their own: those that others refer to, in order. */
export function zoomIds(site: Site): readonly string[] {
  return [...blockReferrers(site).keys()]
}

/** Whether a block has a page of its own. */
export function hasZoom(site: Site, id: string): boolean {
  return blockReferrers(site).has(id as BlockId)
}

/** A block with an address of its own, and where it stands. */
export interface ZoomedBlock {
  readonly page: Page
  readonly index: number
  readonly block: PageBlock
  /** Its page on the site. */
  readonly link: LinkView
  /** Address of its place on that page. */
  readonly href: string
}

/**
 * Find a block by the id that its own page is called by.
 *
 * @throws For an id that is none of `zoomIds`.
 */
export function zoomedBlock(site: Site, id: string): ZoomedBlock {
  const place = hasZoom(site, id) ? site.graph.blocks.get(id as BlockId) : undefined
  const page = place && site.graph.pages.get(place.page)
  const block = place && page?.blocks[place.index]
  const link = page && linkToPage(site, page.key)
  if (!place || !page || !block || !link) {
    throw new Error(`Unexpected block \`${id}\`, expected the id of a block of this site that others refer to`)
  }
  return {page, index: place.index, block, link, href: `${link.href}#${block.anchor}`}
}

/** First words of a block as one line; the name of its page for one without words. */
export function zoomTitle({page, block}: Pick<ZoomedBlock, 'page' | 'block'>, limit = longestTitle): string {
  return oneLine(plainText(block.tree.children), limit) || pageTitle(page.name)
}

/**
 * Everything the page of one block shows.
 *
 * @throws For an id that is none of `zoomIds`.
 */
export function zoomView(site: Site, id: string): ZoomView {
  const zoomed = zoomedBlock(site, id)
  const {page, index, block, link, href} = zoomed
  const context: RenderContext = {site, page, block: index, surface: 'zoom', within: [page.key, id]}
  const html = renderBlockBody({...block, heading: block.heading ?? 1}, () => 1, context)
  const referrers = blockReferrers(site).get(id as BlockId) ?? []
  const {groups, leftOut} = referenceGroups(site, [], referrers)
  return {
    id,
    title: zoomTitle(zoomed),
    lang: pageLanguage(page, site),
    page: {...link, text: pageTitle(link.text)},
    path: ancestorsOf(page, index)
      .map(above => stepOf(page, above, link.href))
      .filter(step => step.text !== ''),
    href,
    html,
    hasTitle: html.startsWith('<h1'),
    childrenHtml: renderBlocks(page, subtreeOf(page, index).slice(1), context),
    references: groups,
    referenceCount: referrers.length,
    referencesLeftOut: leftOut,
  }
}

function stepOf(page: Page, index: number, pageHref: string): LinkView {
  const block = page.blocks[index]
  const text = oneLine(plainText(block?.tree.children ?? []), longestStep)
  return {text, href: `${pageHref}#${block?.anchor}`}
}
