import {previewOf} from './copy-of-slide.ts'
import {pageAt} from './page-source.ts'
import {say, type Words} from './say.ts'
import {readSlides, type SlideElement} from './slides.ts'

/** A column of the overview for a way on that is not the talk's own. */
export interface BranchColumn {
  /** Index of the page of the talk after which it stands. */
  readonly stack: number
  readonly element: HTMLElement
  /** Its pictures from top to bottom; more come where the way leads to a deck. */
  readonly buttons: HTMLButtonElement[]
  /** Name of the page it leads to. */
  readonly title: string
}

/** Headings of a page that its card shows at most. */
const most = 6

/**
 * Columns for the ways on beside the talk's path: a page as a card with its headings, a deck by the slides of its first page. What
 * they hold is fetched, for the talk does not have it; without a network a card has its name and leads there all the same.
 *
 * @param follow What a press on one does with the address behind it.
 */
export function branchColumns(
  slides: readonly SlideElement[],
  words: Words,
  follow: (href: string) => void,
): readonly BranchColumn[] {
  const forks = [...document.querySelectorAll<HTMLElement>('.deck-branches [data-stack]')]
  return forks.flatMap(fork => {
    const stack = Number(fork.dataset.stack)
    const from = slides.find(slide => slide.stack === stack)?.page ?? ''
    // The first digit is the talk's own way, where it goes on.
    const first = slides.some(slide => slide.stack === stack + 1) ? 2 : 1
    return [...fork.querySelectorAll('a')].map((link, index) => {
      const {pathname, hash} = new URL(link.href, location.href)
      return buildColumn({stack, from, digit: index + first, name: link.textContent ?? '', href: pathname + hash})
    })
  })

  function buildColumn(way: {stack: number; from: string; digit: number; name: string; href: string}): BranchColumn {
    const element = document.createElement('section')
    element.className = 'deck-branch'
    const from = document.createElement('p')
    from.textContent = say(words, 'alsoLeads', {page: way.from})
    const heading = document.createElement('h3')
    heading.dir = 'auto'
    const cap = document.createElement('kbd')
    cap.textContent = `${way.digit}`
    heading.append(cap, way.name)
    const card = pressable(`${say(words, 'alsoLeads', {page: way.from})} ${way.name}`, way.href)
    card.className = 'deck-branch-card'
    card.append(span(way.name))
    element.append(from, heading, card)
    const column = {stack: way.stack, element, buttons: [card], title: way.name}
    void fill(column, card, way.href)
    return column
  }

  async function fill(column: BranchColumn, card: HTMLButtonElement, href: string): Promise<void> {
    const page = await pageAt(href)
    const deck = page?.querySelector<HTMLElement>('main.deck')
    if (page && deck) fillWithSlides(column, card, page, href)
    else for (const heading of headingsOf(page)) card.append(span(heading))
  }

  function fillWithSlides(column: BranchColumn, card: HTMLButtonElement, page: Document, href: string): void {
    const shown = readSlides(page).filter(({stack}) => stack === 0)
    if (shown.length === 0) return
    borrowSheets(page)
    const {pathname} = new URL(href, location.href)
    const buttons = shown.map(({element, id, steps, title}) => {
      const button = pressable(`${column.title}: ${title}`, `${pathname}#${encodeURIComponent(id)}`)
      const picture = previewOf(document.importNode(element, true), steps)
      const theme = page.documentElement.dataset.slidesTheme
      if (theme !== undefined) picture.dataset.deckTheme = theme
      button.append(picture, span(element.dataset.number ?? ''))
      return button
    })
    card.replaceWith(...buttons)
    column.buttons.splice(0, 1, ...buttons)
  }

  function pressable(label: string, href: string): HTMLButtonElement {
    const button = document.createElement('button')
    button.type = 'button'
    button.setAttribute('aria-label', label)
    button.addEventListener('click', () => follow(href))
    return button
  }
}

function span(text: string): HTMLElement {
  const element = document.createElement('span')
  element.dir = 'auto'
  element.textContent = text
  return element
}

/** What a page is made of, by its first headings. */
function headingsOf(page: Document | undefined): readonly string[] {
  const headings = [...(page?.querySelectorAll('main .page-body :is(h2, h3)') ?? [])]
  return headings
    .map(({textContent}) => textContent?.trim() ?? '')
    .filter(text => text !== '')
    .slice(0, most)
}

/** Sheets that another deck has and this one does not: a rare layout looks as it does there. */
function borrowSheets(page: Document): void {
  const have = new Set([...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].map(({href}) => href))
  for (const link of page.querySelectorAll<HTMLLinkElement>('head > link[rel=stylesheet]')) {
    const href = new URL(link.getAttribute('href') ?? '', location.href).href
    if (have.has(href)) continue
    const copy = document.createElement('link')
    copy.rel = 'stylesheet'
    copy.href = href
    document.head.append(copy)
  }
}
