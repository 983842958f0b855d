import type {Atom, TableAtom, TextAtom, TextRun} from './atom.ts'
import {breakLines, textWidth} from './break-lines.ts'
import {canvas, figures, listLevel, numberHang} from './canvas.ts'

/** Indentation of an item's text at a depth, in px. */
export function textIndent(atom: TextAtom, depth: number): number {
  const {indent, hang, size} = listLevel(depth)
  if (atom.bullet === 'flat') return indent
  return indent + (atom.bullet === 'number' ? numberHang * size : hang)
}

/**
 * Height of an atom on the canvas, in px, without the space above it.
 *
 * @param depth Depth it is drawn at: its own, less what the slide's first list is indented.
 * @param width Width of the body or column, in px.
 * @param scale 1 is full text size; the box stays, the text in it is smaller.
 */
export function atomHeight(atom: Atom, depth: number, width: number, scale: number): number {
  // Text at scale k in a box of width w breaks as full-size text in a box of width w/k.
  return scale * heightAtFullSize(atom, depth, width / scale)
}

/** Space between an atom and the one above it at scale 1, in px. */
export function atomGap(atom: Atom, depth: number, above: Atom): number {
  if (atom.kind !== 'text') return figures.gap
  return listLevel(depth).gap + (above.kind === 'text' ? 0 : figures.gapBelow)
}

/** Height of a title of the canvas with the space below it, in px. */
export function titleHeight(title: string, width: number): number {
  if (title === '') return 0
  const lines = breakLines([{text: title, face: 'strong'}], width / canvas.titleSize).length
  return lines * canvas.titleSize * canvas.titleLeading + canvas.titleGap
}

function heightAtFullSize(atom: Atom, depth: number, width: number): number {
  switch (atom.kind) {
    case 'text': {
      const {size} = listLevel(depth)
      return textHeight(atom.runs, size, width - textIndent(atom, depth))
    }
    case 'code': {
      const {size, leading, paddingInline, paddingBlock} = figures.code
      const columns = Math.max(8, Math.floor((width - 2 * paddingInline) / (size * 0.6)))
      let lines = 0
      for (const line of atom.lines) lines += Math.max(1, Math.ceil(displayLength(line) / columns))
      return lines * size * leading + 2 * paddingBlock
    }
    case 'table':
      return rowHeights(atom, width).reduce((sum, height) => sum + height, 0) + (atom.part ? 30 : 0)
    case 'image':
      return imageHeight(atom.size, width)
    case 'embed':
      return atom.card ? figures.card.height : figures.card.missing
    case 'math':
      return atom.lineCount * figures.mathLine
    case 'quote':
    case 'box': {
      const inner = width - (atom.kind === 'quote' ? figures.quote.indent : 2 * figures.box.padding)
      let height = atom.kind === 'quote' ? 0 : 2 * figures.box.padding
      for (const runs of atom.paragraphs) height += textHeight(runs, canvas.textSize, inner) + 10
      return height
    }
  }
}

function textHeight(runs: readonly TextRun[], size: number, width: number): number {
  return breakLines(runs, width / size).length * size * canvas.textLeading
}

function imageHeight(size: {width: number; height: number} | undefined, width: number): number {
  if (!size) return figures.image.preferred
  // A small picture is drawn at twice its size at most, a large one fits the width.
  const natural = size.height * Math.min(2, width / size.width)
  return Math.max(Math.min(natural, figures.image.preferred), Math.min(natural, figures.image.small))
}

/**
 * Heights of a table's rows at scale 1, header first, in px.
 * Columns follow the automatic table layout of CSS 2.2: each gets its longest word, and of what is left a share by how
 * much more it could use.
 */
export function rowHeights(atom: TableAtom, width: number): readonly number[] {
  const {size, leading, paddingInline, paddingBlock, rule} = figures.table
  const columns = Math.max(0, ...atom.rows.map(row => row.length))
  const room = Math.max(columns, width - columns * 2 * paddingInline) / size
  const least: number[] = []
  const most: number[] = []
  for (let column = 0; column < columns; column++) {
    let longestWord = 1
    let longestCell = 1
    for (const row of atom.rows) {
      const runs = row[column] ?? []
      longestCell = Math.max(longestCell, textWidth(runs))
      for (const run of runs)
        for (const word of run.text.split(/\s+/)) longestWord = Math.max(longestWord, textWidth([{...run, text: word}]))
    }
    // A cell may break inside a word once its column would take more than its share.
    least.push(Math.min(longestWord, Math.max(4, room / columns)))
    most.push(longestCell)
  }
  const leastSum = least.reduce((sum, value) => sum + value, 0)
  const wanted = most.reduce((sum, value, column) => sum + value - (least[column] ?? 0), 0)
  const share = wanted <= 0 ? 0 : Math.max(0, Math.min(1, (room - leastSum) / wanted))
  return atom.rows.map(row => {
    let lines = 1
    for (let column = 0; column < columns; column++) {
      const low = least[column] ?? 1
      const columnWidth = low + ((most[column] ?? low) - low) * share
      // A hair wider, so that a cell that fits exactly is not broken by rounding.
      lines = Math.max(lines, breakLines(row[column] ?? [], columnWidth + 0.05).length)
    }
    return lines * size * leading + 2 * paddingBlock + rule
  })
}

function displayLength(line: string): number {
  let length = 0
  for (const character of line) {
    if (character === '\t') length += 4
    else length += (character.codePointAt(0) ?? 0) >= 0x1100 ? 2 : 1
  }
  return length
}
