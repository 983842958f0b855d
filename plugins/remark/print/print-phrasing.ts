import type {Image, Link, Nodes, PhrasingContent} from 'mdast'
import type {InlineMath} from 'mdast-util-math'
import {isUuid, matchHiccup, matchHtml, matchPageReference, matchTag} from '../../syntax/index.ts'
import {escapeText} from './escape-text.ts'
import type {Printing} from './printing.ts'

/** Print inline nodes as Logseq's Markdown. A break is a line end. */
export function printPhrasing(nodes: readonly Nodes[], printing: Printing): string {
  let text = ''
  let before: Nodes | undefined
  for (const node of nodes) {
    // Alone on their line, blanks and HTML would be read otherwise, and so would nothing.
    const isAlone = /(?:^|[ \t\n])$/.test(text) || (before?.type === 'html' && text.endsWith(`\n${before.value}`))
    const isBare = node.type === 'break' && isAlone
    before = node
    text += isBare ? '\\\n' : printOne(node as PhrasingContent, printing)
  }
  return text
}

function printOne(node: PhrasingContent, printing: Printing): string {
  switch (node.type) {
    case 'text':
      return escapeText(node.value, printing.escaping)
    case 'break':
      return '\n'
    case 'emphasis':
      return printEmphasis(node.children, printing)
    case 'strong':
      return `**${printInside(node.children, printing)}**`
    case 'delete':
      return `~~${printPhrasing(node.children, printing)}~~`
    case 'highlight':
      return `==${printPhrasing(node.children, printing)}==`
    case 'subscript':
      return `_{${literalOf(node.children)}}`
    case 'superscript':
      return `^{${literalOf(node.children)}}`
    case 'inlineCode':
      return matchHiccup(node.value, 0) === node.value.length ? node.value : printCode(node.value)
    case 'inlineMath':
      return printMath(node)
    case 'html':
      return matchHtml(node.value, 0) === node.value.length ? node.value : `@@html: ${node.value}@@`
    case 'link':
      return printLink(node, printing)
    case 'image':
      return printImage(node)
    case 'footnoteReference':
      return `[^${node.label ?? node.identifier}]`
    case 'timestamp':
    case 'macro':
      return node.value
    case 'tag':
      return printTag(node.value, printing)
    case 'pageReference':
      return node.children ? `[${printPhrasing(node.children, printing)}]([[${node.value}]])` : `[[${node.value}]]`
    case 'blockReference':
      return node.children ? `[${printPhrasing(node.children, printing)}](((${node.value})))` : `((${node.value}))`
    case 'taskMarker':
      return `${node.value} `
    case 'taskPriority':
      return `[#${node.value}] `
    default:
      return printing.foreign(node)
  }
}

/** Beside another run of asterisks, emphasis is written with underscores: `***x***` is read the other way around. */
function printEmphasis(children: PhrasingContent[], printing: Printing): string {
  return `*${printPhrasing(children, printing)}*`
}

function printInside(children: PhrasingContent[], printing: Printing): string {
  return children
    .map((child, index) => {
      const atEdge = index === 0 || index === children.length - 1
      if (child.type !== 'emphasis' || !atEdge) return printOne(child, printing)
      return `_${printPhrasing(child.children, printing)}_`
    })
    .join('')
}

/** Nothing is read inside a script, so nothing is escaped. */
function literalOf(children: readonly PhrasingContent[]): string {
  return children.map(child => ('value' in child ? child.value : '')).join('')
}

/** In as few backticks as no run inside has. A blank at both ends is taken off by the reader. */
function printCode(value: string): string {
  const runs = new Set((value.match(/`+/g) ?? []).map(run => run.length))
  let size = 1
  while (runs.has(size)) size++
  const marks = '`'.repeat(size)
  const loses = value.startsWith(' ') && value.endsWith(' ') && value.trim() !== ''
  const pad = loses || /^`|`$/.test(value) ? ' ' : ''
  return `${marks}${pad}${value}${pad}${marks}`
}

function printMath({value, data}: InlineMath): string {
  return data?.display ? `$$${value}$$` : /^\s|[\s([{]$|\$/.test(value) ? `\\(${value}\\)` : `$${value}$`
}

/** A link whose words are its address is written as the address alone. */
function printLink(node: Link, printing: Printing): string {
  const [only, more] = node.children
  const words = more === undefined && only?.type === 'text' ? only.value : undefined
  if (words !== undefined && !node.title && !node.data?.size) {
    const isBare = printing.escaping !== 'everything' && /^[a-z][a-z0-9+.-]*:\/\/\S+$/i.test(words)
    if (words === node.url && isBare) return words
    if (words === node.url && /^[a-z][a-z0-9+.-]*:\S+$/i.test(words)) return `<${words}>`
    if (node.url === `mailto:${words}`) return `<${words}>`
  }
  return `[${printPhrasing(node.children, printing)}](${printTarget(node)})${printSize(node)}`
}

function printImage(node: Image): string {
  return `![${(node.alt ?? '').replace(/[[\]\\]/g, '\\$&')}](${printTarget(node)})${printSize(node)}`
}

function printTarget({url, title}: Link | Image): string {
  const plain = isBalanced(url) && !/[<>"]|^\[\[|^\(\(|\\/.test(url) && url.trim() === url && !isUuid(url)
  const target = plain ? url : `<${url}>`
  return title ? `${target} "${title}"` : target
}

function isBalanced(url: string): boolean {
  let depth = 0
  for (const character of url) {
    if (character === '(') depth++
    else if (character === ')' && --depth < 0) return false
  }
  return depth === 0
}

function printSize({data}: Link | Image): string {
  const {width, height} = data?.size ?? {}
  const fields = [width === undefined ? '' : `:width ${width}`, height === undefined ? '' : `:height ${height}`]
  const written = fields.filter(field => field !== '').join(', ')
  return written === '' ? '' : `{${written}}`
}

/** A name that a bare tag cannot hold goes in brackets. */
function printTag(name: string, {escaping}: Printing): string {
  const bare = `#${name}`
  const isBare = matchTag(bare, 0) === bare.length && matchPageReference(name, 0) !== name.length
  return isBare && (escaping !== 'everything' || /[[\]]/.test(name)) ? bare : `#[[${name}]]`
}
