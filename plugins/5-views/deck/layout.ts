import type {Atom, ImageAtom} from './atom.ts'
import {besideWidth, bodyWidth, columnWidth} from './canvas.ts'
import type {SlideLayout} from './deck-view.ts'
import {grownScale, type Sheet, sheetHeight} from './paginate.ts'
import type {Section} from './sections.ts'

/** Longest text that is set large, in characters. */
const statementLimit = 140
/** Wider pictures than this stand above their text, not beside it. */
const widestBeside = 2.1

/** Share of the body's height that text beside a picture fills at least. */
const leastBeside = 0.22

const overrides: Readonly<Record<string, SlideLayout>> = {
  cover: 'cover',
  section: 'section',
  default: 'default',
  center: 'statement',
  statement: 'statement',
  fact: 'statement',
  image: 'image',
  'image-left': 'two-cols',
  'image-right': 'two-cols',
  'two-cols': 'two-cols',
  gallery: 'gallery',
  quote: 'quote',
  end: 'section',
}

/** The layout that `layout::` names; `undefined` for none and for names that nothing is known of. */
export function namedLayout(word: string | undefined): SlideLayout | undefined {
  return word === undefined ? undefined : overrides[word]
}

/**
 * The layout that what is on a slide suggests.
 *
 * @param alone The section has no other slide.
 */
export function inferredLayout(sheet: Sheet, alone: boolean): SlideLayout {
  const {atoms} = sheet
  if (atoms.length === 0) return 'section'
  const images = atoms.filter(isImage)
  const words = atoms.filter(atom => !isImage(atom))
  if (images.length === 1 && words.length === 0) return 'image'
  if (images.length > 1 && images.length <= 6 && words.every(isCaption) && words.length <= 1) return 'gallery'
  const [first, second] = atoms
  if (first?.kind === 'quote' && (second === undefined || (isCaption(second) && atoms.length === 2))) return 'quote'
  if (alone && first?.kind === 'text' && atoms.length === 1 && length(first) <= statementLimit) return 'statement'
  return 'default'
}

/** A section as one slide with its picture beside its text; `undefined` where that does not fit. */
export function besidePicture(atoms: readonly Atom[], room: number): Sheet | undefined {
  const images = atoms.filter(isImage)
  const words = atoms.filter(atom => !isImage(atom))
  const [image] = images
  if (!image || images.length > 1 || words.length === 0) return undefined
  if (image.size && image.size.width / image.size.height > widestBeside) return undefined
  if (words.some(atom => atom.kind === 'table' || atom.kind === 'code')) return undefined
  // Beside a line or two the picture would only be smaller.
  if (sheetHeight(words, 0, besideWidth, 1) < leastBeside * room) return undefined
  const grown = Math.min(125, grownScale(words, 0, besideWidth, room))
  if (grown > 100) return {atoms, shift: 0, scale: grown}
  for (const scale of [100, 96, 92])
    if (sheetHeight(words, 0, besideWidth, scale / 100) <= room) return {atoms, shift: 0, scale}
  return undefined
}

/** Two columns of text: the index at which the second begins; `undefined` where the two do not fit. */
export function columnBreak(atoms: readonly Atom[], room: number): number | undefined {
  let best: number | undefined
  let least = room
  for (let at = 1; at < atoms.length; at++) {
    if (!atoms[at]?.opens || atoms[at]?.depth !== 0) continue
    const tallest = Math.max(
      sheetHeight(atoms.slice(0, at), 0, columnWidth, 1),
      sheetHeight(atoms.slice(at), 0, columnWidth, 1),
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
export function suitsCover(section: Section, atoms: readonly Atom[]): boolean {
  if (section.divider) return true
  const words = atoms.filter(atom => !isImage(atom))
  if (atoms.length - words.length > 1 || words.length > 2 || !words.every(isCaption)) return false
  if (section.owner >= 0 && !words.every(atom => atom.kind === 'text' && atom.strong)) return false
  return sheetHeight(words, 0, bodyWidth, 1) < 200
}

function isImage(atom: Atom): atom is ImageAtom {
  return atom.kind === 'image'
}

function isCaption(atom: Atom): boolean {
  return atom.kind === 'text' && length(atom) <= statementLimit
}

function length(atom: Extract<Atom, {kind: 'text'}>): number {
  return atom.runs.reduce((sum, run) => sum + run.text.length, 0)
}
