import type {Outline, OutlineBlock, OutlineProperty} from './outline.ts'
import {readMarkdownOutline} from './read-markdown-outline.ts'
import {splitLines} from './split-lines.ts'
import {titleStart} from './title-start.ts'

/** A title that is a line and nothing else, and a line below it that means the same wherever properties stand. */
const plainTitle = /^[\p{L}("'=@&!.,?]/u
const plainLine = /^(?![^\s:]+::)[^\s#:-]/

/**
 * Print an outline as Logseq writes it: page properties and a blank line first, a tab a level, `- `, continuation lines two
 * spaces further in, properties after the title. A document keeps its text, under front matter.
 *
 * Reading the result gives the same blocks and properties, for what was read from Markdown. Not promised is that of a list
 * inside a block that takes in what would open a construct or a block elsewhere. Ends with a line end, unless
 * it is empty.
 */
export function printOutline(outline: Outline): string {
  if (outline.shape === 'document') return printDocument(outline)
  const parts: string[] = []
  const properties = printProperties(outline)
  if (properties.length > 0) parts.push(properties.join('\n'), '')
  if (outline.preamble.text !== '') parts.push(printPreamble(outline))
  let before = outline.preamble.text
  for (const block of outline.blocks) {
    // One blank line may belong to a quote.
    if (takesIn(before, block)) parts.push('', '')
    parts.push(printBlock(block))
    before = block.text
  }
  return parts.length === 0 ? '' : `${parts.join('\n')}\n`
}

/** Whether a text ends in something that would take the next block in: a definition, or a quote before `##`. */
function takesIn(before: string, {kind, text}: OutlineBlock): boolean {
  return (
    /^[ \t]*:[ \t]/m.test(before) ||
    (kind === 'heading' && !/^#(?:[ \n]|$)/.test(text) && /^[ \t]*(?:#+ +|[A-Z-]+ +|\[#.\] +)*>/m.test(before))
  )
}

/** A rule in the first line would be taken for front matter. */
function printPreamble({preamble, properties}: Outline): string {
  return properties.length === 0 && preamble.text.startsWith('---') ? `\n${preamble.text}` : preamble.text
}

/** How the lines below a block's first one are indented. */
type Layout = (line: string) => string

/**
 * As Logseq indents; with blanks on blank lines too, which keep a list going; not at all, which ends one; only what looks
 * like a block, which a list then takes in.
 */
const layouts: readonly Layout[] = [
  line => (line === '' ? '' : `  ${line}`),
  line => `  ${line}`,
  line => line,
  line => (/^[ \t]*[-#]/.test(line) ? `  ${line}` : line),
]

/** A block with its properties where Logseq writes them, or where else it is read as the same. */
function printBlock(block: OutlineBlock): string {
  const indent = '\t'.repeat(block.depth)
  const lines = block.text.split('\n')
  const properties = printProperties(block)
  const [title = '', ...rest] = lines
  const usual = [title, ...properties, ...rest]
  const [usualLayout = (line: string) => line] = layouts
  if (isPlain(title, rest, properties.length > 0)) return layOut(block, usual, usualLayout, indent)
  for (const layout of layouts) {
    for (const arrangement of properties.length === 0 ? [lines] : arrangements(lines, properties)) {
      if (isReadAs(layOut(block, arrangement, layout, ''), block)) return layOut(block, arrangement, layout, indent)
    }
  }
  return layOut(block, usual, usualLayout, indent)
}

/** Whether nothing in a text depends on what stands around it. */
function isPlain(title: string, rest: readonly string[], hasProperties: boolean): boolean {
  if (!hasProperties) return !rest.some(line => /^[ \t]*[-#]/.test(line))
  if (!plainTitle.test(title) || titleStart(title, 0, title.length) > 0) return false
  return rest.every(line => plainLine.test(line))
}

function layOut({kind}: OutlineBlock, lines: readonly string[], layout: Layout, indent: string): string {
  const bullet = kind === 'heading' ? '' : lines[0] === '' ? '-' : '- '
  return lines
    .map((line, index) => {
      if (index === 0) return `${indent}${bullet}${line}`
      const laid = layout(line)
      return laid === line ? line : `${indent}${laid}`
    })
    .join('\n')
}

/** Ways to print text and properties. A logbook that holds nothing is never shown, and ends a group. */
function* arrangements(lines: readonly string[], properties: readonly string[]): Generator<readonly string[], void> {
  const around = (at: number, ...more: string[]) => [...lines.slice(0, at), ...properties, ...more, ...lines.slice(at)]
  if (lines.length === 1 && lines[0] === '') yield properties
  // Properties stand high in a block; a long text is not tried at each of its lines.
  for (let at = 1; at <= Math.min(lines.length, 8); at++) yield around(at)
  yield around(0)
  yield around(lines.length)
  // Below a quote that is a title, only blank lines set properties apart.
  yield [...lines, '', '', ...properties]
  for (const at of [1, 0]) yield around(at, ':LOGBOOK:', ':END:')
}

function isReadAs(text: string, block: OutlineBlock): boolean {
  const [read, ...others] = readMarkdownOutline('', splitLines(text), 0, false).blocks
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
