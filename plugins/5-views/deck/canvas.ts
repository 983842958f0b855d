/**
 * Measures of the slide canvas, in px of 1280×720. `src/styles/deck/slide.css` says the same in `em`; the browser test
 * of decks (`test/site/deck.test.ts`) finds the two apart when they drift.
 */
export const canvas = {
  width: 1280,
  height: 720,
  /** Left and right margin. */
  inset: 96,
  /** Where the title begins, and where the body must end. */
  top: 76,
  bottom: 656,
  titleSize: 44,
  titleLeading: 1.14,
  titleGap: 28,
  /** Body text at scale 1; every other size of the body is a share of it. */
  textSize: 28,
  textLeading: 1.36,
  /** Kept free at the bottom of every body: the estimator's error is under a line. */
  slack: 18,
} as const

/** Width of the body. */
export const bodyWidth = canvas.width - 2 * canvas.inset
/** Width of one of two columns. */
export const columnWidth = (bodyWidth - 64) / 2

/** Width of the text beside a picture, which takes the rest but for a gap of 56. */
export const besideWidth = 472

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

/** Levels by depth; deeper ones look like the last. */
export const listLevels: readonly ListLevel[] = [
  {size: 28, indent: 0, hang: 26, gap: 14},
  {size: 25, indent: 30, hang: 24, gap: 8},
  {size: 22, indent: 58, hang: 22, gap: 6},
  {size: 21, indent: 84, hang: 20, gap: 6},
  {size: 21, indent: 108, hang: 20, gap: 6},
  {size: 21, indent: 132, hang: 20, gap: 6},
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
  table: {size: 21, leading: 1.36, paddingInline: 16, paddingBlock: 9, rule: 1},
  code: {size: 19, leading: 1.5, paddingInline: 26, paddingBlock: 20},
  /** Height a picture asks for; it is drawn larger where there is room. */
  image: {preferred: 300, small: 140},
  card: {height: 84, missing: 30},
  mathLine: 56,
  quote: {indent: 34},
  box: {padding: 22},
  /** The line that says what the slide goes on with. */
  carried: 40,
} as const
