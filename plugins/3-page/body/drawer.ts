import {type BodyReading, findCloser, joinLines, type Line, type Taken} from './lines.ts'

/** `:NAME:` alone on a line to `:END:` alone on a line: opaque. `LOGBOOK` holds working times and is never drawn. */
export function takeDrawer(lines: readonly Line[], at: number, reading: BodyReading): Taken | undefined {
  const name = /^[ \t]*:([^\s:]+):[ \t]*$/.exec(lines[at]?.text ?? '')?.[1]?.toUpperCase()
  if (name === undefined || name === 'END') return undefined
  const close = findCloser(lines, at + 1, ':end:', text => text.trimEnd().toLowerCase() === ':end:', reading)
  if (close === -1) return undefined
  if (name === 'LOGBOOK') return {nodes: [], next: close + 1}
  return {nodes: [{type: 'drawer', name, value: joinLines(lines.slice(at + 1, close))}], next: close + 1}
}
