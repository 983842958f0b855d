import type {Page, PageBlock} from '../../3-page/index.ts'
import {shownProperties} from './hidden-properties.ts'
import type {RenderContext} from './render-context.ts'

/** Levels that are drawn inside each other; deeper blocks stand beside the last of these. */
const deepest = 60

/** A block that is drawn, and how deep. */
export interface PlannedBlock {
  readonly index: number
  readonly block: PageBlock
  /** From 0; at most one more than that of the block before. */
  readonly depth: number
}

/**
 * Which blocks are drawn, and how deep: pointers are not, but their children stand in their place; templates are not,
 * nor is anything in them; nor are empty bullets without children.
 *
 * @param indexes Blocks of the page in document order; a block whose parent is not among them stands at the top.
 */
export function planOutline(page: Page, indexes: Iterable<number>, context: RenderContext): readonly PlannedBlock[] {
  const depths = new Map<number, number>()
  const hidden = new Set<number>()
  const planned: PlannedBlock[] = []
  for (const index of indexes) {
    const block = page.blocks[index]
    if (!block) continue
    if (hidden.has(block.parent) || isTemplate(block)) {
      hidden.add(index)
      continue
    }
    const depth = Math.min(depths.get(block.parent) ?? 0, deepest)
    depths.set(index, block.pointer ? depth : depth + 1)
    if (!block.pointer) planned.push({index, block, depth})
  }
  return dropEmpty(planned, context)
}

/** Backwards, so that a bullet which held only empty ones goes as well. */
function dropEmpty(planned: readonly PlannedBlock[], context: RenderContext): readonly PlannedBlock[] {
  const kept: PlannedBlock[] = []
  for (const item of planned.toReversed()) {
    const hasChildren = (kept.at(-1)?.depth ?? 0) > item.depth
    if (hasChildren || !isEmpty(item.block, context)) kept.push(item)
  }
  return kept.reverse()
}

function isTemplate(block: PageBlock): boolean {
  return block.properties.some(({key, written}) => key === 'template' && written.trim() !== '')
}

function isEmpty(block: PageBlock, context: RenderContext): boolean {
  if (block.tree.children.length > 0 || block.marker !== undefined || block.priority !== undefined) return false
  if (block.id !== undefined && context.site.referencedBlocks.has(block.id)) return false
  return shownProperties(block.properties, 'block', context).length === 0
}
