import type {Page, PageBlock} from '../../3-page/index.ts'
import {annotationOf} from './annotation.ts'
import {drawPropertyList} from './property-list.ts'
import type {RenderContext} from './render-context.ts'
import {type Lead, renderNodes} from './render-nodes.ts'
import {drawTask} from './task.ts'
import type {TitleLevel} from './title-levels.ts'

/**
 * A block's own words and properties, without its children: what stands in `div.block-body`.
 *
 * @param title Gives the level of a title; asked where the block is one.
 */
export function renderBlockBody(
  block: PageBlock,
  title: (heading: number) => TitleLevel,
  context: RenderContext,
): string {
  const properties = drawPropertyList(block.properties, context)
  const annotation = annotationOf(block, context)
  const task = drawTask(block, context) + (annotation?.lead ?? '')
  if (annotation && annotation.picture !== '') return `<p>${task}</p>${annotation.picture}${properties}`
  const heading = block.heading === undefined ? undefined : title(block.heading)
  const lead: Lead | undefined = heading === undefined && task === '' ? undefined : {heading, html: task}
  return renderNodes(block.tree.children, context, lead) + properties
}

/** The level of a page's highest heading: 1 to 6; 1 for a page without headings. */
export function topHeading(page: Page): number {
  let top = 7
  for (const {heading} of page.blocks) if (heading !== undefined && heading < top) top = heading
  return top === 7 ? 1 : top
}
