import type {Page} from '../../3-page/index.ts'
import type {Site} from '../site.ts'
import {planOutline} from '../to-hast/outline-plan.ts'
import {renderBlocks} from '../to-hast/render-blocks.ts'
import type {RenderContext} from '../to-hast/render-context.ts'
import {renderNodes} from '../to-hast/render-nodes.ts'
import {describePage} from './describe-page.ts'
import {linkToPage} from './link-to-page.ts'
import type {JournalDayView} from './listing-views.ts'
import type {JournalEntry} from './site-indexes.ts'

/** Characters of HTML that one day may have among others. */
const mostOfDay = 24_000

/**
 * Journals to read one after the other, each with all that it says, until a page would grow too heavy: of a long day its
 * beginning is drawn, and of days beyond the limit their first words.
 *
 * @param entries Days in the order they are read.
 * @param most Characters of HTML of all days.
 */
export function journalDays(site: Site, entries: readonly JournalEntry[], most: number): readonly JournalDayView[] {
  const days: JournalDayView[] = []
  let left = most
  for (const {day, page: entry} of entries) {
    const link = linkToPage(site, entry.key)
    const page = site.graph.pages.get(entry.key)
    if (!link || !page) continue
    const drawn = left > 0 ? drawDay(site, page, Math.min(left, mostOfDay)) : undefined
    left -= drawn?.html.length ?? 0
    days.push({
      ...link,
      day,
      html: drawn?.html ?? '',
      excerpt: drawn ? '' : describePage(page, 160),
      isCut: drawn?.isCut ?? false,
    })
  }
  return days
}

/** @returns `undefined` where not even the first block has room. */
function drawDay(site: Site, page: Page, most: number): {html: string; isCut: boolean} | undefined {
  const context: RenderContext = {site, page, surface: 'reference', within: [page.key]}
  const preamble = renderNodes(page.preamble?.tree.children ?? [], {...context, block: -1})
  const indexes = planOutline(page, page.blocks.keys(), context).map(({index}) => index)
  let count = indexes.length
  let html = preamble + renderBlocks(page, indexes, context)
  while (html.length > most && count > 1) {
    count = Math.max(1, Math.min(count - 1, Math.floor((count * most) / html.length)))
    html = preamble + renderBlocks(page, indexes.slice(0, count), context)
  }
  return html.length > most ? undefined : {html, isCut: count < indexes.length}
}
