import type {Block} from './outline-node.ts'

/**
 * The level that a property `heading` gives a block at this depth, where its title has words; `undefined` where it has none
 * such. `true` means one below the block's level.
 */
export function automaticLevel({children}: Block, depth: number): number | undefined {
  const [title] = children
  const isMarks = ({type}: {type: string}) => type === 'taskMarker' || type === 'taskPriority'
  if (title?.type !== 'heading' || title.children.every(isMarks)) return undefined
  const properties = children.flatMap(child => (child.type === 'properties' ? child.children : []))
  const value = properties.find(({key}) => key === 'heading')?.value
  if (value === true) return Math.min(depth + 2, 6)
  return typeof value === 'number' && value > 0 ? Math.min(value, 6) : undefined
}
