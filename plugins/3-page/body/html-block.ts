import {matchHtml} from '../../syntax/index.ts'
import {type BodyReading, blanks, joinLines, type Line, restOf, type Taken} from './lines.ts'

/** HTML that begins a line: opaque to its closing tag or `-->`, over blank lines too. */
export function takeHtmlBlock(lines: readonly Line[], at: number, reading: BodyReading): Taken | undefined {
  const first = lines[at]
  const start = blanks(first?.text ?? '')
  const name = /^<(?:!|[A-Za-z][A-Za-z0-9-]*)/.exec(first?.text.slice(start) ?? '')?.[0].toLowerCase()
  if (!first || name === undefined || reading.unclosed.has(name)) return undefined
  const inLine = matchHtml(first.text, start)
  if (inLine !== -1) {
    // What ends on its line stands in its sentence, where text follows; Logseq draws that text as a paragraph below.
    return restOf(first, inLine) ? undefined : taken(first.text.slice(start, inLine), at, first, inLine)
  }
  const text = joinLines(lines.slice(at))
  const end = matchHtml(text, start)
  if (end === -1) {
    reading.unclosed.add(name)
    return undefined
  }
  const value = text.slice(start, end)
  const next = at + value.split('\n').length - 1
  return taken(value, next, lines[next], value.length - value.lastIndexOf('\n') - 1)
}

function taken(value: string, line: number, last: Line | undefined, end: number): Taken {
  return {nodes: [{type: 'html', value}], next: line + 1, rest: restOf(last, end)}
}
