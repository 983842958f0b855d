import type {Nodes, RootContent} from 'mdast'
import type {GraphPath} from '../1-files/index.ts'
import type {} from '../syntax/index.ts'
import {namesInMacro, namesInQuery} from './names-in-query.ts'
import {type Privacy, withoutIds} from './privacy.ts'
import type {} from './withheld.ts'

/**
 * Take what is private out of mdast: a reference to a private page becomes the text of its label, what would show or ask
 * for private content becomes `withheld`, comments and links to private files go.
 *
 * @returns The same list if nothing had to change; else new nodes along the changed branches, the others shared.
 */
export function projectNodes<Kind extends RootContent>(
  nodes: readonly Kind[],
  from: GraphPath,
  privacy: Privacy,
): readonly Kind[] {
  if (!nodes.some(node => tells(node, from, privacy))) return nodes
  // What stands for a node stands where the node stood: phrasing for phrasing.
  return nodes.flatMap(node => project(node, from, privacy)) as Kind[]
}

function project(node: RootContent, from: GraphPath, privacy: Privacy): readonly RootContent[] {
  const replacement = replace(node, from, privacy)
  if (replacement !== undefined) return replacement
  if (!('children' in node) || node.children === undefined) return [node]
  const children = projectNodes<RootContent>(node.children, from, privacy)
  return children === node.children ? [node] : [{...node, children} as RootContent]
}

/** What stands for a node that tells something; `undefined` where it may stay. Its children are another question. */
function replace(node: RootContent, from: GraphPath, privacy: Privacy): readonly RootContent[] | undefined {
  switch (node.type) {
    case 'pageReference':
      if (!privacy.isPrivateName(node.value)) return undefined
      return node.children === undefined
        ? [{type: 'text', value: node.value.replaceAll(/\[\[|\]\]/g, '')}]
        : projectNodes(node.children, from, privacy)
    case 'tag':
      return privacy.isPrivateName(node.value) ? [{type: 'text', value: node.value}] : undefined
    case 'blockReference':
      if (!privacy.isPrivateBlock(node.value)) return undefined
      return node.children === undefined ? [{type: 'withheld'}] : projectNodes(node.children, from, privacy)
    case 'macro':
      return privacy.holdsPrivateId(node.value) || namesInMacro(node.name, node.args).some(privacy.isPrivateName)
        ? [{type: 'withheld'}]
        : undefined
    case 'advancedQuery':
      return privacy.holdsPrivateId(node.value) || namesInQuery(node.value).some(privacy.isPrivateName)
        ? [{type: 'withheld'}]
        : undefined
    case 'link':
      return isPrivateLink(node.url, from, privacy) ? projectNodes(node.children, from, privacy) : undefined
    case 'image':
      return isPrivateLink(node.url, from, privacy) ? [{type: 'text', value: node.alt ?? ''}] : undefined
    case 'definition':
      return isPrivateLink(node.url, from, privacy) ? [] : undefined
    case 'html': {
      const value = withoutComments(node.value)
      return literal(value, node, privacy)
    }
    default:
      return 'value' in node && typeof node.value === 'string' ? literal(node.value, node, privacy) : undefined
  }
}

function literal(value: string, node: RootContent, privacy: Privacy): readonly RootContent[] | undefined {
  const safe = privacy.holdsPrivateId(value) ? withoutIds(value) : value
  if ('value' in node && safe === node.value) return undefined
  return safe.trim() === '' ? [] : [{...node, value: safe} as RootContent]
}

function isPrivateLink(url: string, from: GraphPath, privacy: Privacy): boolean {
  return privacy.isPrivateFile(from, url) || privacy.isPrivateName(decoded(url)) || privacy.holdsPrivateId(url)
}

function withoutComments(html: string): string {
  return html.includes('<!--') ? html.replace(/<!--[\s\S]*?(?:-->|$)/g, '') : html
}

/** Whether a node, or any below it, has to be replaced. Walks with a list of its own: quotes may be nested deep. */
function tells(node: RootContent, from: GraphPath, privacy: Privacy): boolean {
  const open: Nodes[] = [node]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at.type !== 'root' && replace(at, from, privacy) !== undefined) return true
    if ('children' in at && at.children !== undefined) open.push(...at.children)
  }
  return false
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}
