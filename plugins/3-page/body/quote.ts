import {type BodyReading, blanks, cutLine, type Line, type Taken} from './lines.ts'

/**
 * A quote: a line that begins with `>` and all that follow, with or without `>`, up to a blank line or one that begins
 * `- `, `# ` or `id:: `, with or without `>` before it. A lone `>` is text.
 */
export function takeQuote(lines: readonly Line[], at: number, reading: BodyReading): Taken | undefined {
  const first = lines[at]
  if (!first || !/^[ \t]*>[ \t]*(?![-#](?:[ \t]|$))\S/.test(first.text)) return undefined
  const inside: Line[] = []
  let next = at
  for (let line = lines[next]; line && continues(line.text, next === at); line = lines[next]) {
    inside.push(unquote(line))
    next++
  }
  return {nodes: [{type: 'blockquote', children: reading.body(inside)}], next}
}

function continues(text: string, first: boolean): boolean {
  const trimmed = text.trim()
  return first || (trimmed !== '' && !/^(?:>[ \t]*)?(?:[-#] |[-#]$|id:: )/.test(trimmed))
}

function unquote(line: Line): Line {
  const start = blanks(line.text)
  if (line.text.charAt(start) !== '>') return cutLine(line, start)
  return cutLine(line, line.text.charAt(start + 1) === ' ' ? start + 2 : start + 1)
}
