import type {Nodes} from 'mdast'
import type {} from '../syntax/index.ts'

/** Marks that letters may wear without being anything else than text. */
const worn = new Set<string>(['emphasis', 'strong', 'delete', 'highlight'])
/** Stands between two texts that are no sentence together; no name holds it. */
const gap = '\u0000'

/**
 * The plain text of mdast nodes: what is neither link, reference, tag, code, maths, HTML nor macro. A NUL stands where
 * something else stood and between paragraphs.
 */
export function prose(nodes: readonly Nodes[]): string {
  const parts: string[] = []
  const open: (Nodes | string)[] = nodes.toReversed()
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (typeof node === 'string') parts.push(node)
    else if (node.type === 'text') parts.push(node.value)
    else if (node.type === 'break') parts.push(' ')
    else if (worn.has(node.type) && 'children' in node) open.push(...(node.children as Nodes[]).toReversed())
    else if (node.type === 'link' || node.type === 'linkReference' || !('children' in node)) parts.push(gap)
    else if (isReference(node)) parts.push(gap)
    else {
      parts.push(gap)
      open.push(gap)
      for (const child of (node.children ?? []).toReversed()) open.push(child as Nodes)
    }
  }
  return parts.join('')
}

function isReference({type}: Nodes): boolean {
  return type === 'pageReference' || type === 'blockReference' || type === 'tag'
}
