import type {BlockContent, DefinitionContent, Node, PhrasingContent} from 'mdast'

/** A line of a block and where its first character stands in the block's text, from 1. */
export interface Line {
  readonly text: string
  readonly line: number
  readonly column: number
}

/** What stands in a block. */
export type BodyNode = BlockContent | DefinitionContent

/** What a construct took: its nodes, and the index of the line after it. */
export interface Taken {
  readonly nodes: readonly BodyNode[]
  readonly next: number
  /** What is left of its last line: it goes on as a paragraph. */
  readonly rest?: Line | undefined
}

/** What the readers of constructs ask of the reading they are part of. */
export interface BodyReading {
  /** Read lines inside the construct as a body of their own. */
  readonly body: (lines: readonly Line[]) => BodyNode[]
  /** Read lines as inline Markdown, in one paragraph. */
  readonly inline: (lines: readonly Line[]) => PhrasingContent[]
  /** Say where a node inside the construct stands: in these lines, as far as they are asked to be told. */
  readonly place: <N extends Node>(node: N, lines: readonly Line[]) => N
  /** Closers that no line from here on holds: what opens with one of these is text, and need not be looked for again. */
  readonly unclosed: Set<string>
}

/** A reader of one construct: takes lines from `at`, or declines. */
export type Take = (lines: readonly Line[], at: number, reading: BodyReading) => Taken | undefined

/** Cut characters off the start of a line. */
export function cutLine(line: Line, count: number): Line {
  return {text: line.text.slice(count), line: line.line, column: line.column + count}
}

/** What is left of a line from an index on; `undefined` if that is blank. */
export function restOf(line: Line | undefined, from: number): Line | undefined {
  return line === undefined || line.text.slice(from).trim() === '' ? undefined : cutLine(line, from)
}

/** Cut blanks off both ends of a line, and a stray byte order mark. */
export function trimLine(line: Line): Line {
  const start = line.text.search(/[^ \t\uFEFF]/)
  return start === -1 ? {...line, text: ''} : cutLine({...line, text: line.text.replace(/[ \t]+$/, '')}, start)
}

/** Take the first line's indentation off all lines, as far as they have it. */
export function dedent(lines: readonly Line[]): Line[] {
  const first = lines[0]
  if (!first) return []
  const indent = blanks(first.text)
  return lines.map(line => cutLine(line, Math.min(indent, blanks(line.text))))
}

/** Number of blanks a line begins with. */
export function blanks(text: string): number {
  const start = text.search(/[^ \t]/)
  return start === -1 ? text.length : start
}

/** Index of the next line whose text fits, from `from` on; -1 if there is none, which is remembered under `name`. */
export function findCloser(
  lines: readonly Line[],
  from: number,
  name: string,
  fits: (text: string) => boolean,
  reading: BodyReading,
): number {
  if (reading.unclosed.has(name)) return -1
  for (let index = from; index < lines.length; index++) {
    if (fits(lines[index]?.text.trimStart() ?? '')) return index
  }
  reading.unclosed.add(name)
  return -1
}

/** The lines as one text. */
export function joinLines(lines: readonly Line[]): string {
  return lines.map(line => line.text).join('\n')
}
