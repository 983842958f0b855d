import type {Nodes} from 'mdast'

/** What a node may hold, whoever defines it: trees of every construct are read by one walk. */
interface AnyNode {
  readonly type: string
  readonly value?: unknown
  readonly alt?: unknown
  readonly name?: unknown
  readonly args?: unknown
  readonly children?: readonly AnyNode[]
}

/** Nodes whose end is the end of a line. */
const lines = new Set(['paragraph', 'heading', 'tableRow', 'code', 'math', 'break', 'listItem', 'blockquote'])

/**
 * The words of nodes as plain text: one line per paragraph, row or item; no markup.
 * A block reference adds nothing: its words are another block's. Raw HTML and queries add nothing.
 * Walks with its own stack, so no nesting can overflow.
 */
export function plainText(nodes: readonly Nodes[]): string {
  let text = ''
  const stack: (AnyNode | string)[] = (nodes as readonly AnyNode[]).toReversed()
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (typeof node === 'string') {
      text += node
      continue
    }
    if (lines.has(node.type)) stack.push('\n')
    if (node.type === 'tableCell') stack.push(' ')
    if (node.children && node.children.length > 0) {
      for (const child of node.children.toReversed()) stack.push(child)
    } else text += ownText(node)
  }
  return text.replace(/[ \t]*\n\s*/g, '\n').trim()
}

function ownText(node: AnyNode): string {
  switch (node.type) {
    case 'html':
    case 'advancedQuery':
    case 'blockReference':
    case 'footnoteReference':
    case 'withheld':
      return ''
    case 'tag':
      return `#${String(node.value ?? '')}`
    case 'macro':
      return macroText(node)
    default:
      return typeof node.value === 'string' ? node.value : typeof node.alt === 'string' ? node.alt : ''
  }
}

/** A cloze is words of the block; every other macro stands for something else. */
function macroText(node: AnyNode): string {
  return node.name === 'cloze' && Array.isArray(node.args) ? node.args.join(', ') : ''
}

/** The first line of a text, cut to a length at a word where one ends near, with an ellipsis where it was cut. */
export function oneLine(text: string, limit: number): string {
  const line =
    text
      .split('\n')
      .find(candidate => candidate.trim() !== '')
      ?.replace(/\s+/g, ' ')
      .trim() ?? ''
  return cutText(line, limit)
}

/** Cut a text to at most `limit` characters, ellipsis included. Never splits a surrogate pair. */
export function cutText(text: string, limit: number): string {
  if (text.length <= limit) return text
  const cut = text.slice(0, limit - 1)
  const space = cut.lastIndexOf(' ')
  const endsWord = /\s/.test(text.charAt(limit - 1))
  const kept = space > limit * 0.6 && !endsWord ? cut.slice(0, space) : cut
  return `${kept.replace(/[\uD800-\uDBFF]$/, '').trimEnd()}…`
}
