import type {Message} from '../diagnostics/index.ts'
import {createBlockBuilder} from './block-builder.ts'
import {blockStart} from './block-start.ts'
import {createConstructs} from './construct.ts'
import {createNesting} from './nesting.ts'
import type {Outline, OutlineBlock} from './outline.ts'
import {unclosedFenceMessage} from './outline-messages.ts'
import {type Lines, skipBlanks} from './split-lines.ts'

/**
 * Read an ordinary Markdown file: its sections are the blocks, nested by the level of their ATX headings. The text of a
 * block is its heading line and all up to the next heading, exactly as written; text above the first heading is preamble.
 * Nothing in it is a property.
 *
 * @param file Path, for the messages.
 * @param first Index of the first line after front matter.
 */
export function readDocument(file: string, lines: Lines, first: number): Outline {
  const {text, starts, ends} = lines
  const messages: Message[] = []
  const blocks: OutlineBlock[] = []
  const constructAt = createConstructs(lines)
  const nest = createNesting()
  let head: Pick<OutlineBlock, 'depth' | 'parent' | 'line'> | undefined
  let begin = first
  let preamble = section(first, first)
  let line = first
  while (line < starts.length) {
    const start = starts[line] ?? 0
    const end = ends[line] ?? 0
    const content = skipBlanks(text, start, end)
    const level = headingLevel(text, start, content, end)
    if (level > 0) {
      close(line)
      head = {...nest(level, blocks.length), line: line + 1}
      begin = line
      line++
      continue
    }
    const construct = isCodeInLine(text.slice(content, end)) ? undefined : constructAt(line, content)
    if (construct?.type === 'fence' && construct.last === undefined) {
      messages.push(unclosedFenceMessage(file, {line: line + 1, column: content - start + 1}, text.slice(content, end)))
    }
    line = (construct?.last ?? line) + 1
  }
  close(starts.length)
  return {shape: 'document', properties: [], preamble, blocks, messages}

  function close(until: number): void {
    const body = section(begin, until)
    if (head === undefined) preamble = body
    else blocks.push({kind: 'heading', ...head, ...body, properties: []})
  }

  function section(from: number, until: number): Pick<OutlineBlock, 'text' | 'map'> {
    let index = from
    while (index < until && skipBlanks(text, starts[index] ?? 0, ends[index] ?? 0) === ends[index]) index++
    const builder = createBlockBuilder(
      lines,
      file,
      messages,
      Math.min(from, starts.length - 1),
      starts[from] ?? text.length,
    )
    for (; index < until; index++) builder.addLine(index, starts[index] ?? 0)
    const {text: own, map} = builder.finish()
    return {text: own, map}
  }
}

/** Level of an ATX heading, 1 to 6; 0 where the line is none. More than three spaces make it code. */
function headingLevel(text: string, start: number, content: number, end: number): number {
  if (text.charCodeAt(content) !== 35 || content - start > 3 || blockStart(text, content, end) === undefined) return 0
  let after = content
  while (text.charCodeAt(after) === 35) after++
  return after - content > 6 ? 0 : after - content
}

/** In CommonMark backticks that close in their line open no fence. */
function isCodeInLine(line: string): boolean {
  return /^`{3,}[^`]+`/.test(line)
}
