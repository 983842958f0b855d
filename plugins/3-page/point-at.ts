import type {Point, Position} from 'unist'
import {type LineMap, placeInFile, splitLines} from '../2-outline/index.ts'
import {type Line, trimLine} from './body/lines.ts'

/**
 * Tells where a place of the text being read stands in the author's file.
 *
 * @param line Line in that text, from 1.
 * @param column Column in that text, from 1; one past the end of its line is the end.
 * @returns Line and column from 1, offset from 0, in the file without its byte order mark.
 */
export type PointAt = (line: number, column: number) => Point

/** Places in a whole file. */
export function pointsOfFile(text: string): PointAt {
  const {starts} = splitLines(text)
  return (line, column) => ({line, column, offset: (starts[line - 1] ?? text.length) + column - 1})
}

/** Places in a block's text, whose lines lost their bullet or indentation. */
export function pointsOfBlock(file: PointAt, map: LineMap): PointAt {
  return (line, column) => {
    const place = placeInFile(map, {line, column})
    return file(place.line, place.column)
  }
}

/** Places in lines that were cut out of a text and joined. */
export function pointsOfLines(outer: PointAt, lines: readonly Line[]): PointAt {
  return (line, column) => {
    const from = lines[Math.min(line, lines.length) - 1]
    return from ? outer(from.line, from.column + column - 1) : outer(line, column)
  }
}

/** Where lines stand, blanks at either end aside; `undefined` where all are blank. */
export function positionOfLines(pointAt: PointAt, lines: readonly Line[]): Position | undefined {
  const isWritten = (line: Line) => trimLine(line).text !== ''
  const first = lines.find(isWritten)
  const last = lines.findLast(isWritten)
  if (!first || !last) return undefined
  return {start: startOfLine(pointAt, first), end: endOfLine(pointAt, last)}
}

/** The first character of a line that is no blank. */
export function startOfLine(pointAt: PointAt, line: Line): Point {
  const {column} = trimLine(line)
  return pointAt(line.line, column)
}

/** Behind the last character of a line that is no blank. */
export function endOfLine(pointAt: PointAt, line: Line): Point {
  const {text, column} = trimLine(line)
  return pointAt(line.line, column + text.length)
}
