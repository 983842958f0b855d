/**
 * The lines that each step of a listing lights: `lines:: 1-3|5|all`, or `{1-3|5}` behind the language of a fence.
 *
 * @param written As the author wrote it; the braces of a fence are found in what surrounds them.
 * @param code The whole listing.
 * @returns Line numbers from 1 by step; empty where nothing is asked for, or what is written is no list of lines.
 */
export function litLines(written: string, code: string): readonly (readonly number[])[] {
  const list = (/\{((?:all|[\d\s,|*-])+)\}/.exec(written)?.[1] ?? written).trim()
  if (!/^(?:all|[\d\s,|*-])+$/.test(list) || !/\d|all|\*/.test(list)) return []
  const count = code.split('\n').length
  return list.split('|').map(group => linesOf(group.trim(), count))
}

function linesOf(group: string, count: number): readonly number[] {
  if (group === 'all' || group === '*') return Array.from({length: count}, (_, index) => index + 1)
  return group.split(',').flatMap(part => {
    const [first = 0, last = first] = part.split('-').map(Number)
    const end = Math.min(last, count)
    return first < 1 || end < first ? [] : Array.from({length: end - first + 1}, (_, index) => first + index)
  })
}

/**
 * Cut drawn code at its line ends; an element that goes on over a line end is closed and opened again.
 *
 * @param html Inside of `code`: text and `span`s.
 */
export function htmlLines(html: string): readonly string[] {
  const open: string[] = []
  const lines: string[] = []
  let line = ''
  for (const [piece] of html.matchAll(/<\/span>|<[^>]*>|\n|[^<\n]+/g)) {
    if (piece === '\n') {
      lines.push(line + '</span>'.repeat(open.length))
      line = open.join('')
    } else {
      if (piece === '</span>') open.pop()
      else if (piece.startsWith('<span')) open.push(piece)
      line += piece
    }
  }
  lines.push(line)
  return lines
}
