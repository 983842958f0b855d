import type {Atom, TextAtom, TextRun} from './atom.ts'
import {breakLines} from './break-lines.ts'
import {figures, listLevel, numberHang, type} from './canvas.ts'
import {rowHeights} from './measure-table.ts'

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
  const folded = atom.below?.as === 'fold' ? figures.fold * scale : 0
  // Text at scale k in a box of width w breaks as full-size text in a box of width w/k.
  return scale * heightAtFullSize(atom, depth, width / scale) + folded
}

/** Space between an atom and the one above it at scale 1, in px. */
export function atomGap(atom: Atom, depth: number, above: Atom): number {
  if (atom.kind !== 'text') return figures.gap
  return listLevel(depth).gap + (above.kind === 'text' ? 0 : figures.gapBelow)
}

/** A title as it is set: its size, and its height with the space below it, in px. */
export interface TitleMeasure {
  readonly long: boolean
  readonly lines: number
  readonly height: number
}

/** @param width Width of the body, in px. */
export function measureTitle(title: string, width: number): TitleMeasure {
  const {size, long, leading, gap, tracking} = type.title
  if (title === '') return {long: false, lines: 0, height: 0}
  const runs: readonly TextRun[] = [{text: title, face: 'strong'}]
  const isLong = breakLines(runs, width / size, tracking).length > 1
  const set = isLong ? long : size
  const lines = breakLines(runs, width / set, tracking).length
  return {long: isLong, lines, height: lines * set * leading + gap}
}

/** Lines counted so far, by text and width in em: sharing out asks for the same ones again and again. */
const counted = new WeakMap<readonly TextRun[], Map<number, number>>()

/** Lines of text of one size in a width, in px. */
export function textLines(runs: readonly TextRun[], size: number, width: number): number {
  const ems = width / size
  const known = counted.get(runs) ?? new Map<number, number>()
  counted.set(runs, known)
  const lines = known.get(ems) ?? breakLines(runs, ems).length
  known.set(ems, lines)
  return lines
}

function heightAtFullSize(atom: Atom, depth: number, width: number): number {
  switch (atom.kind) {
    case 'text': {
      const {size} = listLevel(depth)
      return textHeight(atom.runs, size, width - textIndent(atom, depth))
    }
    case 'code': {
      const {leading, paddingBlock} = figures.code
      const size = (figures.code.size * atom.size) / 100
      const columns = codeColumns(width, atom.size)
      let lines = 0
      for (const line of atom.lines) lines += Math.max(1, Math.ceil(displayLength(line) / columns))
      return lines * size * leading + (2 * paddingBlock * atom.size) / 100
    }
    case 'table':
      if (atom.manner === 'scroll') return Math.min(figures.scroll, tableHeight(atom, width))
      return tableHeight(atom, width)
    case 'image':
      return imageHeight(atom.size, width)
    case 'embed':
      return atom.card ? figures.card.height : figures.card.missing
    case 'math':
      return atom.lineCount * figures.mathLine
    case 'quote':
    case 'box': {
      const isQuote = atom.kind === 'quote'
      const inner = width - (isQuote ? figures.quote.indent : 2 * figures.box.padding)
      const gap = isQuote ? figures.quote.gap : figures.box.gap
      let height = isQuote ? 0 : 2 * figures.box.padding
      atom.paragraphs.forEach((runs, index) => {
        height += textHeight(runs, type.text.size, inner) + (index > 0 ? gap : 0)
      })
      return height
    }
  }
}

/** Characters of code in a line. */
export function codeColumns(width: number, size: number): number {
  const {paddingInline} = figures.code
  return Math.max(8, Math.floor((width - (2 * paddingInline * size) / 100) / ((figures.code.size * size * 0.6) / 100)))
}

function tableHeight(atom: Extract<Atom, {kind: 'table'}>, width: number): number {
  const rows = rowHeights(atom, width).reduce((sum, height) => sum + height, 0)
  return rows + (atom.part || atom.whole ? figures.table.part : 0)
}

function textHeight(runs: readonly TextRun[], size: number, width: number): number {
  return textLines(runs, size, width) * size * type.text.leading
}

function imageHeight(size: {width: number; height: number} | undefined, width: number): number {
  if (!size) return figures.image.preferred
  // A small picture is drawn at twice its size at most, a large one fits the width.
  const natural = size.height * Math.min(2, width / size.width)
  return Math.min(natural, figures.image.preferred)
}

/** Columns that a line of code takes; a tab is four. */
export function displayLength(line: string): number {
  let length = 0
  for (const character of line) {
    if (character === '\t') length += 4 - (length % 4)
    else length += (character.codePointAt(0) ?? 0) >= 0x1100 ? 2 : 1
  }
  return length
}
