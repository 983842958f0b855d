import {type BodyReading, blanks, findCloser, joinLines, type Line, restOf, type Taken} from './lines.ts'

/** Displayed maths: `$$` at the start of a line to the next `$$`, or a LaTeX environment. */
export function takeMathBlock(lines: readonly Line[], at: number, reading: BodyReading): Taken | undefined {
  const first = lines[at]?.text.trim() ?? ''
  if (first.startsWith('$$')) return takeDollars(lines, at, reading)
  const name = /^\\begin\{([^{}\s]+)\}/.exec(first)?.[1]
  return name === undefined ? undefined : takeEnvironment(lines, at, name, reading)
}

function takeDollars(lines: readonly Line[], at: number, reading: BodyReading): Taken | undefined {
  const first = lines[at]
  if (!first) return undefined
  const start = blanks(first.text) + 2
  const inLine = first.text.indexOf('$$', start)
  const close = inLine === -1 ? findCloser(lines, at + 1, '$$', text => text.includes('$$'), reading) : at
  const last = lines[close]
  // What ends on its line is displayed in its sentence, where text follows.
  if (!last || (inLine !== -1 && restOf(last, inLine + 2))) return undefined
  const end = inLine === -1 ? last.text.indexOf('$$') : inLine
  const inside =
    close === at
      ? first.text.slice(start, end)
      : [first.text.slice(start), joinLines(lines.slice(at + 1, close)), last.text.slice(0, end)].join('\n')
  if (inside.trim() === '') return undefined
  return {nodes: [{type: 'math', meta: null, value: inside.trim()}], next: close + 1, rest: restOf(last, end + 2)}
}

function takeEnvironment(lines: readonly Line[], at: number, name: string, reading: BodyReading): Taken | undefined {
  const closer = `\\end{${name}}`
  const close = findCloser(lines, at, closer, text => text.trimEnd().endsWith(closer), reading)
  if (close === -1) return undefined
  const source = joinLines(lines.slice(at, close + 1)).trim()
  const value = name === 'equation' ? source.slice(`\\begin{${name}}`.length, -closer.length).trim() : source
  return {nodes: [{type: 'math', meta: null, value}], next: close + 1}
}
