import type {DrawnSlide} from '../../plugins/index.ts'

/**
 * Ask how the slide that stands on the stage came out. Runs in the page of a deck: it is handed over as text, so it names
 * nothing from outside. Whatever the window, sizes are those of the canvas.
 */
export function measureSlide(slide: HTMLElement): DrawnSlide {
  // Browsers round heights of boxes to whole px, and ink of letters may stand out of its line.
  const rounding = 2
  const edge = slide.getBoundingClientRect()
  const fit = edge.width / slide.offsetWidth
  const body = slide.querySelector<HTMLElement>('.slide-body')

  function isShown(element: Element): boolean {
    if (element.closest('details:not([open])') && !element.closest('summary')) return false
    return element.getClientRects().length > 0
  }

  /** What an author lets scroll is not cut off. */
  function scrolls(element: Element): boolean {
    return element.closest('.is-scroll, .slide-whole') !== null
  }

  function beyond(): number {
    let px = 0
    const boxes = slide.querySelectorAll<HTMLElement>('.slide-body, .slide-column, .table-scroll, .facade')
    for (const box of [slide, ...boxes]) {
      if (!scrolls(box)) px = Math.max(px, box.scrollHeight - box.clientHeight, box.scrollWidth - box.clientWidth)
    }
    for (const inner of slide.querySelectorAll('.slide-title, .slide-list > li, .slide-figure')) {
      if (!isShown(inner) || scrolls(inner)) continue
      const {top, right, bottom} = inner.getBoundingClientRect()
      px = Math.max(px, (bottom - edge.bottom) / fit, (right - edge.right) / fit, (edge.top - top) / fit)
    }
    return px > rounding ? Math.round(px) : 0
  }

  function linesOf(item: HTMLElement): number {
    const {paddingTop, paddingBottom, lineHeight} = getComputedStyle(item)
    const fold = item.querySelector<HTMLElement>(':scope > details')?.offsetHeight ?? 0
    const room = item.clientHeight - fold - Number.parseFloat(paddingTop) - Number.parseFloat(paddingBottom)
    return Math.round(room / Number.parseFloat(lineHeight))
  }

  let smallest: number | undefined
  let smallestWords = ''
  let smallestCell: number | undefined
  const sizes = new Map<Element, number>()
  const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement
    const words = node.textContent?.trim() ?? ''
    if (!parent || words === '' || parent.closest('svg, math, .sr-only') || !isShown(parent)) continue
    const size = sizes.get(parent) ?? Number.parseFloat(getComputedStyle(parent).fontSize)
    sizes.set(parent, size)
    if (parent.closest('td, th')) smallestCell = Math.min(size, smallestCell ?? size)
    else if (smallest === undefined || size < smallest) {
      smallest = size
      smallestWords = words.slice(0, 40)
    }
  }
  const last = body?.lastElementChild
  return {
    id: slide.id,
    layout: /layout-([\w-]+)/.exec(slide.className)?.[1] ?? '',
    overflow: beyond(),
    smallest,
    smallestWords,
    smallestCell,
    lines: [...slide.querySelectorAll<HTMLElement>('.slide-body .slide-list > li')].map(linesOf),
    height: body && last ? (last.getBoundingClientRect().bottom - body.getBoundingClientRect().top) / fit : 0,
  }
}
