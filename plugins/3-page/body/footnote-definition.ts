import type {Paragraph} from 'mdast'
import {type BodyReading, cutLine, type Line, type Taken} from './lines.ts'

/** `[^name]: text`, with the lines after it that are not blank and do not begin with `-`, `*`, `#` or `[`. */
export function takeFootnoteDefinition(lines: readonly Line[], at: number, reading: BodyReading): Taken | undefined {
  const first = lines[at]
  const match = first && /^[ \t]*\[\^([^\s[\]]+)\]:[ \t]+(?=\S)/.exec(first.text)
  const label = match?.[1]
  if (!first || !match || label === undefined) return undefined
  let next = at + 1
  while (next < lines.length && /^[ \t]*[^\s\-*#[]/.test(lines[next]?.text ?? '')) next++
  const inside = [cutLine(first, match[0].length), ...lines.slice(at + 1, next)]
  const paragraph: Paragraph = reading.place({type: 'paragraph', children: reading.inline(inside)}, inside)
  return {
    nodes: [{type: 'footnoteDefinition', identifier: label.toLowerCase(), label, children: [paragraph]}],
    next,
  }
}
