import {matchHtml} from '../../syntax/index.ts'
import {type BodyReading, joinLines, type Line, type Taken} from './lines.ts'

/** HTML that begins a line and whose closing tag or `-->` ends one: opaque, over blank lines too. */
export function takeHtmlBlock(lines: readonly Line[], at: number, reading: BodyReading): Taken | undefined {
  const first = lines[at]?.text.trim() ?? ''
  if (!/^<[A-Za-z!]/.test(first)) return undefined
  if (matchHtml(first, 0) === first.length) return {nodes: [{type: 'html', value: first}], next: at + 1}
  const name = /^<(?:!--|[A-Za-z][A-Za-z0-9-]*)/.exec(first)?.[0].toLowerCase()
  if (name === undefined || reading.unclosed.has(name)) return undefined
  const text = joinLines(lines.slice(at)).trimStart()
  const end = matchHtml(text, 0)
  if (end === -1) {
    reading.unclosed.add(name)
    return undefined
  }
  if (!/^[ \t]*(?:\n|$)/.test(text.slice(end, end + 200))) return undefined
  const value = text.slice(0, end)
  return {nodes: [{type: 'html', value}], next: at + value.split('\n').length}
}
