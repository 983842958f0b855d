import type {Outline, OutlineBlock, OutlineProperty} from './outline.ts'
import {readMarkdownOutline} from './read-markdown-outline.ts'
import {splitLines} from './split-lines.ts'
import {titleStart} from './title-start.ts'

/** A title that is a line and nothing else, and a line below it that no group of properties would take in. */
const plainTitle = /^[\p{L}\p{N}("'*=@&!.,?]/u
const plainLine = /^(?![^\s:]+::)[^\s#:]/

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
  const properties = printProperties(outline)
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
  return linesOf(block)
    .map((line, index) => {
      if (index === 0) return openBlock(block, line, indent)
      return line === '' ? '' : `${indent}  ${line}`
    })
    .join('\n')
}

function openBlock({kind}: OutlineBlock, line: string, indent: string): string {
  if (kind === 'heading') return `${indent}${line}`
  return line === '' ? `${indent}-` : `${indent}- ${line}`
}

/** A block's lines, with its properties where Logseq writes them, or where else they are read as the same. */
function linesOf(block: OutlineBlock): readonly string[] {
  const lines = block.text.split('\n')
  const properties = printProperties(block)
  if (properties.length === 0) return lines
  const [title = '', ...rest] = lines
  const usual = [title, ...properties, ...rest]
  const isPlain = plainTitle.test(title) && titleStart(title, 0, title.length) === 0
  if (isPlain && (rest[0] === undefined || plainLine.test(rest[0]))) return usual
  for (const candidate of arrangements(lines, properties)) if (isReadAs(candidate, block)) return candidate
  return usual
}

/** Ways to print text and properties. A logbook that holds nothing is never shown, and ends a group. */
function* arrangements(lines: readonly string[], properties: readonly string[]): Generator<readonly string[], void> {
  const around = (at: number, ...more: string[]) => [...lines.slice(0, at), ...properties, ...more, ...lines.slice(at)]
  if (lines.length === 1 && lines[0] === '') yield properties
  for (let at = 1; at <= lines.length; at++) yield around(at)
  yield around(0)
  for (const at of [1, 0]) yield around(at, ':LOGBOOK:', ':END:')
}

function isReadAs(lines: readonly string[], block: OutlineBlock): boolean {
  const text = lines.map((line, index) => (index === 0 ? openBlock(block, line, '') : line === '' ? '' : `  ${line}`))
  const [read, ...others] = readMarkdownOutline('', splitLines(text.join('\n')), 0, false).blocks
  return (
    read !== undefined &&
    others.length === 0 &&
    read.text === block.text &&
    printProperties(read).join('\n') === printProperties(block).join('\n')
  )
}

/** Properties as lines; those that a later one of their key takes the place of come first. */
function printProperties({properties, overridden = []}: Pick<Outline, 'properties' | 'overridden'>): string[] {
  return [...overridden, ...properties].map(printProperty)
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
