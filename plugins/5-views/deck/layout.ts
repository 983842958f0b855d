import type {Atom, EmbedAtom, ImageAtom, TextAtom} from './atom.ts'
import {breakLines} from './break-lines.ts'
import {bodyWidth, type Canvas, columnWidth, halfWidth, type as measures} from './canvas.ts'
import type {SlideLayout} from './deck-view.ts'
import {isMostlyLink} from './is-mostly-link.ts'
import {grownScale, type Sheet, sheetHeight} from './paginate.ts'
import type {Section} from './sections.ts'

/** Longest text that is set large, in characters. */
const statementLimit = 140
/** Longest title of another site's page that is. */
const linkLimit = 50
/** Wider pictures than this stand above their text, not beside it. */
const widestBeside = 2.1
/** Share of the body's height that text beside a picture fills at least. */
const leastBeside = 0.22
/** Height of the words below a large title, in px. */
const mostBelowTitle = 260
/** Pictures, films and posts of a gallery. */
const mostInGallery = 6

const names: readonly string[] = [
  'default',
  'cover',
  'section',
  'center',
  'two-cols',
  'image',
  'image-left',
  'image-right',
  'gallery',
  'quote',
  'statement',
  'fact',
  'iframe',
  'end',
] satisfies readonly SlideLayout[]

/** The layout that `layout::` names; `undefined` for none and for names that nothing is known of. */
export function namedLayout(word: string | undefined): SlideLayout | undefined {
  const name = word === 'intro' ? 'cover' : word === 'two-cols-header' || word === 'two-columns' ? 'two-cols' : word
  return names.includes(name ?? '') ? (name as SlideLayout) : undefined
}

/**
 * The layout that what is on a slide suggests.
 *
 * @param alone The section has no other slide.
 * @param room Height of the body, in px.
 */
export function inferredLayout({atoms}: Sheet, alone: boolean, room: number, canvas: Canvas): SlideLayout {
  if (atoms.length === 0) return 'section'
  const figures = atoms.filter(isFigure)
  const words = atoms.filter(atom => !isFigure(atom))
  const [first, second] = atoms
  if (figures.length === 1 && words.length === 0) return figures[0]?.kind === 'image' ? 'image' : 'iframe'
  if (isGallery(figures, words)) return 'gallery'
  if (first?.kind === 'quote' && (second === undefined || (isCaption(second) && atoms.length === 2)))
    return quoteFits(atoms, room, canvas) ? 'quote' : 'default'
  if (alone && first?.kind === 'math' && second === undefined) return 'center'
  if (alone && first?.kind === 'text' && atoms.length === 1 && isStatement(first)) return 'statement'
  return 'default'
}

/**
 * A section as the one slide that its author's `layout::` asks for; `undefined` where what it holds is too much for it,
 * or not what it is made of: a layout by name is for a section that fits it, a longer one keeps its words.
 */
export function namedSheet(name: SlideLayout, atoms: readonly Atom[], room: number, canvas: Canvas): Sheet | undefined {
  const plain: Sheet = {atoms, shift: 0, scale: 100}
  const width = bodyWidth(canvas)
  const figures = atoms.filter(isFigure)
  const words = atoms.filter(atom => !isFigure(atom))
  switch (name) {
    case 'two-cols':
      return besidePicture(atoms, room, canvas) ?? inColumns(atoms, room, canvas)
    case 'image-left':
    case 'image-right':
      return figures.length === 1 && words.length > 0 ? scaled(atoms, words, halfWidth(canvas), room) : undefined
    case 'image':
      return figures.length === 1 && words.length <= 1 && words.every(isCaption) ? plain : undefined
    case 'iframe':
      return figures.length === 1 && words.length <= 1 && words.every(isCaption) ? plain : undefined
    case 'gallery':
      return isGallery(figures, words) ? plain : undefined
    case 'statement':
      return words.length === atoms.length && words.every(isText) && statementHeight(atoms, width) <= room
        ? plain
        : undefined
    case 'fact':
      return words.length === atoms.length && factFits(atoms, room, width) ? plain : undefined
    case 'quote':
      return quoteFits(atoms, room, canvas) ? plain : undefined
    case 'cover':
    case 'section':
    case 'end':
      return figures.length <= (name === 'cover' ? 1 : 0) && sheetHeight(words, 0, width, 1) <= mostBelowTitle
        ? plain
        : undefined
    default:
      return undefined
  }
}

/** A section as one slide with its picture beside its text; `undefined` where that does not fit. */
export function besidePicture(atoms: readonly Atom[], room: number, canvas: Canvas): Sheet | undefined {
  const images = atoms.filter(isImage)
  const words = atoms.filter(atom => !isImage(atom))
  const [image] = images
  if (!image || images.length > 1 || words.length === 0) return undefined
  if (image.size && image.size.width / image.size.height > widestBeside) return undefined
  if (words.some(atom => atom.kind === 'table' || atom.kind === 'code' || atom.kind === 'embed')) return undefined
  // Beside a line or two the picture would only be smaller.
  if (sheetHeight(words, 0, canvas.beside, 1) < leastBeside * room) return undefined
  return scaled(atoms, words, canvas.beside, room)
}

/** One slide whose words stand in a narrower column, as large as they fit. */
function scaled(atoms: readonly Atom[], words: readonly Atom[], width: number, room: number): Sheet | undefined {
  const grown = Math.min(115, grownScale(words, 0, width, room))
  if (grown > 100) return {atoms, shift: 0, scale: grown}
  for (const scale of [100, 96, 92, 88])
    if (sheetHeight(words, 0, width, scale / 100) <= room) return {atoms, shift: 0, scale}
  return undefined
}

function inColumns(atoms: readonly Atom[], room: number, canvas: Canvas): Sheet | undefined {
  for (const scale of [108, 100, 96, 92, 88])
    if (columnBreak(atoms, room, scale, canvas) !== undefined) return {atoms, shift: 0, scale}
  return undefined
}

/** Two columns of text: the index at which the second begins; `undefined` where the two do not fit. */
export function columnBreak(atoms: readonly Atom[], room: number, scale: number, canvas: Canvas): number | undefined {
  const width = columnWidth(canvas)
  const asked = atoms.findIndex((atom, at) => at > 0 && atom.breaks === true)
  let best: number | undefined
  let least = room
  for (let at = 1; at < atoms.length; at++) {
    if (!atoms[at]?.opens || atoms[at]?.depth !== 0 || (asked > 0 && at !== asked)) continue
    const before = atoms[at - 1]
    if (before?.kind === 'text' && before.strong) continue
    const tallest = Math.max(
      sheetHeight(atoms.slice(0, at), 0, width, scale / 100),
      sheetHeight(atoms.slice(at), 0, width, scale / 100),
    )
    if (tallest <= least) {
      least = tallest
      best = at
    }
  }
  return best
}

/**
 * What may stand under a deck's title on its first slide: nothing, two short lines, one picture. They are the page's own,
 * or the lines of a heading that says no more than another heading.
 */
export function suitsCover(section: Section, atoms: readonly Atom[], canvas: Canvas): boolean {
  if (section.divider) return true
  const words = atoms.filter(atom => !isImage(atom))
  if (atoms.length - words.length > 1 || words.length > 2 || !words.every(isCaption)) return false
  if (section.owner >= 0 && !words.every(atom => atom.kind === 'text' && atom.strong)) return false
  return sheetHeight(words, 0, bodyWidth(canvas), 1) < 200
}

/** Whether a fact is short enough for the largest size. */
export function isShortFact(atom: Atom | undefined): boolean {
  return atom?.kind === 'text' && length(atom) <= 10
}

function factFits(atoms: readonly Atom[], room: number, width: number): boolean {
  const [fact, ...rest] = atoms
  if (fact?.kind !== 'text' || length(fact) > 48) return false
  const {size, long, leading, tracking} = measures.fact
  const set = isShortFact(fact) ? size : long
  const height = breakLines(strong(fact), width / set, tracking).length * set * leading
  return height + sheetHeight(rest, 0, width, 1) + 30 <= room
}

function statementHeight(atoms: readonly Atom[], width: number): number {
  const {size, leading, tracking} = measures.statement
  let height = 0
  for (const atom of atoms) {
    if (atom.kind !== 'text') continue
    height += breakLines(strong(atom), width / size, tracking).length * size * leading + 28
  }
  return height
}

function strong({runs}: TextAtom) {
  return runs.map(run => (run.face === 'code' ? run : {...run, face: 'strong' as const}))
}

/** A quotation is set half as large again in the face for reading, which is a little narrower than the one measured. */
function quoteFits(atoms: readonly Atom[], room: number, canvas: Canvas): boolean {
  const [quote, ...rest] = atoms
  if (quote?.kind !== 'quote' || rest.length > 1 || !rest.every(isCaption)) return false
  return sheetHeight([quote], 0, bodyWidth(canvas) - 72, 1.4) + sheetHeight(rest, 0, bodyWidth(canvas), 1) <= room
}

function isGallery(figures: readonly Atom[], words: readonly Atom[]): boolean {
  return figures.length > 1 && figures.length <= mostInGallery && words.every(isCaption) && words.length <= 1
}

export function isImage(atom: Atom): atom is ImageAtom {
  return atom.kind === 'image'
}

/** A picture, or a card of what plays elsewhere. */
export function isFigure(atom: Atom): atom is ImageAtom | EmbedAtom {
  return atom.kind === 'image' || (atom.kind === 'embed' && atom.card)
}

function isText(atom: Atom): atom is TextAtom {
  return atom.kind === 'text'
}

function isStatement(atom: TextAtom): boolean {
  const long = length(atom)
  return !atom.below && long <= statementLimit && (long <= linkLimit || !isMostlyLink(atom))
}

function isCaption(atom: Atom): boolean {
  return atom.kind === 'text' && length(atom) <= statementLimit
}

function length(atom: TextAtom): number {
  return atom.runs.reduce((sum, run) => sum + run.text.length, 0)
}
