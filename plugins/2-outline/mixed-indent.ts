import {createMessage, type Message} from '../diagnostics/index.ts'
import {createNesting} from './nesting.ts'
import type {OutlineBlock} from './outline.ts'
import {type Lines, skipBlanks} from './split-lines.ts'

/** How wide editors show a tab. */
const tabWidths = [2, 4, 8]

/**
 * The message about tabs and spaces that are mixed so that an outline is not what the eye sees: Logseq counts each for one.
 * Told once a file, at the first block that no width of a tab would show where it is read; none where tabs or spaces alone
 * indent the bullets.
 */
export function mixedIndentMessage(file: string, lines: Lines, blocks: readonly OutlineBlock[]): Message | undefined {
  const indents = blocks.map(block => (block.kind === 'bullet' ? indentOf(lines, block.line - 1) : ''))
  if (!indents.some(indent => indent.includes('\t')) || !indents.some(indent => indent.includes(' '))) return undefined
  const seen = tabWidths.map(width => depthsSeen(indents, blocks, width))
  const misread = blocks.filter((block, index) => seen.every(depths => depths[index] !== block.depth))
  const [first] = misread
  if (first === undefined) return undefined
  const reason = `Unexpected tabs and spaces in one outline, which put this block at level ${first.depth + 1}, expected one of the two throughout`
  const more = misread.length > 1 ? ` So do ${misread.length - 1} more blocks.` : ''
  return createMessage('indent-mixed', file, {line: first.line, column: 1}, reason, {
    note: `Logseq counts a tab as one character.${more}`,
  })
}

function depthsSeen(indents: readonly string[], blocks: readonly OutlineBlock[], width: number): number[] {
  const nest = createNesting()
  return indents.map((indent, index) => {
    const level = blocks[index]?.kind === 'bullet' ? columns(indent, width) + 1 : 1
    return nest(level, index).depth
  })
}

function columns(indent: string, width: number): number {
  let column = 0
  for (const character of indent) column = character === '\t' ? column - (column % width) + width : column + 1
  return column
}

function indentOf({text, starts, ends}: Lines, line: number): string {
  const start = starts[line] ?? 0
  return text.slice(start, skipBlanks(text, start, ends[line] ?? start))
}
