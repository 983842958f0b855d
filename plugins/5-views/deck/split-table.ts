import type {Table} from 'mdast'
import type {Atom, TableAtom} from './atom.ts'
import {figures} from './canvas.ts'
import {atomHeight} from './measure.ts'
import {columnWidths, rowHeights} from './measure-table.ts'
import {smallestScale} from './paginate.ts'

/** A table of more slides than this shows its beginning and offers the rest, unless its author says otherwise. */
const mostParts = 3

/**
 * Make a table fit a slide: in smaller letters where its columns need the room, in groups of columns where even those do
 * not help, and between rows. A very long one shows its beginning and holds the whole.
 *
 * @param room Height for it, in px.
 */
export function splitTable(atom: TableAtom, width: number, room: number): readonly Atom[] {
  return fitColumns(atom, width, room).flatMap(table =>
    atom.manner === 'scroll' ? [table] : splitRows(table, width, room),
  )
}

/** Smaller letters, else groups of columns, each with the first column again. */
function fitColumns(atom: TableAtom, width: number, room: number): readonly TableAtom[] {
  const sized = figures.table.sizes.map(size => ({...atom, size}))
  const fits = (table: TableAtom) => columnWidths(table, width).fits
  const whole = sized.find(table => fits(table) && fitsRoom(table, width, room)) ?? sized.find(fits)
  if (whole) return [whole]
  const columns = Math.max(0, ...atom.rows.map(row => row.length))
  const smallest = sized.at(-1) ?? atom
  if (columns < 3) return [smallest]
  const groups: TableAtom[] = []
  let from = 1
  while (from < columns) {
    let to = from + 1
    while (to < columns && fits(pickColumns(smallest, [0, ...span(from, to + 1)]))) to++
    groups.push(pickColumns(smallest, [0, ...span(from, to)]))
    from = to
  }
  if (groups.length < 2) return [smallest]
  return groups.map(group => {
    const larger = figures.table.sizes.map(size => ({...group, size})).find(fits)
    return larger ?? group
  })
}

/** A slide sets what nearly fits a little smaller; the smallest letters of a table stay as they are. */
function fitsRoom(atom: TableAtom, width: number, room: number): boolean {
  const isSmallest = atom.size === figures.table.sizes.at(-1)
  return atomHeight(atom, 0, width, isSmallest ? 1 : smallestScale) <= room
}

function splitRows(atom: TableAtom, width: number, room: number): readonly Atom[] {
  if (fitsRoom(atom, width, room)) return [atom]
  const heights = rowHeights(atom, width)
  const header = heights[0] ?? 0
  const limit = Math.max(room - header - figures.table.part, 1)
  const total = heights.slice(1).reduce((sum, height) => sum + height, 0)
  // Parts of about one height look better than full ones and a rest.
  const goal = Math.min(limit, (total / Math.ceil(total / limit)) * 1.08)
  const groups = groupRows(heights, goal)
  if (groups.length < 2) return [atom]
  const count = atom.rows.length - 1
  if (atom.manner === 'head' || (atom.manner === undefined && groups.length > mostParts)) {
    const [rows = []] = groupRows(heights, limit)
    return [{...pickRows(atom, rows), opens: atom.opens, part: partOf(rows, count), whole: atom.node}]
  }
  return groups.map((rows, index) => ({
    ...pickRows(atom, rows),
    opens: atom.opens && index === 0,
    breaks: atom.breaks === true && index === 0,
    part: partOf(rows, count),
  }))
}

/** Rows by slide, as indexes; the header is in none. */
function groupRows(heights: readonly number[], most: number): readonly (readonly number[])[] {
  const groups: number[][] = []
  let group: number[] = []
  let used = 0
  for (let row = 1; row < heights.length; row++) {
    const height = heights[row] ?? 0
    if (group.length > 0 && used + height > most) {
      groups.push(group)
      group = []
      used = 0
    }
    group.push(row)
    used += height
  }
  if (group.length > 0) groups.push(group)
  return groups
}

function partOf(rows: readonly number[], count: number): {first: number; last: number; count: number} {
  return {first: rows[0] ?? 1, last: rows.at(-1) ?? 1, count}
}

function pickRows(atom: TableAtom, rows: readonly number[]): TableAtom {
  const picked = [0, ...rows]
  const node: Table = {...atom.node, children: picked.flatMap(row => atom.node.children[row] ?? [])}
  return {...atom, node, rows: picked.map(row => atom.rows[row] ?? [])}
}

function pickColumns(atom: TableAtom, columns: readonly number[]): TableAtom {
  const node: Table = {
    ...atom.node,
    align: columns.map(column => atom.node.align?.[column] ?? null),
    children: atom.node.children.map(row => ({
      ...row,
      children: columns.map(column => row.children[column] ?? {type: 'tableCell', children: []}),
    })),
  }
  return {...atom, node, rows: atom.rows.map(row => columns.map(column => row[column] ?? []))}
}

function span(from: number, to: number): readonly number[] {
  return Array.from({length: Math.max(0, to - from)}, (_, index) => from + index)
}
