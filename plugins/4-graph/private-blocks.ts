import type {Page} from '../3-page/index.ts'
import {isPrivateBlock} from './visibility.ts'

const none: ReadonlySet<number> = new Set()

/** Indexes of the blocks of a page that are private, or stand below one that is. */
export function privateBlocks(page: Page): ReadonlySet<number> {
  return subtrees(page, block => isPrivateBlock(block, page))
}

/** Indexes of the blocks that a test picks, and of all blocks below them. */
export function subtrees(page: Page, picks: (block: Page['blocks'][number]) => boolean): ReadonlySet<number> {
  let picked: Set<number> | undefined
  for (const [index, block] of page.blocks.entries()) {
    // A parent always stands before its children.
    if (picked?.has(block.parent) || picks(block)) {
      picked ??= new Set()
      picked.add(index)
    }
  }
  return picked ?? none
}
