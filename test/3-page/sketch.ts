interface AnyNode {
  readonly type: string
  readonly value?: string
  readonly url?: string
  readonly name?: string
  readonly kind?: string
  readonly lang?: string | null
  readonly alt?: string
  readonly label?: string
  readonly checked?: boolean | null
  readonly start?: number | null
  readonly depth?: number
  readonly data?: {readonly display?: boolean; readonly size?: {readonly width?: string; readonly height?: string}}
  readonly children?: readonly unknown[]
}

/** Nodes in one line: text as it is, every other node as `type(children or value)`. */
export function sketch(nodes: readonly unknown[]): string {
  return (nodes as readonly AnyNode[]).map(sketchNode).join('')
}

function sketchNode(node: AnyNode): string {
  const size = node.data?.size ? ` ${node.data.size.width ?? ''}x${node.data.size.height ?? ''}` : ''
  switch (node.type) {
    case 'text':
      return node.value ?? ''
    case 'break':
      return '⏎'
    case 'image':
      return `image(${node.alt}→${node.url}${size})`
    case 'link':
      return `link(${sketch(node.children ?? [])}→${node.url}${size})`
    case 'pageReference':
    case 'blockReference':
      return node.children ? `${node.type}(${sketch(node.children)}→${node.value})` : `${node.type}(${node.value})`
    case 'inlineMath':
      return `${node.data?.display ? 'displayMath' : 'math'}(${node.value})`
    case 'listItem':
      return `item${node.checked === null || node.checked === undefined ? '' : node.checked ? '[x]' : '[ ]'}(${sketch(node.children ?? [])})`
    case 'list':
      return `list${typeof node.start === 'number' ? ` ${node.start}` : ''}(${sketch(node.children ?? [])})`
    case 'code':
      return `code${node.lang ? ` ${node.lang}` : ''}(${node.value})`
    default: {
      const detail = node.kind ?? node.label ?? (node.type === 'macro' ? undefined : node.name) ?? node.depth
      const inside = node.children ? sketch(node.children) : (node.value ?? '')
      return `${node.type}${detail === undefined ? '' : ` ${detail}`}(${inside})`
    }
  }
}
