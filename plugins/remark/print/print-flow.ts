import type {Code, List, ListItem, Nodes, Table, TableRow} from 'mdast'
import type {} from 'mdast-util-math'
import {type DefinitionDescription, type DefinitionTerm, matchHtml} from '../../syntax/index.ts'
import {printPhrasing} from './print-phrasing.ts'
import type {Printing} from './printing.ts'

/** Print what stands in a block, as lines without indentation. */
export function printFlow(nodes: readonly Nodes[], printing: Printing): string {
  let text = ''
  let before: Nodes | undefined
  for (const node of nodes) {
    if (before !== undefined) text += needsBlank(before, node, printing) ? '\n\n' : '\n'
    text += printOne(node, printing)
    before = node
  }
  return text
}

/** Whether the second would be read as part of the first if it stood on the next line. */
function needsBlank(before: Nodes, node: Nodes, {escaping}: Printing): boolean {
  if (
    before.type === 'definitionList' ||
    before.type === 'blockquote' ||
    before.type === 'footnoteDefinition' ||
    before.type === 'list'
  )
    return true
  // A title that begins as HTML does is read with the lines below it.
  if (before.type === 'heading' && node.type === 'paragraph') return escaping === 'everything'
  return before.type === node.type && (before.type === 'paragraph' || before.type === 'table')
}

function printOne(node: Nodes, printing: Printing): string {
  switch (node.type) {
    case 'paragraph':
      return printPhrasing(node.children, printing)
    case 'heading':
      return `${'#'.repeat(node.depth)} ${printPhrasing(node.children, printing)}`.replace(/[ \t]+$/, '')
    case 'blockquote':
      return prefix(printFlow(node.children, printing), '> ')
    case 'admonition':
      return container(node.kind.toUpperCase(), printFlow(node.children, printing))
    case 'code':
      return printCode(node)
    case 'math':
      return /\n|\$\$/.test(node.value) || node.value === '' ? `$$\n${node.value}\n$$` : `$$${node.value}$$`
    case 'html':
      return matchHtml(node.value, 0) === node.value.length ? node.value : container('EXPORT', node.value, ' html')
    case 'advancedQuery':
      return container('QUERY', node.value)
    case 'definitionList':
      return node.children.map(child => printDefinition(child, printing)).join('\n')
    case 'drawer':
      return node.value === '' ? `:${node.name}:\n:END:` : `:${node.name}:\n${node.value}\n:END:`
    case 'footnoteDefinition':
      return `[^${node.label ?? node.identifier}]: ${printFlow(node.children, printing)}`
    case 'list':
      return printList(node, printing)
    case 'table':
      return printTable(node, printing)
    case 'thematicBreak':
      return '---'
    default:
      return printing.foreign(node)
  }
}

function printDefinition(node: DefinitionTerm | DefinitionDescription, printing: Printing): string {
  const text = printPhrasing(node.children, printing)
  return node.type === 'definitionTerm' ? text : `: ${text}`
}

function container(name: string, inside: string, options = ''): string {
  return inside === ''
    ? `#+BEGIN_${name}${options}\n#+END_${name}`
    : `#+BEGIN_${name}${options}\n${inside}\n#+END_${name}`
}

/** In a fence, or where a line of it would close one, in `#+BEGIN_SRC`. */
function printCode({lang, meta, value}: Code): string {
  const info = [lang, meta].filter(Boolean).join(' ')
  if (!/^[ \t]*(?:```|~~~)/m.test(value)) return `\`\`\`${info}\n${value}\n\`\`\``
  return container('SRC', value, info === '' ? '' : ` ${info}`)
}

function printList(list: List, printing: Printing): string {
  return list.children
    .map((item, index) => {
      const marker = list.ordered ? `${(list.start ?? 1) + index}.` : '*'
      return printItem(item, marker, printing)
    })
    .join('\n')
}

function printItem(item: ListItem, marker: string, printing: Printing): string {
  const box = typeof item.checked === 'boolean' ? `[${item.checked ? 'x' : ' '}] ` : ''
  const text = printFlow(item.children, printing)
  // What spans lines opens on a line of its own: behind the marker its end would be taken for a beginning.
  const isLong = item.children[0]?.type !== 'paragraph' && text.includes('\n')
  const [first = '', ...rest] = isLong ? ['', ...text.split('\n')] : text.split('\n')
  return [`${marker} ${box}${first}`, ...rest.map(line => (line === '' ? '' : `  ${line}`))].join('\n')
}

/** A row of dashes stands under the first row where columns are aligned, if only to nothing. */
function printTable({align, children}: Table, printing: Printing): string {
  const rows = children.map(row => printRow(row, printing))
  if (!align || align.length === 0) return rows.join('\n')
  const dashes = align.map(side => {
    if (side === 'center') return ':-:'
    return side === 'left' ? ':--' : side === 'right' ? '--:' : '---'
  })
  return [rows[0] ?? '', `| ${dashes.join(' | ')} |`, ...rows.slice(1)].join('\n')
}

function printRow(row: TableRow, printing: Printing): string {
  const cells = row.children.map(cell => printPhrasing(cell.children, printing).replace(/(?<!\\)\|/g, '\\|'))
  return `| ${cells.join(' | ')} |`
}

function prefix(text: string, mark: string): string {
  return text
    .split('\n')
    .map(line => (line === '' ? mark.trimEnd() : `${mark}${line}`))
    .join('\n')
}
