import type {Page} from '../../3-page/index.ts'

/** Order of the pages that speak of another: journals newest first, then pages by name. */
export function compareSources(left: Page, right: Page): number {
  if (left.day !== undefined && right.day !== undefined) return left.day > right.day ? -1 : 1
  if (left.day !== undefined || right.day !== undefined) return left.day !== undefined ? -1 : 1
  return left.key < right.key ? -1 : 1
}
