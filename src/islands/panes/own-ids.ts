/** Attributes whose value is ids, one or several. */
const idLists = new Set(['for', 'headers', 'list', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns'])

/**
 * Value of an attribute in a copy of a page that lies in another page: no id is there twice.
 *
 * @param page Address of the page that is copied: a fragment of it becomes a whole address, which is right wherever it is read.
 */
export function ownAttribute(name: string, value: string, prefix: string, page: string): string {
  if (name === 'id') return prefix + value
  if (idLists.has(name)) return value.replace(/\S+/g, id => prefix + id)
  if (name === 'href' && value.startsWith('#')) return page + value
  // Markers, gradients and clips of drawings.
  return value.includes('url(#') ? value.replaceAll('url(#', `url(#${prefix}`) : value
}

/** Make the ids of a copy of a page its own. */
export function ownIds(root: Element, prefix: string, page: string): void {
  for (const element of [root, ...root.querySelectorAll('*')]) {
    const isDrawn = element instanceof SVGElement && element.localName !== 'a'
    for (const {name, value} of [...element.attributes]) {
      // `use` and the like mean a part of their own drawing.
      const own = isDrawn && /^(?:xlink:)?href$/.test(name) ? value.replace(/^#/, `#${prefix}`) : undefined
      const next = own ?? ownAttribute(name, value, prefix, page)
      if (next !== value) element.setAttribute(name, next)
    }
  }
}
