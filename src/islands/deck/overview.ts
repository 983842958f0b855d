import {previewOf} from './copy-of-slide.ts'
import {findPlaces} from './find-places.ts'
import {say, type Words} from './say.ts'
import type {SlideElement} from './slides.ts'

/**
 * The overview: a column a page, a picture a slide, and a field that leaves only what holds some words. Built when it is first
 * opened, for a talk may never need it.
 *
 * @returns A function that marks the current slide and moves the focus to it.
 */
export function buildOverview(
  panel: HTMLElement,
  slides: readonly SlideElement[],
  words: Words,
  go: (slide: number) => void,
): (current: number) => void {
  const columns = document.createElement('div')
  columns.className = 'deck-columns'
  const buttons = slides.map((slide, index) => {
    const button = document.createElement('button')
    button.type = 'button'
    button.setAttribute('aria-label', `${index + 1}: ${slide.title}`)
    const caption = document.createElement('span')
    caption.textContent = `${index + 1}`
    button.append(previewOf(slide.element, slide.steps), caption)
    button.addEventListener('click', () => go(index))
    return button
  })
  slides.forEach((slide, index) => {
    if (slides[index - 1]?.stack !== slide.stack) {
      const column = document.createElement('section')
      const heading = document.createElement('h3')
      heading.dir = 'auto'
      heading.textContent = slide.page
      column.append(heading)
      columns.append(column)
    }
    const button = buttons[index]
    if (button) columns.lastElementChild?.append(button)
  })

  const filter = panel.querySelector<HTMLInputElement>('input')
  const count = panel.querySelector<HTMLElement>('[role=status]')
  const places = slides.map(({title, page, element}) => ({title: `${title} ${page}`, text: element.textContent ?? ''}))
  filter?.addEventListener('input', () => {
    const found = new Set(findPlaces(filter.value, places, slides.length))
    const isOpen = filter.value.trim() === ''
    buttons.forEach((button, index) => {
      button.hidden = !isOpen && !found.has(index)
    })
    for (const column of columns.children as HTMLCollectionOf<HTMLElement>)
      column.hidden = column.querySelector('button:not([hidden])') === null
    if (count) count.textContent = isOpen ? '' : say(words, 'found', {count: found.size})
  })
  filter?.addEventListener('keydown', event => {
    const first = buttons.find(button => !button.hidden)
    if (event.key === 'Enter') first?.click()
    else if (event.key === 'ArrowDown') first?.focus()
    else return
    event.preventDefault()
  })

  panel.append(columns)
  columns.addEventListener('keydown', event => {
    const target = neighbour(buttons, slides, buttons.indexOf(event.target as HTMLButtonElement), event.key)
    if (target === undefined) return
    event.preventDefault()
    event.stopPropagation()
    buttons[target]?.focus()
  })
  return current => {
    if (filter && filter.value !== '') {
      filter.value = ''
      filter.dispatchEvent(new Event('input'))
    }
    buttons.forEach((button, index) => {
      button.setAttribute('aria-current', `${index === current}`)
    })
    buttons[current]?.focus()
    buttons[current]?.scrollIntoView({block: 'center', inline: 'center'})
  }
}

/** The picture an arrow key leads to: up and down in a column, left and right to the same height of the next. */
function neighbour(
  buttons: readonly HTMLButtonElement[],
  slides: readonly SlideElement[],
  from: number,
  key: string,
): number | undefined {
  const own = slides[from]
  if (!own) return undefined
  const isThere = (index: number) => buttons[index]?.hidden === false
  if (key === 'ArrowDown' || key === 'ArrowUp') {
    const way = key === 'ArrowDown' ? 1 : -1
    let target = from + way
    while (target >= 0 && target < slides.length && !isThere(target)) target += way
    return isThere(target) ? target : undefined
  }
  if (key !== 'ArrowRight' && key !== 'ArrowLeft') return undefined
  const way = key === 'ArrowRight' ? 1 : -1
  const top = slides.findIndex(slide => slide.stack === own.stack)
  for (let stack = own.stack + way; ; stack += way) {
    const inStack = slides.flatMap((slide, index) => (slide.stack === stack ? [index] : []))
    const [first] = inStack
    if (first === undefined) return undefined
    const near = inStack.filter(isThere)
    const target = near.find(index => index - first >= from - top) ?? near.at(-1)
    if (target !== undefined) return target
  }
}
