import type {BodyNode, BodyReading, Line, Taken} from './lines.ts'
import {dedent, findCloser, joinLines} from './lines.ts'

/** `#+BEGIN_NAME … #+END_NAME`, any case. Without its closer it is text. */
export function takeBeginBlock(lines: readonly Line[], at: number, reading: BodyReading): Taken | undefined {
  const match = /^[ \t]*#\+begin_([^\s]+)[ \t]*(.*)$/i.exec(lines[at]?.text ?? '')
  const name = match?.[1]?.toLowerCase()
  if (name === undefined) return undefined
  const closer = `#+end_${name}`
  const close = findCloser(lines, at + 1, closer, text => text.trimEnd().toLowerCase() === closer, reading)
  if (close === -1) return undefined
  const node = nodeOf(name, match?.[2]?.trim() ?? '', dedent(lines.slice(at + 1, close)), reading)
  return {nodes: node ? [node] : [], next: close + 1}
}

/** A comment makes no node, nor does an export to anything but HTML and LaTeX. */
function nodeOf(name: string, options: string, inside: readonly Line[], reading: BodyReading): BodyNode | undefined {
  const value = joinLines(inside)
  switch (name) {
    case 'src': {
      const [lang, ...meta] = options.split(/\s+/)
      return {type: 'code', lang: lang || null, meta: meta.join(' ') || null, value}
    }
    case 'example':
      return {type: 'code', lang: null, meta: null, value}
    case 'quote':
      return {type: 'blockquote', children: reading.body(inside)}
    case 'query':
      return {type: 'advancedQuery', value}
    case 'comment':
      return undefined
    case 'export':
      if (/^html\b/i.test(options)) return {type: 'html', value}
      return /^latex\b/i.test(options) ? {type: 'math', meta: null, value} : undefined
    default:
      return {type: 'admonition', kind: name, children: reading.body(inside)}
  }
}
