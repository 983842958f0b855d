import type {Page} from '../../3-page/index.ts'
import {escapeHtml} from '../to-hast/escape-html.ts'
import {drawPropertyList} from '../to-hast/property-list.ts'
import type {RenderContext} from '../to-hast/render-context.ts'
import {renderNodes} from '../to-hast/render-nodes.ts'

/** What stands above the first block of a page: its words, then its properties. */
export function drawPreamble(page: Page, context: RenderContext): string {
  const words = renderNodes(page.preamble?.tree.children ?? [], context)
  const html = words + drawPropertyList(page.properties, context)
  return `<div class="block-body" dir="auto">${html === '' ? `<p class="query-note">${escapeHtml(context.site.words.queries.pageProperties)}</p>` : html}</div>`
}
