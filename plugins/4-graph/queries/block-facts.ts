import type {Nodes} from 'mdast'
import type {PageBlock, Property} from '../../3-page/index.ts'
import type {} from '../../syntax/index.ts'

/** When a block is planned: a day as Logseq's number, such as 20260501. */
export interface BlockPlan {
  readonly scheduled: number | undefined
  readonly deadline: number | undefined
  readonly repeated: boolean
}

/** `SCHEDULED:` and `DEADLINE:` of a block; on its first line they plan nothing, as in the app. */
export function planOf(block: PageBlock): BlockPlan {
  let scheduled: number | undefined
  let deadline: number | undefined
  let repeated = false
  if (!block.text.includes('SCHEDULED') && !block.text.includes('DEADLINE')) return {scheduled, deadline, repeated}
  for (const [index, node] of block.tree.children.entries()) {
    if (node.type !== 'paragraph') continue
    let isFirstLine = index === 0
    for (const child of node.children as readonly Nodes[]) {
      if (child.type === 'break') isFirstLine = false
      if (child.type !== 'timestamp' || isFirstLine) continue
      const day = Number(child.date.replaceAll('-', ''))
      if (child.keyword === 'scheduled') scheduled ??= day
      else if (child.keyword === 'deadline') deadline ??= day
      else continue
      repeated ||= child.repeater !== undefined
    }
  }
  return {scheduled, deadline, repeated}
}

/** A property that is a number, such as `created-at`. */
export function numberOf(properties: readonly Property[], key: string): number | undefined {
  const value = properties.find(property => property.key === key)?.value
  return typeof value === 'number' ? value : undefined
}
