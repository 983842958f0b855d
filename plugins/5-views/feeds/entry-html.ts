import type {Page} from '../../3-page/index.ts'
import {renderBlocks} from '../to-hast/render-blocks.ts'
import type {RenderContext} from '../to-hast/render-context.ts'
import {renderNodes} from '../to-hast/render-nodes.ts'
import {ancestorsOf, subtreeOf} from '../to-hast/subtree.ts'
import {absoluteHtml} from './absolute-html.ts'

/**
 * Safe HTML of a page for reading elsewhere: without bullets to press, and with absolute addresses.
 *
 * @param blocks Only these blocks and what is below them; `undefined` for all of the page.
 * @param url Absolute address of the page.
 * @returns Empty for a page that draws nothing.
 */
export function entryHtml(
  page: Page,
  blocks: readonly number[] | undefined,
  url: string,
  context: RenderContext,
): string {
  const preamble = blocks === undefined ? renderNodes(page.preamble?.tree.children ?? [], {...context, block: -1}) : ''
  return absoluteHtml(preamble + renderBlocks(page, blocks ? withChildren(page, blocks) : 'all', context), url)
}

/** Blocks and all below them, in document order, each once. */
function withChildren(page: Page, blocks: readonly number[]): readonly number[] {
  const heads = new Set(blocks)
  return blocks
    .filter(index => !ancestorsOf(page, index).some(ancestor => heads.has(ancestor)))
    .flatMap(index => subtreeOf(page, index))
}
