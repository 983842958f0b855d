import {matchHiccup, opensHiccup} from '../../syntax/index.ts'
import {hiccupToHtml} from '../hiccup-html.ts'
import {type BodyNode, type BodyReading, blanks, joinLines, type Line, restOf, type Taken} from './lines.ts'

/**
 * Hiccup that begins a line below the title, `[:div "x"]`, over line ends too: the HTML it means. Opaque; what cannot be read is
 * shown as its source.
 */
export function takeHiccup(lines: readonly Line[], at: number, reading: BodyReading): Taken | undefined {
  const first = lines[at]
  const start = blanks(first?.text ?? '')
  if (!first?.text.startsWith('[:', start) || reading.unclosed.has('[:')) return undefined
  const text = joinLines(lines.slice(at))
  const end = matchHiccup(text, start)
  if (end === -1) {
    // What another name opens is no hiccup, and costs nothing.
    if (opensHiccup(text, start)) reading.unclosed.add('[:')
    return undefined
  }
  const value = text.slice(start, end)
  const next = at + value.split('\n').length - 1
  const rest = restOf(lines[next], next === at ? end : value.length - value.lastIndexOf('\n') - 1)
  // What ends on its line stands in its sentence, where text follows.
  if (rest && next === at) return undefined
  const html = hiccupToHtml(value)
  const node: BodyNode =
    html === undefined ? {type: 'code', lang: 'clojure', meta: null, value} : {type: 'html', value: html}
  return {nodes: [node], next: next + 1, rest}
}
