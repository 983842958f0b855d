import type {Code} from 'mdast'
import {type BodyNode, type BodyReading, dedent, findCloser, joinLines, type Line, type Taken} from './lines.ts'

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
  const behind = /^[ \t]*(?:`+|~+)[ \t]*(.*?)[ \t]*$/.exec(lines[close]?.text ?? '')?.[1] ?? ''
  const words: BodyNode[] = behind === '' ? [] : [{type: 'paragraph', children: [{type: 'text', value: behind}]}]
  return {nodes: [code, ...words], next: close + 1}
}
