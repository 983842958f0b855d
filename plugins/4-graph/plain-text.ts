import type {Nodes} from 'mdast'

/** Text of mdast nodes as a reader would see it: a line a block, breaks as line ends, `alt` for images. */
export function plainText(nodes: readonly Nodes[]): string {
  const parts: string[] = []
  // The nodes still to read, the next one last; a text among them stands for itself.
  const open: (Nodes | string)[] = lined(nodes)
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (typeof node === 'string') parts.push(node)
    else if (node.type === 'break') parts.push('\n')
    else if (node.type === 'image') parts.push(node.alt ?? '')
    else if ('children' in node && node.children !== undefined)
      for (const child of lined(node.children)) open.push(child)
    else if ('value' in node) parts.push(String(node.value))
  }
  return parts.join('')
}

function lined(nodes: readonly Nodes[]): (Nodes | string)[] {
  const isFlow = nodes.some(node => node.type === 'paragraph' || node.type === 'heading' || node.type === 'listItem')
  const list: (Nodes | string)[] = []
  for (const [index, node] of nodes.entries()) {
    if (isFlow && index > 0) list.push('\n')
    list.push(node)
  }
  return list.reverse()
}
