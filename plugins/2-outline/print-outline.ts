import {isPropertyKey, propertyKey} from '../1-files/index.ts'
import {createConstructs} from './construct.ts'
import type {Outline, OutlineBlock, OutlineProperty} from './outline.ts'
import {readPropertyLine} from './property-line.ts'
import {skipBlanks, splitLines} from './split-lines.ts'

/** A first line that is more than a line: it must stay with the next one. A list item and a quote would take properties in. */
const opensBody = /^(?:$|\s|>|\||[*+]\s|\d+\.\s)/

/**
 * Print an outline as Logseq writes it: page properties and a blank line first, a tab a level, `- `, continuation lines two
 * spaces further in, properties after the title. A document keeps its text, under front matter.
 *
 * Reading the result gives the same blocks and properties, for what was read from Markdown. Ends with a line end, unless
 * it is empty.
 */
export function printOutline(outline: Outline): string {
  if (outline.shape === 'document') return printDocument(outline)
  const parts: string[] = []
  const properties = outline.properties.map(printProperty)
  if (properties.length > 0) parts.push(properties.join('\n'), '')
  if (outline.preamble.text !== '') parts.push(printPreamble(outline))
  for (const block of outline.blocks) parts.push(printBlock(block))
  return parts.length === 0 ? '' : `${parts.join('\n')}\n`
}

/** A rule in the first line would be taken for front matter. */
function printPreamble({preamble, properties}: Outline): string {
  return properties.length === 0 && preamble.text.startsWith('---') ? `\n${preamble.text}` : preamble.text
}

function printBlock(block: OutlineBlock): string {
  const indent = '\t'.repeat(block.depth)
  const [title = '', ...rest] = block.text.split('\n')
  const properties = block.properties.map(printProperty)
  const titleFirst = [title, ...properties, ...rest]
  const own =
    properties.length === 0 || standsAsTitle(titleFirst, rest) ? titleFirst : propertiesFirst(block, properties)
  const bullet = block.kind === 'bullet' ? '- ' : ''
  return own
    .map((line, index) => {
      if (index === 0) return line === '' ? `${indent}-` : `${indent}${bullet}${line}`
      return line === '' ? '' : `${indent}  ${line}`
    })
    .join('\n')
}

/**
 * Whether properties can stand after the title: it opens nothing that would take them in, and the line after it would not
 * join them.
 */
function standsAsTitle(lines: readonly string[], rest: readonly string[]): boolean {
  const [title = ''] = lines
  if (opensBody.test(title) || beginsWithProperty(rest)) return false
  if (!/^[`~$<\\#:]/.test(title)) return true
  // A property's value may hold what closes or nests the title's construct.
  return !opensConstruct(lines) && !opensConstruct([title, ...rest])
}

function opensConstruct(lines: readonly string[]): boolean {
  return (createConstructs(splitLines(lines.join('\n')))(0, 0)?.last ?? 0) > 0
}

/** Lines with a key that Logseq refuses are text, but end no group. */
function beginsWithProperty(lines: readonly string[]): boolean {
  for (const line of lines) {
    const property = readPropertyLine(line, skipBlanks(line, 0, line.length), line.length)
    if (property === undefined) return false
    if (isPropertyKey(propertyKey(property.key))) return true
  }
  return false
}

function propertiesFirst(block: OutlineBlock, properties: readonly string[]): string[] {
  return block.text === '' ? [...properties] : [...properties, ...block.text.split('\n')]
}

function printProperty({key, value}: OutlineProperty): string {
  return `${key}:: ${value}`.trimEnd()
}

function printDocument(outline: Outline): string {
  const fields = outline.properties.map(({key, value}) => `${key}: ${printField(value)}`.trimEnd())
  const parts = fields.length === 0 ? [] : [['---', ...fields, '---'].join('\n')]
  if (outline.preamble.text !== '') parts.push(printPreamble(outline))
  for (const block of outline.blocks) parts.push(block.text)
  return parts.length === 0 ? '' : `${parts.join('\n\n')}\n`
}

/** A value that YAML would read otherwise goes in quotes. */
function printField(value: string): string {
  return /^(?:["'|>]|\[(?!\[))/.test(value) ? JSON.stringify(value) : value
}
