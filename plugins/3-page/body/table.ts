import type {AlignType, TableCell, TableRow} from 'mdast'
import {type BodyReading, cutLine, type Line, type Taken, trimLine} from './lines.ts'

/**
 * A table: lines that begin and end with `|`. The first row is the header. A row of dashes separates groups of rows, which are
 * drawn as one; right after the header its colons align the columns. `\|` is a bar inside a cell.
 */
export function takeTable(lines: readonly Line[], at: number, reading: BodyReading): Taken | undefined {
  const rows: TableRow[] = []
  let align: AlignType[] = []
  let next = at
  for (let line = lines[next]; line && isRow(line.text); line = lines[next]) {
    const cells = splitCells(line)
    if (isSeparator(line.text)) {
      if (rows.length === 1) align = cells.map(cell => alignOf(cell.text))
    } else rows.push(reading.place({type: 'tableRow', children: cells.map(cell => readCell(cell, reading))}, [line]))
    next++
  }
  if (rows.length === 0) return undefined
  if (/^[ \t]*#\+TBLFM:/i.test(lines[next]?.text ?? '')) next++
  return {nodes: [{type: 'table', align, children: rows}], next}
}

function readCell(cell: Line, reading: BodyReading): TableCell {
  return reading.place({type: 'tableCell', children: reading.inline([cell])}, [cell])
}

function isRow(text: string): boolean {
  return /^[ \t]*\|.*\|[ \t]*$/.test(text)
}

function isSeparator(text: string): boolean {
  return text.includes('-') && /^[-+|:\s]+$/.test(text)
}

/** Cut a row at its bars. The bars at both ends open and close it. */
function splitCells(row: Line): Line[] {
  const line = trimLine(row)
  const cells: Line[] = []
  let start = 1
  for (let index = 1; index < line.text.length; index++) {
    if (line.text.charAt(index) === '\\') index++
    else if (line.text.charAt(index) === '|') {
      cells.push(trimLine({...cutLine(line, start), text: line.text.slice(start, index)}))
      start = index + 1
    }
  }
  return cells
}

function alignOf(text: string): AlignType {
  const left = text.startsWith(':')
  const right = text.endsWith(':')
  if (left && right) return 'center'
  return left ? 'left' : right ? 'right' : null
}
