import type {PageCatalogue} from '../../plugins/index.ts'
import {fillIn} from './fill-in.ts'
import {type FoundPage, findPages, type Wanted} from './lists/catalogue.ts'

/** Rows drawn at once. */
const step = 200

/**
 * Sorts and narrows the list of all pages. Nothing is loaded before its reader asks; while nothing is asked the list stays
 * as it came. What is asked stands in the address, so that it can be kept and sent.
 */
class PageFinder extends HTMLElement {
  private catalogue: Promise<PageCatalogue> | undefined
  private found: readonly FoundPage[] = []
  private drawn = 0
  /** Language of the names' order and of days. */
  private readonly language = document.documentElement.lang

  connectedCallback(): void {
    this.hidden = false
    const form = this.querySelector('form')
    form?.addEventListener('submit', event => event.preventDefault())
    form?.addEventListener('input', () => void this.show())
    // The choice of tags comes with the list: it is there when the reader has reached it.
    form?.addEventListener('focusin', () => void this.load().catch(() => undefined), {once: true})
    this.querySelector('button')?.addEventListener('click', () => this.drawMore())
    void this.restore()
  }

  /** Ask again what the address says. */
  private async restore(): Promise<void> {
    const asked = new URLSearchParams(location.search)
    if (![...asked.keys()].some(name => this.control(name))) return
    await this.load().catch(() => undefined)
    for (const [name, value] of asked) {
      const control = this.control(name)
      if (control) control.value = value
      // A choice that is not offered.
      if (control instanceof HTMLSelectElement && control.selectedIndex < 0) control.selectedIndex = 0
    }
    await this.show()
  }

  private control(name: string): HTMLInputElement | HTMLSelectElement | undefined {
    const found = this.querySelector('form')?.elements.namedItem(name)
    return found instanceof HTMLInputElement || found instanceof HTMLSelectElement ? found : undefined
  }

  private load(): Promise<PageCatalogue> {
    this.catalogue ??= this.fetchList()
    return this.catalogue
  }

  private async fetchList(): Promise<PageCatalogue> {
    const response = await fetch(`${this.dataset.base}pages/list.json`)
    if (!response.ok) throw new Error(String(response.status))
    const catalogue = (await response.json()) as PageCatalogue
    const tags = this.control('tag')
    for (const tag of catalogue.tags.toSorted(this.compare())) tags?.append(new Option(`#${tag}`, tag))
    return catalogue
  }

  private compare(): (left: string, right: string) => number {
    return new Intl.Collator(this.language, {numeric: true}).compare
  }

  private async show(): Promise<void> {
    const value = (name: string) => this.control(name)?.value ?? ''
    const wanted = {text: value('q').trim(), kind: value('kind'), tag: value('tag'), sort: value('sort')} as Wanted
    const isAsked = Object.values(wanted).some(text => text !== '')
    this.keep({q: wanted.text, kind: wanted.kind, tag: wanted.tag, sort: wanted.sort})
    const rest = document.querySelector<HTMLElement>('.finder-rest')
    const list = this.querySelector('ul')
    const status = this.querySelector('.finder-status')
    if (!list || !status) return
    try {
      this.found = isAsked ? findPages(await this.load(), wanted, this.compare()) : []
    } catch {
      status.textContent = this.dataset.failed ?? ''
      return
    }
    if (rest) rest.hidden = isAsked
    list.hidden = !isAsked
    list.replaceChildren()
    this.drawn = 0
    this.drawMore()
    const total = isAsked ? (await this.load()).pages.length : 0
    const numbers = new Intl.NumberFormat(this.language)
    if (!isAsked) status.textContent = ''
    else if (this.found.length === 0) status.textContent = this.dataset.nothing ?? ''
    else {
      const values = {shown: numbers.format(this.found.length), total: numbers.format(total)}
      status.textContent = fillIn(this.dataset.shown, values)
    }
  }

  private drawMore(): void {
    const rows = this.found.slice(this.drawn, this.drawn + step).map(page => this.row(page))
    const list = this.querySelector('ul')
    list?.append(...rows)
    const isFirst = this.drawn === 0
    this.drawn += rows.length
    const more = this.querySelector('button')
    if (more) more.hidden = this.drawn >= this.found.length
    if (!isFirst) rows[0]?.querySelector('a')?.focus()
  }

  private row({name, path, isHub, count, day}: FoundPage): HTMLLIElement {
    const item = document.createElement('li')
    if (isHub) item.dataset.kind = 'hub'
    const link = document.createElement('a')
    link.href = `${this.dataset.base}${path}`
    link.dir = 'auto'
    link.textContent = name
    const fact = document.createElement(day === undefined ? 'span' : 'time')
    fact.className = 'count'
    const date = new Intl.DateTimeFormat(this.language, {dateStyle: 'medium', timeZone: 'UTC'})
    fact.textContent =
      day === undefined
        ? count > 0
          ? new Intl.NumberFormat(this.language).format(count)
          : ''
        : date.format(new Date(day))
    item.append(link, ' ', fact)
    return item
  }

  private keep(asked: Readonly<Record<string, string>>): void {
    const address = new URL(location.href)
    for (const [name, value] of Object.entries(asked)) {
      if (value === '') address.searchParams.delete(name)
      else address.searchParams.set(name, value)
    }
    history.replaceState(history.state, '', address)
  }
}

customElements.define('page-finder', PageFinder)
