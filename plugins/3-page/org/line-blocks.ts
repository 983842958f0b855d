import type {Paragraph} from 'mdast'
import {type BodyReading, cutLine, joinLines, type Line, type Taken} from '../body/lines.ts'

/** A rule of Org: five or more hyphens and nothing else. */
export function takeOrgRule(lines: readonly Line[], at: number): Taken | undefined {
  const rule = /^[ \t]*-{5,}[ \t]*$/.test(lines[at]?.text ?? '')
  return rule ? {nodes: [{type: 'thematicBreak'}], next: at + 1} : undefined
}

/** A comment: `# words`, or `#` alone. */
export function takeOrgComment(lines: readonly Line[], at: number): Taken | undefined {
  return /^[ \t]*#(?:[ \t]|$)/.test(lines[at]?.text ?? '') ? {nodes: [], next: at + 1} : undefined
}

/** Lines that begin `: `, as they are. */
export function takeOrgVerbatim(lines: readonly Line[], at: number): Taken | undefined {
  let next = at
  while (/^[ \t]*:(?:[ \t]|$)/.test(lines[next]?.text ?? '')) next++
  if (next === at) return undefined
  const inside = lines.slice(at, next).map(line => cutLine(line, line.text.indexOf(':') + 1))
  return {nodes: [{type: 'code', lang: null, meta: null, value: joinLines(inside.map(afterBlank))}], next}
}

function afterBlank(line: Line): Line {
  return line.text.startsWith(' ') ? cutLine(line, 1) : line
}

/** `[fn:name] text`, with the lines after it up to a blank one or another note. */
export function takeOrgNote(lines: readonly Line[], at: number, reading: BodyReading): Taken | undefined {
  const first = lines[at]
  const match = first && /^\[fn:([^\s:[\]]+)\][ \t]+(?=\S)/.exec(first.text)
  const label = match?.[1]
  if (!first || !match || label === undefined) return undefined
  let next = at + 1
  while (/^[ \t]*[^\s*#[]/.test(lines[next]?.text ?? '')) next++
  const inside = [cutLine(first, match[0].length), ...lines.slice(at + 1, next)]
  const paragraph: Paragraph = reading.place({type: 'paragraph', children: reading.inline(inside)}, inside)
  return {
    nodes: [{type: 'footnoteDefinition', identifier: label.toLowerCase(), label, children: [paragraph]}],
    next,
  }
}
