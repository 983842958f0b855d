import type {Words} from '../../../plugins/index.ts'
import {fillIn} from '../fill-in.ts'
import {
  type Companion,
  countCompanions,
  passes,
  type ReferenceFilter,
  readFilter,
  stepFilter,
  writeFilter,
} from './reference-filter.ts'

/** References below which there is nothing to filter. */
const fewest = 3
/** Pages that are offered at once. */
const offered = 12

/**
 * Let the reader filter linked references by the pages that stand in them, in what is above them, or that they stand on. The
 * button comes at once, the pages when it is pressed or when the address remembers a filter. Works on what the page holds.
 *
 * @param page `main`, or the pane of a page beside, whose filter the address does not remember.
 */
export function filterReferences(page: Element): void {
  const section = page.querySelector<HTMLElement>('.linked-references')
  if (!section || section.querySelectorAll('.clipping').length < fewest) return
  const words: FilterWords = JSON.parse(section.dataset.words ?? '{}')
  const toggle = document.createElement('button')
  toggle.type = 'button'
  toggle.className = 'filter-toggle'
  toggle.textContent = words.filter
  toggle.setAttribute('aria-expanded', 'false')
  section.querySelector('h2')?.after(toggle)
  let panel: HTMLElement | undefined
  const show = () => {
    panel ??= makePanel(section, toggle, words)
    panel.hidden = !panel.hidden
    toggle.setAttribute('aria-expanded', String(!panel.hidden))
  }
  toggle.addEventListener('click', show)
  if (new URLSearchParams(searchOf(section)).has('refs')) show()
}

/** The chips under the heading; closed, and at work already with what the address remembers. */
function makePanel(section: HTMLElement, toggle: HTMLElement, words: FilterWords): HTMLElement {
  const clippings = [...section.querySelectorAll<HTMLElement>('.clipping')]
  const sources = section.querySelectorAll<HTMLAnchorElement>('.reference-group > h3 > a')
  const names = new Map([...sources].map(link => [link.pathname, link.textContent]))
  const pages = clippings.map(clipping => companionsOf(clipping, names))
  const companions = countCompanions(pages).filter(({count}) => count < clippings.length)
  let filter = readFilter(searchOf(section), companions)
  const panel = document.createElement('div')
  panel.className = 'reference-filters'
  panel.hidden = true
  const chips = document.createElement('ul')
  const state = document.createElement('p')
  state.setAttribute('role', 'status')
  const buttons = companions.map(companion => makeChip(companion))
  for (const [index, button] of buttons.entries()) {
    const item = document.createElement('li')
    item.hidden = index >= offered && stateOf(filter, companions[index]?.href ?? '') === 'off'
    item.append(button)
    chips.append(item)
  }
  panel.append(chips)
  if (companions.length > offered) panel.append(makeMore(chips, words))
  panel.append(state)
  toggle.after(panel)
  chips.addEventListener('click', ({target}) => {
    const chip = target instanceof Element ? target.closest<HTMLButtonElement>('button') : null
    if (!chip) return
    filter = stepFilter(filter, chip.dataset.href ?? '')
    if (!isBeside(section)) {
      const search = writeFilter(location.search, companions, filter)
      history.replaceState(history.state, '', location.pathname + search + location.hash)
    }
    apply()
  })
  apply()
  return panel

  function apply(): void {
    for (const [index, clipping] of clippings.entries()) {
      clipping.hidden = !passes(new Set(pages[index]?.keys()), filter)
    }
    for (const group of section.querySelectorAll<HTMLElement>('.reference-group')) {
      group.hidden = !group.querySelector('.clipping:not([hidden])')
    }
    for (const button of buttons) showChip(button, stateOf(filter, button.dataset.href ?? ''), words)
    const isFiltered = filter.wanted.size + filter.unwanted.size > 0
    const rest = section.querySelector<HTMLDetailsElement>(':scope > details.more')
    if (rest) {
      rest.open ||= isFiltered
      rest.hidden = isFiltered && !rest.querySelector('.reference-group:not([hidden])')
    }
    const shown = clippings.filter(({hidden}) => !hidden).length
    state.textContent = isFiltered ? fillIn(words.shownOf, {shown, total: clippings.length}) : ''
    toggle.classList.toggle('is-on', isFiltered)
  }
}

/** What `LinkedReferences.astro` wrote into the section. */
type FilterWords = Pick<Words['references'], 'filter' | 'shownOf' | 'moreFilters' | 'onlyWith' | 'without' | 'either'>

/** Whether a section stands on a page beside the one of the address. */
function isBeside(section: Element): boolean {
  return section.closest('.pane:not(.pane-first)') !== null
}

/** What the address says of the page that a section stands on. */
function searchOf(section: Element): string {
  return isBeside(section) ? '' : location.search
}

type ChipState = 'off' | 'wanted' | 'unwanted'

function stateOf({wanted, unwanted}: ReferenceFilter, href: string): ChipState {
  return wanted.has(href) ? 'wanted' : unwanted.has(href) ? 'unwanted' : 'off'
}

function makeChip({href, name, count}: Companion): HTMLButtonElement {
  const chip = document.createElement('button')
  chip.type = 'button'
  chip.dataset.href = href
  chip.dataset.name = name
  const label = document.createElement('span')
  label.dir = 'auto'
  label.textContent = name
  const number = document.createElement('span')
  number.className = 'count'
  number.textContent = String(count)
  chip.append(label, ' ', number)
  return chip
}

function showChip(chip: HTMLButtonElement, state: ChipState, words: FilterWords): void {
  chip.dataset.state = state
  chip.setAttribute('aria-pressed', String(state !== 'off'))
  const said = {off: words.either, wanted: words.onlyWith, unwanted: words.without}[state]
  const count = chip.querySelector('.count')?.textContent ?? ''
  chip.setAttribute('aria-label', fillIn(said, {name: chip.dataset.name ?? '', count}))
}

function makeMore(chips: HTMLElement, words: FilterWords): HTMLButtonElement {
  const more = document.createElement('button')
  more.type = 'button'
  more.className = 'filter-more'
  const hidden = chips.querySelectorAll<HTMLElement>('li[hidden]')
  more.textContent = fillIn(words.moreFilters, {count: hidden.length})
  more.addEventListener('click', () => {
    for (const item of hidden) item.hidden = false
    hidden[0]?.querySelector('button')?.focus()
    more.remove()
  })
  return more
}

/**
 * Pages that a clipping stands with: its own, those its ancestors refer to, those it links to. Address → name.
 *
 * @param names Names of pages that are known better than by the words of a link.
 */
function companionsOf(clipping: HTMLElement, names: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const pages = new Map<string, string>()
  const add = (path: string, name: string) => pages.set(path, names.get(path) ?? pages.get(path) ?? name)
  const own = clipping.closest('.reference-group')?.querySelector<HTMLAnchorElement>(':scope > h3 > a')
  if (own) add(own.pathname, own.textContent)
  const under: unknown = JSON.parse(clipping.querySelector<HTMLElement>('.clipping-path')?.dataset.under ?? '[]')
  for (const [href, name] of under as [string, string][]) add(new URL(href, location.href).pathname, name)
  for (const link of clipping.querySelectorAll<HTMLAnchorElement>('a.page-link, a.tag')) {
    // A label that stands for the name has the name for its title.
    add(link.pathname, link.title || link.textContent.replace(/^#/, ''))
  }
  pages.delete(clipping.closest<HTMLElement>('.pane')?.dataset.path ?? location.pathname)
  return pages
}
