import {partOfPage} from './part-of-page.ts'

/** Write into a part of the page, where that is another text than it has: screen readers say what changes. */
export function setText(selector: string, text: string): void {
  const part = partOfPage(selector)
  if (part.textContent !== text) part.textContent = text
}
