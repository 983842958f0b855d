import type {Code} from 'mdast'
import {
  type BodyNode,
  type BodyReading,
  cutLine,
  dedent,
  findCloser,
  joinLines,
  type Line,
  type Taken,
  trimLine,
} from './lines.ts'

/**
 * Fenced code. Three backticks or tildes open; the next line that begins with three of either closes. More than three belong
 * to the language. Without a closer it is text. Words behind the closer, which Logseq drops, are kept as they are.
 */
export function takeFence(lines: readonly Line[], at: number, reading: BodyReading): Taken | undefined {
  const opener = lines[at]
  const match = opener && /^[ \t]*(?:```|~~~)[ \t]*(\S*)[ \t]*(.*)$/.exec(opener.text)
  if (!match) return undefined
  const close = findCloser(lines, at + 1, 'fence', text => text.startsWith('```') || text.startsWith('~~~'), reading)
  if (close === -1) return undefined
  const inside =
    opener.text.startsWith(' ') || opener.text.startsWith('\t')
      ? dedent(lines.slice(at, close)).slice(1)
      : lines.slice(at + 1, close)
  const [, lang, meta] = match
  const code: Code = {type: 'code', lang: lang || null, meta: meta?.trim() || null, value: joinLines(inside)}
  return {nodes: [code, ...wordsBehind(lines[close], reading)], next: close + 1}
}

function wordsBehind(closer: Line | undefined, reading: BodyReading): BodyNode[] {
  const marks = closer && /^[ \t]*(?:`+|~+)/.exec(closer.text)
  if (!closer || !marks) return []
  const line = trimLine(cutLine(closer, marks[0].length))
  if (line.text === '') return []
  return [{type: 'paragraph', children: [reading.place({type: 'text', value: line.text}, [line])]}]
}
