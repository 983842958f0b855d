import type {Page as BrowserPage} from 'playwright-core'

/** A slide as the browser drew it, in px of the canvas. */
export interface DrawnSlide {
  readonly id: string
  readonly layout: string
  /** Px by which something of it is cut off; 0 where nothing is. */
  readonly overflow: number
  /** Smallest text that shows, and that of cells of tables. */
  readonly smallest: number
  readonly smallestWords: string
  readonly smallestCell: number
  /** Lines of each item of its lists, in order. */
  readonly lines: readonly number[]
  /** Lines of the title. */
  readonly titleLines: number
  /** From the top of the body to the end of what is in it. */
  readonly height: number
}

/** Ask the browser how the slides of a page came out. */
export async function measureSlides(page: BrowserPage): Promise<readonly DrawnSlide[]> {
  return page.evaluate(() => {
    const rounding = 2
    function isShown(element: Element): boolean {
      if (element.closest('details:not([open])') && !element.closest('summary')) return false
      return element.getClientRects().length > 0
    }
    function textSizes(slide: Element): {all: [number, string][]; cells: number[]} {
      const all: [number, string][] = []
      const cells: number[] = []
      const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement
        if (!parent || node.textContent?.trim() === '' || parent.closest('svg, math, .sr-only') || !isShown(parent))
          continue
        const size = Number.parseFloat(getComputedStyle(parent).fontSize)
        if (parent.closest('td, th')) cells.push(size)
        else all.push([size, (node.textContent ?? '').trim().slice(0, 40)])
      }
      return {all, cells}
    }
    return [...document.querySelectorAll<HTMLElement>('.slide')].map(slide => {
      const body = slide.querySelector<HTMLElement>('.slide-body')
      const boxes = [
        slide,
        ...(body ? [body] : []),
        ...slide.querySelectorAll<HTMLElement>('.slide-column, .table-scroll, .facade'),
      ]
      let overflow = 0
      for (const box of boxes) {
        if (box.closest('.is-scroll, .slide-whole') || box.closest('.slide.is-scroll')) continue
        overflow = Math.max(overflow, box.scrollHeight - box.clientHeight, box.scrollWidth - box.clientWidth)
      }
      const edge = slide.getBoundingClientRect()
      for (const inner of slide.querySelectorAll('.slide-title, .slide-list > li, .slide-figure')) {
        if (!isShown(inner) || inner.closest('.is-scroll')) continue
        const box = inner.getBoundingClientRect()
        overflow = Math.max(overflow, box.bottom - edge.bottom, box.right - edge.right, edge.top - box.top)
      }
      const {all, cells} = textSizes(slide)
      const [smallest, smallestWords] = all.reduce((least, entry) => (entry[0] < least[0] ? entry : least), [99, ''])
      const lines = [...slide.querySelectorAll<HTMLElement>('.slide-body .slide-list > li')].map(item => {
        const style = getComputedStyle(item)
        const fold = item.querySelector<HTMLElement>(':scope > details')?.offsetHeight ?? 0
        const room =
          item.clientHeight - fold - Number.parseFloat(style.paddingTop) - Number.parseFloat(style.paddingBottom)
        return Math.round(room / Number.parseFloat(style.lineHeight))
      })
      const title = slide.querySelector<HTMLElement>('.slide-title')
      const last = body?.lastElementChild
      return {
        id: slide.id,
        layout: /layout-([\w-]+)/.exec(slide.className)?.[1] ?? '',
        overflow: overflow > rounding ? Math.round(overflow) : 0,
        smallest,
        smallestWords,
        smallestCell: Math.min(99, ...cells),
        lines,
        titleLines: title ? Math.round(title.clientHeight / Number.parseFloat(getComputedStyle(title).lineHeight)) : 0,
        height: body && last ? last.getBoundingClientRect().bottom - body.getBoundingClientRect().top : 0,
      }
    })
  })
}
