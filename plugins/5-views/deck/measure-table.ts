import type {TableAtom} from './atom.ts'
import {breakLines, textWidth} from './break-lines.ts'
import {figures} from './canvas.ts'

/** What an estimate of a cell may be wrong by, in em. */
const margin = 0.05

/** Widths of a table's columns in em of its cells, without padding; whether every word has the room it needs. */
export interface ColumnWidths {
  readonly widths: readonly number[]
  readonly fits: boolean
}

/**
 * Heights of a table's rows at scale 1, header first, in px.
 *
 * @param width Width of the body, in px.
 */
export function rowHeights(atom: TableAtom, width: number): readonly number[] {
  const {leading, paddingBlock, rule} = figures.table
  const share = atom.size / 100
  const {widths} = columnWidths(atom, width)
  return atom.rows.map((row, index) => {
    let lines = 1
    widths.forEach((columnWidth, column) => {
      lines = Math.max(lines, breakLines(row[column] ?? [], columnWidth).length)
    })
    return (lines * figures.table.size * leading + 2 * paddingBlock) * share + (index === 0 ? 2 : 1) * rule
  })
}

/**
 * Columns follow the automatic table layout of CSS 2.2: each gets its longest word, and of what is left a share by how
 * much more it could use.
 */
export function columnWidths(atom: TableAtom, width: number): ColumnWidths {
  const {paddingInline} = figures.table
  const size = (figures.table.size * atom.size) / 100
  const columns = Math.max(0, ...atom.rows.map(row => row.length))
  const padding = ((2 * columns - 1) * paddingInline * atom.size) / 100
  const room = Math.max(columns, width - padding) / size
  const least: number[] = []
  const most: number[] = []
  let fits = true
  for (let column = 0; column < columns; column++) {
    let longestWord = 1
    let longestCell = 1
    for (const row of atom.rows) {
      const runs = row[column] ?? []
      longestCell = Math.max(longestCell, textWidth(runs))
      for (const run of runs)
        for (const word of run.text.split(/[\s\u200b]+|(?<=[-–—])/))
          longestWord = Math.max(longestWord, textWidth([{...run, text: word}]))
    }
    // A cell may break inside a word once its column would take more than its share.
    const share = Math.max(4, room / columns)
    if (longestWord > Math.max(share, 9)) fits = false
    least.push(Math.min(longestWord, share))
    most.push(longestCell)
  }
  const leastSum = least.reduce((sum, value) => sum + value, 0)
  if (leastSum > room) fits = false
  const wanted = most.reduce((sum, value, column) => sum + value - (least[column] ?? 0), 0)
  const spare = room - leastSum
  // Where all cells just fit, a hair less would break one in every column: that is reckoned with.
  const fitsAll = spare >= wanted + margin * columns
  const share = fitsAll ? 1 : wanted <= 0 ? 0 : Math.max(0, Math.min(1, spare / wanted))
  const hair = fitsAll ? margin : 0
  const widths = least.map((low, column) => low + ((most[column] ?? low) - low) * share + (share === 0 ? margin : hair))
  return {widths, fits}
}
