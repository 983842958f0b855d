import {findPlaces} from './find-places.ts'
import {pageAt} from './page-source.ts'
import {say, type Words} from './say.ts'
import {type SitePage, sitePages} from './site-pages.ts'
import type {SlideElement} from './slides.ts'

const mostFound = 20

export interface LinksPanelOptions {
  readonly box: HTMLElement
  readonly words: Words
  readonly base: string
  /** Look at a page in this window alone. */
  look(href: string): void
  /** Show a page to the audience. */
  cast(page: SitePage): void
}

/**
 * Everything a slide leads to: its own links, what refers to its page, and any page of the site by name.
 *
 * @returns A function to call at every slide.
 */
export function buildLinksPanel(options: LinksPanelOptions): (slide: SlideElement) => void {
  const {box, words, base} = options
  const field = box.querySelector('input')
  const found = box.querySelector<HTMLElement>('.presenter-found')
  let current: SlideElement | undefined
  let asked = 0

  function list(title: string, pages: readonly SitePage[]): readonly HTMLElement[] {
    if (pages.length === 0) return []
    const heading = document.createElement('h2')
    heading.textContent = title
    const items = document.createElement('ul')
    items.append(...pages.map(itemOf))
    return title === '' ? [items] : [heading, items]
  }

  function itemOf(page: SitePage): HTMLElement {
    const item = document.createElement('li')
    const name = document.createElement('span')
    name.dir = 'auto'
    name.textContent = page.title
    item.append(name)
    const acts = [
      ['look', 'lookAt', () => options.look(page.href)],
      ['cast', 'castTo', () => options.cast(page)],
    ] as const
    for (const [word, label, act] of acts) {
      const button = document.createElement('button')
      button.type = 'button'
      button.dataset.link = word
      button.textContent = say(words, word)
      button.setAttribute('aria-label', say(words, label, {title: page.title}))
      button.addEventListener('click', act)
      item.append(button)
    }
    return item
  }

  async function draw(): Promise<void> {
    const mine = ++asked
    const query = field?.value ?? ''
    if (query.trim() !== '') {
      const pages = await sitePages(base)
      if (mine !== asked) return
      const places = findPlaces(query, pages, mostFound).flatMap(index => pages[index] ?? [])
      found?.replaceChildren(...(places.length > 0 ? list('', places) : [nothing()]))
      return
    }
    if (!current) return
    const own = linksIn(current.element, '.slide-body, .slide-title')
    const self: SitePage = {title: current.page, href: new URL(current.pageHref, location.href).pathname}
    const forward = list(say(words, 'onSlide'), [self, ...own])
    found?.replaceChildren(...forward)
    const page = await pageAt(current.pageHref)
    if (mine !== asked) return
    const back = page ? linksIn(page, '.linked-references h3, .relations') : []
    found?.replaceChildren(...forward, ...list(say(words, 'leadingHere'), back))
  }

  function nothing(): HTMLElement {
    const line = document.createElement('p')
    line.className = 'is-empty'
    line.textContent = say(words, 'noLinks')
    return line
  }

  field?.addEventListener('input', () => void draw())
  return slide => {
    if (slide === current) return
    current = slide
    void draw()
  }
}

/** Pages that links in some parts of a document lead to, each once. */
function linksIn(root: ParentNode, within: string): readonly SitePage[] {
  const pages = new Map<string, SitePage>()
  for (const part of root.querySelectorAll(within))
    for (const link of part.querySelectorAll('a[href]:not(.external, .asset, .facade, .bullet)')) {
      const {origin, pathname} = new URL(link.getAttribute('href') ?? '', location.href)
      const title = link.textContent?.trim() ?? ''
      if (origin === location.origin && pathname.endsWith('/') && title !== '' && !pages.has(pathname))
        pages.set(pathname, {title, href: pathname})
    }
  return [...pages.values()]
}
