import type {Nodes, Root} from 'mdast'
import type {Block, OutlineList} from './outline-node.ts'

/** A block and how deep it stands, from 0. */
export interface FlatBlock {
  readonly block: Block
  readonly depth: number
}

/** All blocks of a tree, or of a list in it, in document order. Never recurses. */
export function flatOutline(parent: Root | OutlineList): FlatBlock[] {
  const flat: FlatBlock[] = []
  const stack = listsIn(parent, 0)
  for (let next = stack.pop(); next; next = stack.pop()) {
    flat.push(next)
    for (const child of listsIn(next.block, next.depth + 1)) stack.push(child)
  }
  return flat
}

/** The blocks right below, last first. */
function listsIn(parent: Root | OutlineList | Block, depth: number): FlatBlock[] {
  const children: readonly Nodes[] = parent.type === 'outline' ? [parent] : parent.children
  const lists = children.filter((child): child is OutlineList => child.type === 'outline')
  return lists.flatMap(list => list.children.map(block => ({block, depth}))).reverse()
}
