import {isPropertyKey, propertyKey} from '../1-files/index.ts'
import type {Message} from '../diagnostics/index.ts'
import {type BlockBuilder, createBlockBuilder} from './block-builder.ts'
import {blockStart} from './block-start.ts'
import {type Construct, createConstructs} from './construct.ts'
import {createNesting} from './nesting.ts'
import type {Outline, OutlineBlock, OutlineProperty} from './outline.ts'
import {unclosedFenceMessage} from './outline-messages.ts'
import {readDirective, readPropertyDrawer, readPropertyLine} from './property-line.ts'
import {isBlank, type Lines, skipBlanks} from './split-lines.ts'

/** The block whose lines are read, and what its last lines mean for the next one. */
interface OpenBlock {
  readonly head: Omit<OutlineBlock, 'text' | 'map' | 'properties'>
  readonly builder: BlockBuilder
  /** Blank characters that its lines may lose. */
  readonly dedent: number
  /** In a quote, which takes every line up to a blank one. */
  quote: boolean
  /** Indentation, in the block's own text, of the list item that holds the line; -1 outside a list. */
  list: number
  /** Blank lines just read. */
  blanks: number
}

/**
 * Read Markdown as Logseq's outline, in one pass over the lines.
 *
 * @param file Path, for the messages.
 * @param first Index of the first line after front matter.
 * @param hasProperties Front matter was the first group of the page's properties.
 * @see logseq-format.md 2 and 4. Only the first group of properties of a block counts; Logseq hides the later ones, Lectern
 * keeps their lines as text. An indented first bullet is top level, whatever stands in the preamble.
 */
export function readMarkdownOutline(file: string, lines: Lines, first: number, hasProperties: boolean): Outline {
  const {text, starts, ends} = lines
  const messages: Message[] = []
  const blocks: OutlineBlock[] = []
  const directives = new Map<string, OutlineProperty>()
  const constructAt = createConstructs(lines)
  const nest = createNesting()
  const noBlock = {kind: 'bullet', depth: 0, parent: -1, line: 1} as const
  const preamble = openBlock(noBlock, first, starts[first] ?? text.length, 0)
  let current = preamble
  let atTop = true

  if (hasProperties) preamble.builder.refuseProperties()
  let line = first
  while (line < starts.length) line = readLine(line) + 1
  if (current !== preamble) closeBlock()
  const {properties, ...body} = withoutBlankStart(preamble.builder.finish())
  const own = properties.filter(property => !directives.has(property.key))
  return {shape: 'outline', properties: [...directives.values(), ...own], preamble: body, blocks, messages}

  /** Read the line, or the construct that begins in it; gives the last line read. */
  function readLine(index: number): number {
    const start = starts[index] ?? 0
    const end = ends[index] ?? 0
    const content = skipBlanks(text, start, end)
    if (content === end) {
      current.builder.addLine(index, Math.min(start + current.dedent, end))
      current.builder.endGroup()
      current.quote = false
      if (++current.blanks > 1) current.list = -1
      return index
    }
    const begun = blockStart(text, content, end)
    if (begun !== undefined) {
      if (current !== preamble) closeBlock()
      atTop = false
      const indent = content - start
      const {depth, parent} = nest(begun.kind === 'bullet' ? indent + 1 : 1, blocks.length)
      current = openBlock({kind: begun.kind, depth, parent, line: index + 1}, index, begun.text, indent + 2)
      if (begun.kind === 'bullet') return readContent(index, start, begun.text, end, true)
      current.builder.addLine(index, begun.text)
      return index
    }
    if (atTop && takeDirective(index, start, content, end)) return index
    return readContent(index, start, content, end, false)
  }

  /** Read a line of the current block from its first character that is neither bullet nor indentation. */
  function readContent(index: number, start: number, content: number, end: number, isTitle: boolean): number {
    const from = isTitle ? content : Math.min(content, start + current.dedent)
    const block = current
    block.blanks = 0
    if (block.list >= 0 && content - from <= block.list) block.list = -1
    const property = readPropertyLine(text, content, end)
    // In a quote only `id::` is a property; in a list item none is.
    if (property !== undefined && block.list < 0 && (!block.quote || property.key === 'id')) {
      block.quote = false
      if (block.builder.takeProperty(index, property)) return index
      block.builder.addLine(index, from)
      if (block.builder.takesProperties()) return index
      atTop = false
      return index
    }
    const construct = constructAt(index, content)
    if (construct?.type === 'fence' && construct.last === undefined) {
      const place = {line: index + 1, column: content - start + 1}
      messages.push(unclosedFenceMessage(file, place, text.slice(content, end)))
    }
    const last = construct?.last ?? index
    if (construct?.type === 'drawer' && construct.last !== undefined && takeDrawer(construct, index, last, isTitle))
      return last
    atTop = false
    block.builder.endGroup()
    block.builder.addLine(index, from)
    if (construct?.last === undefined) noteContext(content, from, end, isTitle)
    else {
      block.quote = false
      // Code keeps its shape where its fence stands further left than the block's text would.
      addLines(index + 1, last, isTitle ? block.dedent : from - start)
    }
    return last
  }

  /** Add the inner lines of a construct; `dedent` is what each may lose. */
  function addLines(from: number, last: number, dedent: number): void {
    for (let index = from; index <= last; index++) {
      const start = starts[index] ?? 0
      const content = skipBlanks(text, start, ends[index] ?? start)
      current.builder.addLine(index, Math.min(content, start + dedent))
    }
  }

  /** Remember that a quote or a list begins. */
  function noteContext(content: number, from: number, end: number, isTitle: boolean): void {
    const code = text.charCodeAt(content)
    if (code === 62) {
      const inside = skipBlanks(text, content + 1, end)
      if (inside < end && blockStart(text, inside, end) === undefined) current.quote = true
    } else if (!isTitle && current.list < 0 && isListItem(text, content, end)) current.list = content - from
  }

  /** Take a drawer out of the text: `PROPERTIES` where properties count, `LOGBOOK` always. Others are text. */
  function takeDrawer(drawer: Construct, index: number, last: number, isTitle: boolean): boolean {
    const {builder} = current
    const isGroup = drawer.name === 'PROPERTIES' && builder.takesProperties()
    const properties = isGroup ? readPropertyDrawer(lines, index + 1, last) : undefined
    if (properties === undefined && drawer.name !== 'LOGBOOK') return false
    // The title is empty, and what follows the drawer is no title.
    if (isTitle) builder.addLine(index, ends[index] ?? 0)
    for (const [inner, property] of properties ?? []) builder.takeProperty(inner, property)
    return true
  }

  /** Take `#+KEY: value` above everything else as a page property, which wins over the same key with `::`. */
  function takeDirective(index: number, start: number, content: number, end: number): boolean {
    const directive = text.charCodeAt(content) === 35 ? readDirective(text, content, end) : undefined
    const key = propertyKey(directive?.key ?? '')
    if (directive === undefined || !isPropertyKey(key)) return false
    directives.set(key, {key, value: directive.value, line: index + 1, column: directive.valueStart - start + 1})
    return true
  }

  function openBlock(head: OpenBlock['head'], index: number, from: number, dedent: number): OpenBlock {
    const builder = createBlockBuilder(lines, file, messages, index, from)
    return {head, builder, dedent, quote: false, list: -1, blanks: 0}
  }

  function closeBlock(): void {
    blocks.push({...current.head, ...current.builder.finish()})
  }
}

/** `*`, `+` or a number with a dot, and a blank. */
function isListItem(text: string, content: number, end: number): boolean {
  const code = text.charCodeAt(content)
  if (code === 42 || code === 43) return isBlank(text.charCodeAt(content + 1))
  let offset = content
  while (offset < end && text.charCodeAt(offset) >= 48 && text.charCodeAt(offset) <= 57) offset++
  return offset > content && text.charCodeAt(offset) === 46 && isBlank(text.charCodeAt(offset + 1))
}

/** The preamble begins with its first words; in a block the empty first line is its empty title. */
function withoutBlankStart<T extends {readonly text: string; readonly map: OutlineBlock['map']}>(body: T): T {
  const parts = body.text.split('\n')
  const first = parts.findIndex(part => part.trim() !== '')
  if (first < 1) return body
  const {lines, stripped} = body.map
  return {
    ...body,
    text: parts.slice(first).join('\n'),
    map: {lines: lines.slice(first), stripped: stripped.slice(first)},
  }
}
