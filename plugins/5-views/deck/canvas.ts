/**
 * Measures of slides, in px of their canvas. `src/styles/deck/slide.css` says the same in `em`; the check of decks in a
 * browser (`test/decks`) finds the two apart when they drift.
 */
export interface Canvas {
  readonly width: number
  readonly height: number
  /** Left and right margin. */
  readonly inset: number
  /** Where the title begins, and where the body must end. */
  readonly top: number
  readonly bottom: number
  /** Width of the text beside a picture. */
  readonly beside: number
}

/** The two shapes of a wall, by what `aspect::` says. */
export const canvases = {
  '16/9': {width: 1280, height: 720, inset: 96, top: 72, bottom: 656, beside: 500},
  '4/3': {width: 1024, height: 768, inset: 72, top: 72, bottom: 704, beside: 412},
} as const satisfies Readonly<Record<string, Canvas>>

/** Width of the body. */
export function bodyWidth({width, inset}: Canvas): number {
  return width - 2 * inset
}

/** Between two columns, and between text and the picture beside it. */
export const columnGap = 56

/** Width of one of two columns. */
export function columnWidth(canvas: Canvas): number {
  return (bodyWidth(canvas) - columnGap) / 2
}

/** Width of the text where a picture takes half of the canvas up to its edge. */
export function halfWidth({width, inset}: Canvas): number {
  return width / 2 - inset - columnGap
}

export const type = {
  /** A title of one line, and one that needs more. Both lose some space between letters: the share is in em. */
  title: {size: 46, long: 38, leading: 1.14, gap: 26, tracking: -0.021},
  /** Body text at scale 1; every other size of the body is a share of it. */
  text: {size: 32, leading: 1.34},
  /** A statement, a fact, a quotation: in px, whatever the scale. */
  statement: {size: 56, leading: 1.18, tracking: -0.02},
  fact: {size: 150, long: 92, leading: 1.05, tracking: -0.035},
  /** Kept free at the bottom of every body: the estimator's error is under a line. */
  slack: 20,
} as const

/** One level of a slide's list, in px at scale 1. */
export interface ListLevel {
  readonly size: number
  /** Left edge of the bullet. */
  readonly indent: number
  /** From the bullet to its text. */
  readonly hang: number
  /** Space above the item. */
  readonly gap: number
}

/** Levels by depth; deeper ones look like the last. Smallest text is 23 px at the least scale of 0.88: 20 px of 720. */
export const listLevels: readonly ListLevel[] = [
  {size: 32, indent: 0, hang: 28, gap: 14},
  {size: 28, indent: 32, hang: 26, gap: 9},
  {size: 25, indent: 62, hang: 24, gap: 7},
  {size: 23, indent: 90, hang: 22, gap: 6},
  {size: 23, indent: 116, hang: 22, gap: 6},
  {size: 23, indent: 142, hang: 22, gap: 6},
]

/** From the left of a number to its text, as a share of the text's size. */
export const numberHang = 1.5

/** The level a depth is drawn at. */
export function listLevel(depth: number): ListLevel {
  const level = listLevels[Math.max(0, Math.min(depth, listLevels.length - 1))]
  if (!level) throw new Error('Expected the table of list levels to have rows')
  return level
}

/** What stands between lists: tables, code, pictures, cards. In px at scale 1. */
export const figures = {
  /** Above a figure; below one a list has this much more than its own gap. */
  gap: 20,
  gapBelow: 6,
  /** Sizes in percent: a table of many columns is set smaller before it is cut. */
  table: {size: 24, sizes: [100, 86, 74], leading: 1.34, paddingInline: 16, paddingBlock: 9, rule: 1, part: 34},
  code: {size: 24, sizes: [100, 86], leading: 1.45, paddingInline: 26, paddingBlock: 20},
  /** Height a picture asks for; it is drawn larger where there is room. */
  image: {preferred: 280},
  /** A card asks for a line, and takes the room of a film where there is some. */
  card: {height: 92, missing: 32},
  mathLine: 66,
  quote: {indent: 40, gap: 10},
  box: {padding: 24, gap: 10},
  /** The line that says what the slide goes on with. */
  carried: 44,
  /** A box of its own that scrolls. */
  scroll: 300,
  /** The line that opens what is folded away. */
  fold: 48,
} as const
