import type {SlideElement} from './slides.ts'

/** A way on from a slide: the talk's own, or another page that the page before names. */
export interface Branch {
  readonly title: string
  /** Index of the slide it leads to inside the deck; `undefined` for a page or another deck. */
  readonly slide: number | undefined
  readonly href: string
}

/**
 * The ways on from the last slide of a page that names several next pages, the talk's own first.
 *
 * @param list The element whose items have `data-stack` and a link.
 * @returns Empty on every other slide.
 */
export function branchesAt(list: ParentNode | null, slides: readonly SlideElement[], index: number): readonly Branch[] {
  const slide = slides[index]
  const next = slides[index + 1]
  if (!slide || next?.stack === slide.stack) return []
  const links = [...(list?.querySelectorAll<HTMLAnchorElement>(`[data-stack="${slide.stack}"] a`) ?? [])]
  if (links.length === 0) return []
  const others = links.map(link => ({
    title: link.textContent ?? '',
    slide: undefined,
    href: new URL(link.href).pathname,
  }))
  return next ? [{title: next.page, slide: index + 1, href: next.pageHref}, ...others] : others
}

/** Show the ways on as buttons with the digits that choose them. */
export function drawBranches(card: HTMLElement, ways: readonly Branch[], take: (way: number) => void): void {
  card.replaceChildren(
    ...ways.map(({title}, index) => {
      const button = document.createElement('button')
      const cap = document.createElement('kbd')
      cap.textContent = `${index + 1}`
      button.type = 'button'
      button.dir = 'auto'
      button.append(cap, title)
      button.addEventListener('click', () => take(index + 1))
      return button
    }),
  )
}
