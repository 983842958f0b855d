import type {Message} from '../diagnostics/index.ts'
import {createBlockBuilder} from './block-builder.ts'
import {type FlowPart, readFlow} from './flow.ts'
import {createNesting} from './nesting.ts'
import type {Outline, OutlineBlock} from './outline.ts'
import {unclosedFenceMessage} from './outline-messages.ts'
import {type Lines, skipBlanks} from './split-lines.ts'

/**
 * Read an ordinary Markdown file: its sections are the blocks, nested by the level of their headings. The text of a block is
 * its heading and all up to the next heading, exactly as written; text above the first heading is preamble. What is a
 * heading, CommonMark says: not a `#` in code, in a list or in a quote, but words above `===`. Nothing in it is a property.
 * Reports `fence-unclosed`.
 *
 * @param file Path, for the messages.
 * @param first Index of the first line after front matter.
 */
export function readDocument(file: string, lines: Lines, first: number): Outline {
  const {text, starts, ends} = lines
  const messages: Message[] = []
  const blocks: OutlineBlock[] = []
  const nest = createNesting()
  const from = starts[first] ?? text.length
  let head: Pick<OutlineBlock, 'depth' | 'parent' | 'line'> | undefined
  let begin = first
  let preamble = section(first, first)
  for (const part of readFlow(text.slice(from))) {
    const line = first + part.line - 1
    if (part.type === 'heading') {
      close(line)
      head = {...nest(part.level, blocks.length), line: line + 1}
      begin = line
    } else if (part.type === 'other') checkFence(part, line)
  }
  close(starts.length)
  return {shape: 'document', properties: [], preamble, blocks, messages}

  function close(until: number): void {
    const body = section(begin, until)
    if (head === undefined) preamble = body
    else blocks.push({kind: 'heading', ...head, ...body, properties: []})
  }

  function checkFence({start, end}: FlowPart, line: number): void {
    const [opener = '', ...rest] = text.slice(from + start, from + end).split(/\r\n|\n|\r/)
    const marks = /^(?:`{3,}|~{3,})/.exec(opener)?.[0]
    if (marks === undefined || rest.at(-1)?.trim().startsWith(marks)) return
    const column = from + start - (starts[line] ?? 0) + 1
    messages.push(unclosedFenceMessage(file, {line: line + 1, column}, opener, 'All text below it is code.'))
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
