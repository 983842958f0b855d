import type {Page} from '../../3-page/index.ts'

/**
 * Numbers of the numbered blocks of a page by index, as they are drawn: `1`, `2` …; inside those `a`, `b` …; then `i`, `ii` …
 *
 * @see logseq-format.md 2.10: 1 + the directly preceding siblings that are numbered too; style by numbered ancestors.
 */
export function numberBlocks(page: Page): ReadonlyMap<number, string> {
  const labels = new Map<number, string>()
  const nesting = new Map<number, number>()
  /** Number of the last numbered block among the children of a parent; 0 after one that is not numbered. */
  const counts = new Map<number, number>()
  for (const [index, block] of page.blocks.entries()) {
    const numbered = block.properties.some(
      property => property.key === 'logseq.order-list-type' && property.written.trim() === 'number',
    )
    if (!numbered) {
      if (counts.size > 0) counts.set(block.parent, 0)
      continue
    }
    const number = (counts.get(block.parent) ?? 0) + 1
    const level = (nesting.get(block.parent) ?? -1) + 1
    counts.set(block.parent, number)
    nesting.set(index, level)
    labels.set(index, labelOf(number, level % 3))
  }
  return labels
}

function labelOf(number: number, style: number): string {
  if (style === 1) return letters(number)
  return style === 2 ? roman(number) : String(number)
}

function letters(number: number): string {
  let text = ''
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    text = String.fromCharCode(97 + ((rest - 1) % 26)) + text
  }
  return text
}

function roman(number: number): string {
  if (number >= 4000) return String(number)
  const numerals = [
    [1000, 'm'],
    [900, 'cm'],
    [500, 'd'],
    [400, 'cd'],
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ] as const
  let rest = number
  let text = ''
  for (const [value, numeral] of numerals) {
    while (rest >= value) {
      text += numeral
      rest -= value
    }
  }
  return text
}
