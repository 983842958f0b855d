import {type BodyReading, findCloser, joinLines, type Line, type Taken} from './lines.ts'

/** Displayed maths: `$$` at the start of a line to the `$$` that ends a line, or a LaTeX environment. */
export function takeMathBlock(lines: readonly Line[], at: number, reading: BodyReading): Taken | undefined {
  const first = lines[at]?.text.trim() ?? ''
  if (first.startsWith('$$')) return takeDollars(lines, at, first, reading)
  const name = /^\\begin\{([^{}\s]+)\}/.exec(first)?.[1]
  return name === undefined ? undefined : takeEnvironment(lines, at, name, reading)
}

function takeDollars(lines: readonly Line[], at: number, first: string, reading: BodyReading): Taken | undefined {
  if (first.length > 4 && first.indexOf('$$', 2) === first.length - 2) {
    return {nodes: [{type: 'math', meta: null, value: first.slice(2, -2).trim()}], next: at + 1}
  }
  if (first.includes('$$', 2)) return undefined
  const close = findCloser(lines, at + 1, '$$', text => text.includes('$$'), reading)
  const last = lines[close]?.text.trimEnd()
  if (last === undefined || last.indexOf('$$') !== last.length - 2) return undefined
  const inside = [first.slice(2), joinLines(lines.slice(at + 1, close)), last.slice(0, -2)]
  return {nodes: [{type: 'math', meta: null, value: inside.join('\n').trim()}], next: close + 1}
}

function takeEnvironment(lines: readonly Line[], at: number, name: string, reading: BodyReading): Taken | undefined {
  const closer = `\\end{${name}}`
  const close = findCloser(lines, at, closer, text => text.trimEnd().endsWith(closer), reading)
  if (close === -1) return undefined
  const source = joinLines(lines.slice(at, close + 1)).trim()
  const value = name === 'equation' ? source.slice(`\\begin{${name}}`.length, -closer.length).trim() : source
  return {nodes: [{type: 'math', meta: null, value}], next: close + 1}
}
