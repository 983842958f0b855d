import {findPlaces} from './find-places.ts'
import {say, type Words} from './say.ts'
import {sitePages} from './site-pages.ts'
import type {SlideElement} from './slides.ts'
import type {DeckAction} from './state.ts'

const mostSlides = 8
const mostPages = 12

interface Found {
  readonly label: string
  readonly mark: string
  readonly action: DeckAction
}

/**
 * The field to go anywhere: by number, by title or text of a slide, or to any page of the site, which is then shown over the
 * slide. A combobox: the focus stays in the field, arrows choose.
 *
 * @returns A function to call when the panel is opened.
 */
export function buildJump(
  panel: HTMLElement,
  slides: readonly SlideElement[],
  words: Words,
  base: string,
  act: (action: DeckAction) => void,
): () => void {
  const field = panel.querySelector('input')
  const list = panel.querySelector('ul')
  if (!field || !list) throw new Error('Expected the panel of jumps to have a field and a list')
  list.id = 'deck-found'
  field.setAttribute('role', 'combobox')
  field.setAttribute('aria-controls', list.id)
  field.setAttribute('aria-autocomplete', 'list')
  list.setAttribute('role', 'listbox')
  const places = slides.map(({title, page, element}) => ({title, text: `${page} ${element.textContent}`}))
  let found: readonly Found[] = []
  let chosen = 0
  let asked = 0

  async function search(): Promise<void> {
    const query = field?.value ?? ''
    const mine = ++asked
    const inDeck = slideNumbers(query, slides.length).concat(findPlaces(query, places, mostSlides))
    const slidesFound = [...new Set(inDeck)].map(index => ({
      label: slides[index]?.title ?? '',
      mark: `${index + 1}`,
      action: {type: 'go', slide: index} as const,
    }))
    show(slidesFound)
    const pages = query.trim() === '' ? [] : await sitePages(base)
    if (mine !== asked) return
    const pagesFound = findPlaces(query, pages, mostPages).map(index => ({
      label: pages[index]?.title ?? '',
      mark: say(words, 'pageMark'),
      action: {type: 'open-page', page: pages[index]?.href ?? ''} as const,
    }))
    show([...slidesFound, ...pagesFound])
  }

  function show(next: readonly Found[]): void {
    found = next
    chosen = 0
    list?.replaceChildren(
      ...found.map(({label, mark, action}, index) => {
        const item = document.createElement('li')
        item.dataset.kind = action.type === 'go' ? 'slide' : 'page'
        item.id = `deck-found-${index}`
        item.setAttribute('role', 'option')
        const name = document.createElement('span')
        name.dir = 'auto'
        name.textContent = label
        const note = document.createElement('small')
        note.textContent = mark
        item.append(name, note)
        item.addEventListener('click', () => take(index))
        return item
      }),
    )
    field?.setAttribute('aria-expanded', `${found.length > 0}`)
    choose(0)
  }

  function choose(index: number): void {
    chosen = Math.max(0, Math.min(index, found.length - 1))
    for (const [at, item] of [...(list?.children ?? [])].entries()) {
      item.setAttribute('aria-selected', `${at === chosen}`)
      if (at === chosen) item.scrollIntoView({block: 'nearest'})
    }
    field?.setAttribute('aria-activedescendant', found.length > 0 ? `deck-found-${chosen}` : '')
  }

  function take(index: number): void {
    const target = found[index]
    if (target) act(target.action)
  }

  field.addEventListener('input', () => void search())
  field.addEventListener('keydown', event => {
    if (event.isComposing) return
    if (event.key === 'ArrowDown') choose(chosen + 1)
    else if (event.key === 'ArrowUp') choose(chosen - 1)
    else if (event.key === 'Enter') take(chosen)
    else return
    event.preventDefault()
  })
  // What was typed while this was loading counts.
  return () => {
    field.focus()
    void search()
  }
}

/** The slide of a number that is typed, from 1. */
function slideNumbers(query: string, count: number): number[] {
  const number = /^\s*(\d{1,4})\s*$/.exec(query)?.[1]
  return number !== undefined && Number(number) >= 1 && Number(number) <= count ? [Number(number) - 1] : []
}
