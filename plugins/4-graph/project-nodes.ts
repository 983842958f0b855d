import type {Nodes, RootContent} from 'mdast'
import type {GraphPath} from '../1-files/index.ts'
import type {} from '../syntax/index.ts'
import {redacted} from './mention-policy.ts'
import {namesInMacro, namesInQuery} from './names-in-query.ts'
import {plainText} from './plain-text.ts'
import {type Privacy, withoutIds, withoutMentions} from './privacy.ts'
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
  return joinTexts(nodes.flatMap(node => project(node, from, privacy))) as Kind[]
}

/** Texts side by side become one, as the reader makes them. */
function joinTexts(nodes: readonly RootContent[]): readonly RootContent[] {
  const joined: RootContent[] = []
  for (const node of nodes) {
    const last = joined.at(-1)
    if (node.type === 'text' && last?.type === 'text')
      joined[joined.length - 1] = {...last, value: last.value + node.value}
    else joined.push(node)
  }
  return joined
}

function project(node: RootContent, from: GraphPath, privacy: Privacy): readonly RootContent[] {
  const replacement = replace(node, from, privacy)
  if (replacement !== undefined) return replacement
  if (!('children' in node) || node.children === undefined) return [node]
  const children = projectNodes<RootContent>(node.children, from, privacy)
  return children === node.children ? [node] : [{...node, children} as RootContent]
}

/** Fields besides `value` that are drawn, as attributes or captions. */
const drawnFields = ['alt', 'lang', 'meta', 'title'] as const

/** What stands for a node that tells something; `undefined` where it may stay. Its children are another question. */
function replace(node: RootContent, from: GraphPath, privacy: Privacy): readonly RootContent[] | undefined {
  const replacement = replaceByType(node, from, privacy)
  if (replacement !== undefined) return replacement.map(other => withoutSecretsInFields(other, privacy))
  const safe = withoutSecretsInFields(node, privacy)
  if (safe === node) return undefined
  if (!('children' in safe) || safe.children === undefined) return [safe]
  return [{...safe, children: projectNodes<RootContent>(safe.children, from, privacy)} as RootContent]
}

/** A node whose title, alternative text and the like hold nothing private; the same one if they hold nothing of it. */
function withoutSecretsInFields(node: RootContent, privacy: Privacy): RootContent {
  const fields: Partial<Record<(typeof drawnFields)[number], unknown>> = node as object
  let safe = node
  for (const field of drawnFields) {
    const value = fields[field]
    if (typeof value !== 'string') continue
    const spoken = withoutMentions(value, privacy)
    const silenced = privacy.holdsPrivateId(spoken) ? withoutIds(spoken) : spoken
    if (silenced !== value) safe = {...safe, [field]: silenced}
  }
  return safe
}

function replaceByType(node: RootContent, from: GraphPath, privacy: Privacy): readonly RootContent[] | undefined {
  switch (node.type) {
    case 'pageReference':
      if (node.children === undefined && privacy.holdsPrivateId(node.value)) return [{type: 'withheld'}]
      if (privacy.holdsPrivateId(node.value)) return projectNodes(node.children ?? [], from, privacy)
      if (!privacy.isPrivateName(node.value)) return undefined
      if (!privacy.saysMentions) return [{type: 'text', value: redacted}]
      return node.children === undefined
        ? [{type: 'text', value: node.value.replaceAll(/\[\[|\]\]/g, '')}]
        : projectNodes(node.children, from, privacy)
    case 'tag':
      if (privacy.holdsPrivateId(node.value)) return [{type: 'withheld'}]
      if (!privacy.isPrivateName(node.value)) return undefined
      return [{type: 'text', value: privacy.saysMentions ? node.value : redacted}]
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
      if (!isPrivateLink(node.url, from, privacy)) return undefined
      // A label says what the page is about; that of a link to a block alone is its author's own.
      return privacy.saysMentions || !leadsToPage(node.url, from, privacy)
        ? projectNodes(node.children, from, privacy)
        : [{type: 'text', value: redacted}]
    case 'image':
      if (!isPrivateLink(node.url, from, privacy)) return undefined
      return [{type: 'text', value: privacy.saysMentions ? (node.alt ?? '') : redacted}]
    case 'definition':
      return isPrivateLink(node.url, from, privacy) ? [] : undefined
    case 'drawer': {
      // Drawn as it is written: the source of a query that would be withheld elsewhere is withheld here.
      const value = node.value.replace(/\{\{\s*([\w-]+)([\s\S]*?)\}\}/g, (written, name: string, args: string) =>
        namesInMacro(name, [args.trim()]).some(privacy.isPrivateName) ? '{{…}}' : written,
      )
      return literal(value, node, privacy)
    }
    case 'html': {
      const value = withoutAppLinks(withoutComments(node.value), from, privacy)
      return literal(value, node, privacy)
    }
    default:
      return 'value' in node && typeof node.value === 'string' ? literal(node.value, node, privacy) : undefined
  }
}

function literal(value: string, node: RootContent, privacy: Privacy): readonly RootContent[] | undefined {
  const spoken = withoutMentions(value, privacy)
  const safe = privacy.holdsPrivateId(spoken) ? withoutIds(spoken) : spoken
  if ('value' in node && safe === node.value) return undefined
  return safe.trim() === '' ? [] : [{...node, value: safe} as RootContent]
}

function isPrivateLink(url: string, from: GraphPath, privacy: Privacy): boolean {
  return privacy.holdsPrivateId(url) || leadsToPage(url, from, privacy)
}

/** Labels of links by address to private pages. */
export function labelsToPrivatePages(
  nodes: readonly RootContent[],
  from: GraphPath,
  privacy: Privacy,
): ReadonlySet<string> {
  const labels = new Set<string>()
  const open: Nodes[] = [...nodes]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.type === 'link' && leadsToPage(node.url, from, privacy)) labels.add(plainText(node.children).trim())
    if ('children' in node && node.children !== undefined) for (const child of node.children) open.push(child)
  }
  return labels
}

function leadsToPage(url: string, from: GraphPath, privacy: Privacy): boolean {
  if (privacy.isPrivateFile(from, url) || privacy.isPrivateName(decoded(url))) return true
  return namesInAppLink(url).some(privacy.isPrivateName)
}

/** What `logseq://graph/notes?page=Name` may name: every value of its query. */
function namesInAppLink(url: string): readonly string[] {
  if (!/^\s*(?:logseq|obsidian):/i.test(url)) return []
  return [...url.matchAll(/[?&;][\w-]+=([^&;#]*)/g)].map(([, value = '']) => decoded(value.replaceAll('+', ' ')))
}

function withoutAppLinks(html: string, from: GraphPath, privacy: Privacy): string {
  return html.replace(/\b(?:logseq|obsidian):[^\s"'<>]*/gi, url => (isPrivateLink(url, from, privacy) ? '' : url))
}

function withoutComments(html: string): string {
  return html.includes('<!--') ? html.replace(/<!--[\s\S]*?(?:-->|$)/g, '') : html
}

/** Whether a node, or any below it, has to be replaced. Walks with a list of its own: quotes may be nested deep. */
function tells(node: RootContent, from: GraphPath, privacy: Privacy): boolean {
  const open: Nodes[] = [node]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at.type !== 'root' && replace(at, from, privacy) !== undefined) return true
    if ('children' in at && at.children !== undefined) for (const child of at.children) open.push(child)
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
