import type {PageKey} from '../../1-files/index.ts'
import type {Page} from '../../3-page/index.ts'
import {resolveName} from '../../4-graph/index.ts'
import {drawMore} from '../query/draw-more.ts'
import type {Site} from '../site.ts'
import {oneLine, plainText} from '../to-hast/plain-text.ts'
import {renderBlocks} from '../to-hast/render-blocks.ts'
import type {RenderContext} from '../to-hast/render-context.ts'
import {renderNodes} from '../to-hast/render-nodes.ts'
import {ancestorsOf, subtreeOf} from '../to-hast/subtree.ts'
import {compareSources} from './compare-sources.ts'
import type {ReferringBlock} from './incoming-references.ts'
import {linkToPage} from './link-to-page.ts'
import type {LinkView, ReferenceGroupView, ReferenceView} from './page-view.ts'

/** References a page draws; the rest is counted. */
const mostReferences = 200
/** Blocks of one clipping; the rest is a link. */
const mostBlocks = 40
/** Blocks of all clippings of a page together, before clippings get short: what everybody names must not weigh a megabyte. */
const roomyBlocks = 600
const shortBlocks = 6

/**
 * References as clippings, grouped by page: journals newest first, then pages by name.
 *
 * @param within The page they lead to, which is not embedded in what refers to it; empty for references to a block.
 */
export function referenceGroups(
  site: Site,
  within: readonly PageKey[],
  blocks: readonly ReferringBlock[],
): {readonly groups: readonly ReferenceGroupView[]; readonly leftOut: number} {
  const byPage = Map.groupBy(blocks, ({page}) => page)
  const groups: ReferenceGroupView[] = []
  let room = mostReferences
  let drawnBlocks = 0
  for (const page of [...byPage.keys()].sort(compareSources)) {
    const link = linkToPage(site, page.key)
    const heads = (byPage.get(page) ?? []).slice(0, room)
    if (!link || heads.length === 0) continue
    room -= heads.length
    const context: RenderContext = {site, page, surface: 'reference', titles: 4, within}
    const references = heads.map(({index}) => {
      const indexes = index < 0 ? [] : subtreeOf(page, index)
      const shown = indexes.slice(0, drawnBlocks < roomyBlocks ? mostBlocks : shortBlocks)
      drawnBlocks += shown.length
      return drawReference(index, shown, indexes.length - shown.length, link.href, context)
    })
    groups.push({page: link, kind: page.kind, references})
  }
  return {groups, leftOut: blocks.length - (mostReferences - room)}
}

/**
 * A clipping: a block and what is below it, or the text before the first block.
 *
 * @param indexes The block and those below it that are drawn; empty for the text before the first block.
 * @param left Blocks below it that are not drawn.
 */
function drawReference(
  index: number,
  indexes: readonly number[],
  left: number,
  pageHref: string,
  context: RenderContext,
): ReferenceView {
  const {page} = context
  const block = page.blocks[index]
  if (!block) {
    const html = renderNodes(page.preamble?.tree.children ?? [], context)
    return {href: pageHref, breadcrumb: [], under: [], html: `<div class="block-body" dir="auto">${html}</div>`}
  }
  const href = `${pageHref}#${block.anchor}`
  const ancestors = ancestorsOf(page, index)
  const breadcrumb = ancestors
    .map(ancestor => oneLine(plainText(page.blocks[ancestor]?.tree.children.slice(0, 1) ?? []), 80))
    .filter(text => text !== '')
  const html = renderBlocks(page, indexes, context)
  const under = pagesNamedIn(page, ancestors, context)
  return {
    href,
    breadcrumb,
    under,
    html: left > 0 ? html + drawMore(left, context.site.words.references.moreOnPage, href) : html,
  }
}

/** Pages that some blocks refer to, each once, without the page that the references lead to. */
function pagesNamedIn(page: Page, indexes: readonly number[], {site, within}: RenderContext): readonly LinkView[] {
  const links = new Map<string, LinkView>()
  for (const index of indexes) {
    for (const {type, target} of page.blocks[index]?.references ?? []) {
      if (type !== 'page' && type !== 'tag') continue
      const {key} = resolveName(site.graph, target)
      const link = within.includes(key) ? undefined : linkToPage(site, key)
      if (link) links.set(link.href, link)
    }
  }
  return [...links.values()]
}
