/**
 * A part that the component of this page has written.
 *
 * @throws Where there is none: component and island have parted, which is our fault and no reader's.
 */
export function partOfPage<Part extends HTMLElement = HTMLElement>(selector: string): Part {
  const part = document.querySelector<Part>(selector)
  if (!part) throw new Error(`Expected the page of a talk to have ${selector}`)
  return part
}
