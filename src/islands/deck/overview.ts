import {branchColumns} from './branch-columns.ts'
import {previewOf} from './copy-of-slide.ts'
import {findPlaces} from './find-places.ts'
import {say, type Words} from './say.ts'
import type {SlideElement} from './slides.ts'
import type {DeckAction} from './state.ts'

/** A column of pictures, from top to bottom. */
interface Column {
  readonly element: HTMLElement
  readonly buttons: readonly HTMLButtonElement[]
}

/**
 * The overview: a column a page, a picture a slide, and a field that leaves only what holds some words. Ways on beside the talk's
 * own path stand as columns after the page where they leave it. Built when it is first opened, for a talk may never need it.
 *
 * @returns A function that marks the current slide and moves the focus to it.
 */
export function buildOverview(
  panel: HTMLElement,
  slides: readonly SlideElement[],
  words: Words,
  act: (action: DeckAction) => void,
): (current: number) => void {
  const box = document.createElement('div')
  box.className = 'deck-columns'
  const buttons = slides.map((slide, index) => {
    const button = document.createElement('button')
    button.type = 'button'
    button.setAttribute('aria-label', `${index + 1}: ${slide.title}`)
    const caption = document.createElement('span')
    caption.textContent = `${index + 1}`
    button.append(previewOf(slide.element, slide.steps), caption)
    button.addEventListener('click', () => act({type: 'go', slide: index}))
    return button
  })
  const branches = branchColumns(slides, words, page => act({type: 'open-page', page}))
  const columns: Column[] = []
  for (const stack of new Set(slides.map(slide => slide.stack))) {
    const element = document.createElement('section')
    const heading = document.createElement('h3')
    heading.dir = 'auto'
    heading.textContent = slides.find(slide => slide.stack === stack)?.page ?? ''
    const inStack = buttons.filter((_, index) => slides[index]?.stack === stack)
    element.append(heading, ...inStack)
    columns.push({element, buttons: inStack}, ...branches.filter(branch => branch.stack === stack))
  }
  box.append(...columns.map(({element}) => element))

  const filter = panel.querySelector<HTMLInputElement>('input')
  const count = panel.querySelector<HTMLElement>('[role=status]')
  const places = [
    ...slides.map(({title, page, element}) => ({title: `${title} ${page}`, text: element.textContent ?? ''})),
    ...branches.map(({title}) => ({title})),
  ]
  filter?.addEventListener('input', () => {
    const found = new Set(findPlaces(filter.value, places, places.length))
    const isOpen = filter.value.trim() === ''
    buttons.forEach((button, index) => {
      button.hidden = !isOpen && !found.has(index)
    })
    for (const {element} of columns) element.hidden = element.querySelector('button:not([hidden])') === null
    branches.forEach(({element}, index) => {
      element.hidden = !isOpen && !found.has(slides.length + index)
    })
    if (count) count.textContent = isOpen ? '' : say(words, 'found', {count: found.size})
  })
  filter?.addEventListener('keydown', event => {
    const first = columns.flatMap(shownOf)[0]
    if (event.key === 'Enter') first?.click()
    else if (event.key === 'ArrowDown') first?.focus()
    else return
    event.preventDefault()
  })

  panel.append(box)
  box.addEventListener('keydown', event => {
    const target = neighbour(columns, event.target as Element, event.key)
    if (target === undefined) return
    event.preventDefault()
    event.stopPropagation()
    target.focus()
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

/** Pictures of a column that the filter leaves. */
function shownOf({element, buttons}: Column): readonly HTMLButtonElement[] {
  return element.hidden ? [] : buttons.filter(button => !button.hidden)
}

/**
 * The picture an arrow key leads to: up and down to the one before and after, also of the next column; left and right to the same
 * height of the column beside.
 */
function neighbour(columns: readonly Column[], from: Element, key: string): HTMLButtonElement | undefined {
  const at = columns.findIndex(({element}) => element.contains(from))
  const own = columns[at]
  if (!own) return undefined
  const height = own.buttons.indexOf(from as HTMLButtonElement)
  const way = key === 'ArrowDown' || key === 'ArrowRight' ? 1 : -1
  if (key === 'ArrowDown' || key === 'ArrowUp') {
    const all = columns.flatMap(shownOf)
    return all[all.indexOf(from as HTMLButtonElement) + way]
  }
  if (key !== 'ArrowRight' && key !== 'ArrowLeft') return undefined
  for (let beside = columns[at + way], next = at + way; beside; next += way, beside = columns[next]) {
    const shown = shownOf(beside)
    const {buttons} = beside
    const target = shown.find(button => buttons.indexOf(button) >= height) ?? shown.at(-1)
    if (target) return target
  }
  return undefined
}
