import type {Atom} from './atom.ts'
import {figures} from './canvas.ts'
import {atomGap, atomHeight} from './measure.ts'
import {type DeepStart, deepStart, shownDepth} from './shown-depths.ts'
import {anyNode} from './text-runs.ts'

/** One slide's share of a section's atoms. */
export interface Sheet {
  readonly atoms: readonly Atom[]
  /** What is taken off every depth, so that the list begins at its edge. */
  readonly shift: number
  /** Percent of full text size. */
  readonly scale: number
  /** Its picture stands beside its text. */
  readonly beside?: boolean
}

/** Sizes that text may be set in, in percent; each has a class in `slide.css`. */
const sizes = [125, 115, 108, 100, 96, 92, 88] as const
/** The smallest text that a build makes by itself: 1 is full size. */
export const smallestScale = 0.88
/** Below it for slides whose author asks for one slide and no other: `overflow:: fit`. */
const fitted = [84, 80] as const
/** Larger text for what is short, in percent, each with the share of the body it may fill. */
const larger = [
  {scale: 125, share: 0.78},
  {scale: 115, share: 0.86},
  {scale: 108, share: 0.93},
] as const
/** The size of a formula that stands alone, in percent, and the longest one of that size, in characters of its source. */
const largest = 140
const longestFormula = 60
/** What one more slide costs, beside the square of what it leaves free. */
const slidePrice = 0.6
/** A slide that begins inside an item and goes on above it. */
const mixedPrice = 0.4
/** Pictures, films and posts in one row. */
export const imagesInRow = 3

/** From so many parts on a section is set a little smaller, if that makes so much fewer of them. */
const manyParts = 4
const denserShare = 0.8

/** How a section asks to be shared out. */
export interface PaginateOptions {
  /** `overflow::` */
  readonly overflow?: 'split' | 'fit' | 'scroll' | undefined
  /** Percent of `zoom::`, which is then full size. */
  readonly zoom?: number | undefined
}

/**
 * Share a section's atoms out over as few slides as read well.
 *
 * Fits at full size: one slide, with larger text where it is short. Fits at 88 % or more: one slide with smaller text.
 * Else several at full size, cut where it costs least: even filling, few slides, children with their parents, no heading
 * alone at an end. Many parts are set a little smaller where that makes a fifth fewer of them. A `break::` always begins a
 * slide.
 *
 * @param atoms None is taller than `room`, but for one that cannot be cut: it gets a slide of its own.
 * @param room Height of the body, in px.
 */
export function paginate(
  atoms: readonly Atom[],
  width: number,
  room: number,
  {overflow, zoom}: PaginateOptions = {},
): readonly Sheet[] {
  if (overflow === 'scroll') return [{atoms, shift: leastDepth(atoms, 0, atoms.length), scale: zoom ?? 100}]
  if (overflow !== 'fit') {
    const at = atoms.findIndex((atom, index) => index > 0 && atom.breaks === true)
    if (at > 0)
      return [atoms.slice(0, at), atoms.slice(at)].flatMap(part => paginate(part, width, room, {overflow, zoom}))
  }
  if (atoms.length === 0) return [{atoms, shift: 0, scale: 100}]
  const shift = leastDepth(atoms, 0, atoms.length)
  const full = zoom ?? 100
  const fits = (scale: number) => sheetHeight(atoms, shift, width, scale / 100) <= room
  if (fits(full)) return [{atoms, shift, scale: zoom ?? grownScale(atoms, shift, width, room)}]
  for (const scale of sizes) if (scale < full && fits(scale)) return [{atoms, shift, scale}]
  if (overflow === 'fit') return [{atoms, shift, scale: fitted.find(fits) ?? 80}]
  const sheets = splitEvenly(atoms, width, room, full)
  if (zoom !== undefined || sheets.length < manyParts) return sheets
  const denser = splitEvenly(atoms, width, room, 92)
  return denser.length <= sheets.length * denserShare ? denser : sheets
}

/** The nearest size that text is set in for a `zoom::`, in percent. */
export function zoomScale(written: string | undefined): number | undefined {
  const match = /^(\d+(?:\.\d+)?)\s*(%?)$/.exec(written ?? '')
  if (!match) return undefined
  const percent = match[2] === '%' || Number(match[1]) > 5 ? Number(match[1]) : Number(match[1]) * 100
  return [140, ...sizes, ...fitted].toSorted((a, b) => Math.abs(a - percent) - Math.abs(b - percent))[0]
}

/**
 * Height of atoms on one slide, in px. Pictures side by side count as one row.
 *
 * @param scale 1 is full text size.
 */
export function sheetHeight(atoms: readonly Atom[], shift: number, width: number, scale: number): number {
  const stack = openStack(shift, deepStart(atoms, shift), width, scale)
  for (const atom of atoms) stack.add(atom)
  return stack.height()
}

/** No bullet where a list has one item and no other text before it. */
export function withoutLoneBullet(sheet: Sheet): Sheet {
  const {count} = deepStart(sheet.atoms, sheet.shift)
  if (sheet.atoms.slice(0, count).some(({kind}) => kind === 'text')) return sheet
  const isDot = (atom: Atom) => atom.kind === 'text' && atom.bullet === 'dot' && atom.depth === sheet.shift
  if (sheet.atoms.filter(isDot).length !== 1) return sheet
  const atoms = sheet.atoms.map(
    (atom): Atom => (atom.kind === 'text' && isDot(atom) ? {...atom, bullet: 'flat'} : atom),
  )
  return {...sheet, atoms}
}

interface SheetStack {
  add(atom: Atom): void
  height(): number
}

function openStack(shift: number, start: DeepStart, width: number, scale: number): SheetStack {
  let height = 0
  let count = 0
  let row = 0
  let last: Atom | undefined
  return {
    add(atom) {
      const depth = shownDepth(atom, count++, shift, start)
      row = atom.kind === 'image' ? row + 1 : 0
      if (row > 1 && row <= imagesInRow) return
      if (row > imagesInRow) row = 1
      if (!last && goesOn(atom)) height += figures.carried * scale
      if (last) height += atomGap(atom, depth, last) * scale
      // Pictures keep their height at any text size: they take what room there is.
      height += atomHeight(atom, depth, width, atom.kind === 'image' ? 1 : scale)
      last = atom
    },
    height: () => height,
  }
}

/** A slide that begins below the first level says what it goes on with. */
export function goesOn(first: Atom | undefined): boolean {
  return first !== undefined && first.depth > 0
}

function leastDepth(atoms: readonly Atom[], from: number, to: number): number {
  let least = Number.POSITIVE_INFINITY
  for (let index = from; index < to; index++) {
    const atom = atoms[index]
    if (atom?.kind === 'text') least = Math.min(least, atom.depth)
  }
  return Number.isFinite(least) ? least : 0
}

/** The largest text at which a short slide keeps its air, in percent. */
export function grownScale(atoms: readonly Atom[], shift: number, width: number, room: number): number {
  if (atoms.some(atom => atom.kind === 'image')) return 100
  const [first, second] = atoms
  if (first?.kind === 'table' && second === undefined) return grownTable(first, shift, width, room)
  if (first?.kind === 'math' && second === undefined && isShortFormula(first, room)) return largest
  const fits = larger.find(
    ({scale, share}) =>
      sheetHeight(atoms, shift, width, scale / 100) <= share * room && keepsListings(atoms, width, scale),
  )
  return fits?.scale ?? 100
}

/** A formula that is all there is on a slide is its figure. */
function isShortFormula({nodes, lineCount}: Extract<Atom, {kind: 'math'}>, room: number): boolean {
  const longest = Math.max(...nodes.map(node => anyNode(node).value?.length ?? 0))
  return longest / lineCount <= longestFormula && (figures.mathLine * lineCount * largest) / 100 <= room
}

/** Lines of code that fit their width are not enlarged until they break. */
function keepsListings(atoms: readonly Atom[], width: number, scale: number): boolean {
  return atoms.every(
    atom =>
      atom.kind !== 'code' ||
      atomHeight(atom, 0, width, scale / 100) <= (atomHeight(atom, 0, width, 1) * scale) / 100 + 1,
  )
}

/** A table has its air between the rows, so it may fill the slide; it is not enlarged to where more of its cells break. */
function grownTable(atom: Atom, shift: number, width: number, room: number): number {
  const full = sheetHeight([atom], shift, width, 1)
  const fits = larger.find(({scale}) => {
    const height = sheetHeight([atom], shift, width, scale / 100)
    return height <= room && height <= (full * scale) / 100 + 1
  })
  return fits?.scale ?? 100
}

/** Dynamic programming over the places where a slide may end. */
function splitEvenly(atoms: readonly Atom[], width: number, room: number, full: number): readonly Sheet[] {
  const count = atoms.length
  /** Cheapest way to lay out everything before an index, and where its last slide begins. */
  const cost: number[] = [0]
  const from: number[] = [0]
  for (let end = 1; end <= count; end++) {
    cost.push(Number.POSITIVE_INFINITY)
    from.push(end - 1)
  }
  for (let start = 0; start < count; start++) {
    const before = cost[start] ?? Number.POSITIVE_INFINITY
    let shift = Number.POSITIVE_INFINITY
    let mixed = 0
    let stack = openStack(shift, deepStart([], shift), width, full / 100)
    for (let end = start + 1; end <= count; end++) {
      const atom = atoms[end - 1]
      if (!atom) break
      if (atom.kind === 'text' && atom.depth < shift) {
        // A shallower line moves the whole slide's list to the right, which may break its lines anew.
        if (Number.isFinite(shift)) mixed = mixedPrice
        shift = leastDepth(atoms, start, end)
        stack = openStack(shift, deepStart(atoms.slice(start, end), shift), width, full / 100)
        for (const earlier of atoms.slice(start, end)) stack.add(earlier)
      } else {
        stack.add(atom)
      }
      const used = stack.height()
      if (used > room && end > start + 1) break
      const slack = Math.max(0, room - used) / room
      const price = before + slack * slack + slidePrice + mixed + breakPrice(atoms, end)
      if (price < (cost[end] ?? Number.POSITIVE_INFINITY)) {
        cost[end] = price
        from[end] = start
      }
    }
  }
  const sheets: Sheet[] = []
  for (let end = count; end > 0; end = from[end] ?? 0) {
    const part = atoms.slice(from[end], end)
    const shift = leastDepth(part, 0, part.length)
    const fits = (percent: number) => sheetHeight(part, shift, width, percent / 100) <= room
    const scale = fits(full) ? full : (sizes.find(percent => percent < full && fits(percent)) ?? sizes.at(-1) ?? 88)
    sheets.unshift({atoms: part, shift, scale})
  }
  return full === 100 ? grownTogether(sheets, width, room) : sheets
}

/** Parts of one section are set in one size, larger where all of them have the room. */
function grownTogether(sheets: readonly Sheet[], width: number, room: number): readonly Sheet[] {
  if (sheets.some(({scale}) => scale < 100)) return sheets
  const fits = larger.find(({scale}) =>
    sheets.every(({atoms, shift}) => sheetHeight(atoms, shift, width, scale / 100) <= 0.97 * room),
  )
  return fits && fits.scale <= 115 ? sheets.map(sheet => ({...sheet, scale: fits.scale})) : sheets
}

/** What it costs to end a slide before an atom. */
function breakPrice(atoms: readonly Atom[], at: number): number {
  const before = atoms[at - 1]
  const after = atoms[at]
  if (!before || !after) return 0
  let price = 0.15 * after.depth
  if (after.depth > before.depth || !after.opens) price += 0.5
  if (before.kind === 'text' && (before.strong || endsWithColon(before.runs))) price += 1.5
  if (before.kind === 'image' && after.kind === 'image') price += 0.2
  if (after.keep !== undefined && after.keep === before.keep) price += 6
  return price
}

function endsWithColon(runs: readonly {readonly text: string}[]): boolean {
  return /[:：]\s*$/.test(runs.at(-1)?.text ?? '')
}
