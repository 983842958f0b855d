import type {Page} from '../../3-page/index.ts'

/** Indexes of a block and all blocks below it, in document order. */
export function subtreeOf(page: Page, index: number): number[] {
  const indexes = [index]
  const depth = page.blocks[index]?.depth ?? 0
  for (let next = index + 1; next < page.blocks.length; next += 1) {
    if ((page.blocks[next]?.depth ?? 0) <= depth) break
    indexes.push(next)
  }
  return indexes
}

/** Indexes of the blocks a block stands under, outermost first. */
export function ancestorsOf(page: Page, index: number): number[] {
  const indexes: number[] = []
  for (let parent = page.blocks[index]?.parent ?? -1; parent >= 0; parent = page.blocks[parent]?.parent ?? -1) {
    indexes.push(parent)
  }
  return indexes.reverse()
}
