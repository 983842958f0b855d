import type {ElementContent, Properties} from 'hast'
import type {Data, Nodes} from 'mdast'
import type {} from 'mdast-util-to-hast'

/** The element a node becomes in HTML and in MDX. */
export interface NodeElement {
  readonly name: string
  readonly properties?: Properties
  /** Left out where the node's own children are drawn. */
  readonly children?: ElementContent[]
}

/** Write an element into a node's `data`, from where remark-rehype and MDX take it. What another plugin wrote there stays. */
export function setElement(node: Nodes, {name, properties, children}: NodeElement): void {
  const data: Data = {...node.data}
  data.hName ??= name
  if (properties) data.hProperties = {...properties, ...data.hProperties}
  if (children) data.hChildren ??= children
  node.data = data
}

export function text(value: string): ElementContent {
  return {type: 'text', value}
}

export function element(tagName: string, properties: Properties, children: ElementContent[]): ElementContent {
  return {type: 'element', tagName, properties, children}
}
