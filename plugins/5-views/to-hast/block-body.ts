import type {Page, PageBlock} from '../../3-page/index.ts'
import {annotationOf} from './annotation.ts'
import {drawPropertyList} from './property-list.ts'
import type {RenderContext} from './render-context.ts'
import {type Lead, renderNodes} from './render-nodes.ts'
import {drawTask} from './task.ts'

/**
 * A block's own words and properties, without its children: what stands in `div.block-body`.
 *
 * @param topLevel The page's highest heading: it is drawn as the surface's first level below the title above it.
 */
export function renderBlockBody(block: PageBlock, topLevel: number, context: RenderContext): string {
  const properties = drawPropertyList(block.properties, context)
  const annotation = annotationOf(block, context)
  const task = drawTask(block) + (annotation?.lead ?? '')
  if (annotation && annotation.picture !== '') return `<p>${task}</p>${annotation.picture}${properties}`
  const heading = block.heading === undefined ? undefined : headingLevel(block.heading, topLevel, context)
  const lead: Lead | undefined = heading === undefined && task === '' ? undefined : {heading, html: task}
  return renderNodes(block.tree.children, context, lead) + properties
}

/**
 * Level of `h2` … `h6` for an author's heading. A page has one `h1`, its title, so its highest heading becomes an `h2`;
 * in a clipping two titles stand above: the section and the page it was clipped from.
 */
function headingLevel(heading: number, topLevel: number, {surface}: RenderContext): Lead['heading'] {
  const first = surface === 'reference' ? 4 : 2
  const level = Math.min(6, Math.max(first, first + heading - topLevel))
  return level as 2 | 3 | 4 | 5 | 6
}

/** The level of a page's highest heading: 1 to 6; 1 for a page without headings. */
export function topHeading(page: Page): number {
  let top = 7
  for (const {heading} of page.blocks) if (heading !== undefined && heading < top) top = heading
  return top === 7 ? 1 : top
}
