import type {Nodes} from 'mdast'
import type {Block, OutlineList} from './outline-node.ts'

/** Fields that are facts of reading, or say nothing of what is written. */
const silent = new Set(['position', 'data', 'type', 'children', 'written'])
const silentOfBlock = new Set([...silent, 'id', 'heading', 'marker', 'priority', 'scheduled', 'deadline'])

type Fields = Readonly<Record<string, unknown>>

/**
 * Whether two lists of nodes would be written alike: places, memories and facts aside. An outline in them is passed over.
 * Texts that stand side by side count as one.
 */
export function sameContent(left: readonly Nodes[], right: readonly Nodes[]): boolean {
  const [one, other] = [joined(left), joined(right)]
  return one.length === other.length && one.every((node, index) => sameNode(node, other[index]))
}

/** Whether two blocks would be written alike, what is below them aside. Where it cannot, a block is no heading without bullet. */
export function sameBlock(left: Block, right: Block): boolean {
  return sameFields(left, right, silentOfBlock) && sameContent(left.children, right.children)
}

function sameNode(left: Nodes, right: Nodes | undefined): boolean {
  if (right === undefined || left.type !== right.type) return false
  if (left.type === 'property' && right.type === 'property') {
    return left.key === right.key && sameContent(left.children, right.children)
  }
  if (!sameFields(left, right, silent) || !sameData(left, right)) return false
  const [inside, others] = [childrenOf(left), childrenOf(right)]
  return inside === undefined || others === undefined ? inside === others : sameContent(inside, others)
}

function sameFields(left: Nodes, right: Nodes, passed: ReadonlySet<string>): boolean {
  const [one, other] = [left as unknown as Fields, right as unknown as Fields]
  const keys = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...keys].every(key => passed.has(key) || sameValue(one[key], other[key]))
}

/** Size of a picture and display of a formula are the data that is written. */
function sameData(left: Nodes, right: Nodes): boolean {
  const [one, other] = [(left.data ?? {}) as Fields, (right.data ?? {}) as Fields]
  return sameValue(one.size, other.size) && sameValue(one.display, other.display)
}

function sameValue(left: unknown, right: unknown): boolean {
  if ((left ?? null) === (right ?? null)) return true
  return typeof left === 'object' && typeof right === 'object' && JSON.stringify(left) === JSON.stringify(right)
}

function childrenOf(node: Nodes): readonly Nodes[] | undefined {
  return 'children' in node && node.children ? node.children : undefined
}

function joined(nodes: readonly Nodes[]): Exclude<Nodes, OutlineList>[] {
  const result: Exclude<Nodes, OutlineList>[] = []
  for (const node of nodes) {
    const last = result.at(-1)
    if (node.type === 'outline' || (node.type === 'text' && node.value === '')) continue
    if (node.type === 'text' && last?.type === 'text') {
      result[result.length - 1] = {type: 'text', value: last.value + node.value}
    } else result.push(node)
  }
  return result
}
