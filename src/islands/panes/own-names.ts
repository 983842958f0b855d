/** Parts of a page that a reader can go to by name. */
const landmarks = 'nav, section, aside, [role="region"]'

/**
 * Make the names of the parts of a copy its own: several pages are shown, and each has contents, properties and references.
 *
 * @param title Of the page, which goes before each name.
 */
export function ownNames(root: Element, title: string): void {
  const taken = new Map<string, number>()
  for (const part of root.querySelectorAll(landmarks)) {
    const ids = part.getAttribute('aria-labelledby')?.split(/\s+/) ?? []
    const words = ids.map(id => root.querySelector(`[id="${CSS.escape(id)}"]`)?.textContent.trim())
    const name = ids.length > 0 ? words.join(' ') : part.getAttribute('aria-label')
    if (!name) continue
    const count = (taken.get(name) ?? 0) + 1
    taken.set(name, count)
    part.removeAttribute('aria-labelledby')
    part.setAttribute('aria-label', `${title}: ${name}${count > 1 ? ` ${count}` : ''}`)
  }
}
