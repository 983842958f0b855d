import type {Element, ElementContent} from 'hast'

const kinds = new Set(['note', 'tip', 'important', 'caution', 'warning', 'pinned'])

/** `#+BEGIN_NOTE` … as an aside; any other name, such as `center` or `verse`, as a division a theme may know. */
export function frameAdmonition(kind: string, children: ElementContent[]): Element {
  const isAdmonition = kinds.has(kind)
  return {
    type: 'element',
    tagName: isAdmonition ? 'aside' : 'div',
    properties: {className: [isAdmonition ? 'admonition' : 'passage'], dataKind: kind},
    children,
  }
}
