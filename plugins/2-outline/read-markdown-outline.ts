import {isPropertyKey, propertyKey} from '../1-files/index.ts'
import type {Message} from '../diagnostics/index.ts'
import {type BlockBuilder, createBlockBuilder} from './block-builder.ts'
import {type BlockStart, blockStart} from './block-start.ts'
import {type Construct, createConstructs} from './construct.ts'
import {createLineRuns} from './line-runs.ts'
import {lateMessage, missedMessage} from './misplaced-property.ts'
import {createNesting} from './nesting.ts'
import type {Outline, OutlineBlock, OutlineProperty} from './outline.ts'
import {unclosedMessage} from './outline-messages.ts'
import {type PropertyLine, readDirective, readPropertyDrawer, readPropertyLine} from './property-line.ts'
import {type Lines, skipBlanks} from './split-lines.ts'
import {titleStart} from './title-start.ts'

/** The block whose lines are read. */
interface OpenBlock {
  readonly head: Omit<OutlineBlock, 'text' | 'map' | 'properties' | 'overridden'>
  readonly builder: BlockBuilder
  /** Blank characters that its lines may lose. */
  readonly dedent: number
}

/** Where reading stands in a line. */
interface Position {
  readonly line: number
  /** Offset of the first character that is no blank. */
  readonly content: number
  /** Offset where the text to read begins: the line's own start, or behind what ended in the line. */
  readonly from: number
  /** Behind a bullet, and behind its `#`s, marker and priority. */
  readonly isTitle: boolean
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
  const runs = createLineRuns(lines)
  const nest = createNesting()
  const noBlock = {kind: 'bullet', depth: 0, parent: -1, line: 1} as const
  // Front matter may end the file.
  const begin = Math.min(first, starts.length - 1)
  const preamble = openBlock(noBlock, begin, starts[first] ?? text.length, 0)
  let current = preamble
  let atTop = true

  if (hasProperties) preamble.builder.refuseProperties()
  let line = first
  while (line < starts.length) line = readLine(line) + 1
  if (current !== preamble) closeBlock()
  const {properties, overridden = [], ...body} = withoutBlankStart(preamble.builder.finish())
  const own = properties.filter(property => !directives.has(property.key))
  const hidden = [...overridden, ...properties.filter(property => directives.has(property.key))]
  return {
    shape: 'outline',
    properties: [...directives.values(), ...own],
    ...(hidden.length > 0 ? {overridden: hidden} : {}),
    preamble: body,
    blocks,
    messages,
  }

  /** Read the line and what begins in it; gives the last line read. */
  function readLine(index: number): number {
    const start = starts[index] ?? 0
    const end = ends[index] ?? 0
    const content = skipBlanks(text, start, end)
    if (content === end) {
      current.builder.addLine(index, Math.min(start + current.dedent, end))
      current.builder.passBlank(end === start)
      return index
    }
    let next: number | Position = {line: index, content, from: start, isTitle: false}
    // Constructs that end in their line may follow one another without number.
    while (typeof next !== 'number') next = readAt(next)
    return next
  }

  /**
   * Read what stands at a position, in Logseq's order: properties, the start of a block, constructs and runs, text. Where a
   * construct ends within a line, what follows it is read the same way.
   *
   * @returns The last line read, or where to read on.
   */
  function readAt(position: Position): number | Position {
    const {line: index, content, from, isTitle} = position
    const end = ends[index] ?? 0
    const inLine = from > (starts[index] ?? 0)
    const directive = text.charCodeAt(content) === 35 && !isTitle ? readDirective(text, content, end) : undefined
    if (directive !== undefined && (takeGroupDirective(index, directive) || takePageDirective(index, directive)))
      return index
    const property = readPropertyLine(text, content, end)
    if (property !== undefined) return readProperty(position, property)
    const begun = isTitle ? undefined : blockStart(text, content, end)
    if (begun !== undefined) {
      if (inLine) current.builder.cutLine(index, from)
      return readBlock(index, content - from, begun)
    }
    const construct = constructAt(index, content, isTitle)
    if (construct?.end === undefined) return readText(position, construct)
    return readConstruct(position, construct, construct.end)
  }

  function readBlock(index: number, indent: number, begun: BlockStart): number | Position {
    if (current !== preamble) closeBlock()
    atTop = false
    const {depth, parent} = nest(begun.kind === 'bullet' ? indent + 1 : 1, blocks.length)
    current = openBlock({kind: begun.kind, depth, parent, line: index + 1}, index, begun.text, indent + 2)
    const end = ends[index] ?? 0
    const content = titleStart(text, begun.text, end)
    current.builder.addLine(index, begun.text)
    return content === end ? index : {line: index, content, from: begun.text, isTitle: true}
  }

  function readProperty({line: index, content, from, isTitle}: Position, property: PropertyLine): number {
    const {builder} = current
    const isWhole = !isTitle && from === starts[index]
    const counted = builder.takesProperties()
    if (builder.takeProperty(index, property)) {
      // What stands before it on the line is text: `#`s and marker of a title, a construct that ended here.
      if (isTitle) builder.cutTitle(index, content)
      else if (!isWhole) builder.cutLine(index, from)
      return index
    }
    if (isWhole) builder.addLine(index, Math.min(content, from + current.dedent))
    if (!counted) {
      atTop = false
      say(lateMessage(file, index + 1, property.key))
    }
    return index
  }

  function readText(position: Position, construct: Construct | undefined): number {
    const {line: index, content, from, isTitle} = position
    const {builder, dedent} = current
    const start = starts[index] ?? 0
    const line = text.slice(content, ends[index])
    if (construct !== undefined) {
      say(unclosedMessage(file, construct, {line: index + 1, column: content - start + 1}, line))
    }
    const last = runs.lastLine(index, content, from, isTitle) ?? index
    atTop = false
    builder.endGroup()
    if (!isTitle && from === start) builder.addLine(index, Math.min(content, start + dedent))
    addLines(index + 1, last, dedent)
    if (last === index) say(missedMessage(file, index + 1, line, false))
    for (let inner = index; inner <= last && last > index; inner++) {
      const from = skipBlanks(text, starts[inner] ?? 0, ends[inner] ?? 0)
      say(missedMessage(file, inner + 1, text.slice(from, Math.min(ends[inner] ?? 0, from + 200)), true))
    }
    return last
  }

  function say(message: Message | undefined): void {
    if (message !== undefined) messages.push(message)
  }

  function readConstruct(position: Position, construct: Construct, end: number): number | Position {
    const {line: index, content, from, isTitle} = position
    const start = starts[index] ?? 0
    const last = construct.last ?? index
    if (construct.type === 'drawer' && takeDrawer(construct, position, last)) return last
    atTop = false
    current.builder.endGroup()
    const isWhole = !isTitle && from === start
    const kept = Math.min(content, start + current.dedent)
    if (isWhole) current.builder.addLine(index, kept)
    // Code keeps its shape where its fence stands further left than the block's text would.
    addLines(index + 1, last, isWhole ? kept - start : current.dedent)
    const rest = skipBlanks(text, end, ends[last] ?? end)
    return rest >= (ends[last] ?? end) ? last : {line: last, content: rest, from: end, isTitle: false}
  }

  /** Add the inner lines of a construct; `dedent` is what each may lose. */
  function addLines(from: number, last: number, dedent: number): void {
    for (let index = from; index <= last; index++) {
      const start = starts[index] ?? 0
      const content = skipBlanks(text, start, ends[index] ?? start)
      current.builder.addLine(index, Math.min(content, start + dedent))
    }
  }

  /** Take a drawer out of the text: `PROPERTIES` where properties count, `LOGBOOK` always. Others are text. */
  function takeDrawer(drawer: Construct, {line: index, content, isTitle}: Position, last: number): boolean {
    const {builder} = current
    const isGroup = drawer.name === 'PROPERTIES' && builder.takesProperties()
    const properties = isGroup ? readPropertyDrawer(lines, index + 1, last) : undefined
    if (properties === undefined && drawer.name !== 'LOGBOOK') return false
    // The title is empty, and what follows the drawer is no title.
    if (isTitle) builder.cutLine(index, content)
    for (const [inner, property] of properties ?? []) {
      if (!builder.takeProperty(inner, property)) addLines(inner, inner, current.dedent)
    }
    if (properties === undefined) builder.endGroup()
    return true
  }

  /** Take `#+KEY: value` above everything else as a page property, which wins over the same key with `::`. */
  function takePageDirective(index: number, directive: PropertyLine): boolean {
    const key = propertyKey(directive.key)
    if (!atTop || !isPropertyKey(key)) return false
    const start = starts[index] ?? 0
    directives.set(key, {key, value: directive.value, line: index + 1, column: directive.valueStart - start + 1})
    return true
  }

  function takeGroupDirective(index: number, directive: PropertyLine): boolean {
    return !/\s/.test(directive.key) && current.builder.takeDirective(index, directive)
  }

  function openBlock(head: OpenBlock['head'], index: number, from: number, dedent: number): OpenBlock {
    const builder = createBlockBuilder(lines, file, messages, index, from)
    return {head, builder, dedent}
  }

  function closeBlock(): void {
    blocks.push({...current.head, ...current.builder.finish()})
  }
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
