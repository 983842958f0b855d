import type {Page} from '../../3-page/index.ts'
import {topHeading} from '../to-hast/block-body.ts'
import {planOutline} from '../to-hast/outline-plan.ts'
import {oneLine, plainText} from '../to-hast/plain-text.ts'
import type {RenderContext} from '../to-hast/render-context.ts'
import type {PageView} from './page-view.ts'

/** A page with fewer headings is seen at a glance. */
const fewest = 3

/** The headings of a page in its outline's order, level 1 for its highest; empty for a page with fewer than three. */
export function contentsOf(page: Page, context: RenderContext): PageView['contents'] {
  if (page.blocks.reduce((count, {heading}) => count + (heading === undefined ? 0 : 1), 0) < fewest) return []
  const top = topHeading(page)
  const headings: {text: string; href: string; level: number}[] = []
  for (const {block} of planOutline(page, page.blocks.keys(), context)) {
    if (block.heading === undefined) continue
    const text = oneLine(plainText(block.tree.children.slice(0, 1)), 120)
    if (text !== '') headings.push({text, href: `#${block.anchor}`, level: block.heading - top + 1})
  }
  return headings.length < fewest ? [] : headings
}
