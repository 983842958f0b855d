import {previewOf, type SlideElement} from './slides.ts'

/**
 * The overview: a column a page, a picture a slide. Built when it is first opened, for a talk may never need it.
 *
 * @returns A function that marks the current slide and moves the focus to it.
 */
export function buildOverview(
  panel: HTMLElement,
  slides: readonly SlideElement[],
  go: (slide: number) => void,
): (current: number) => void {
  const columns = document.createElement('div')
  columns.className = 'deck-columns'
  const buttons: HTMLButtonElement[] = []
  let column: HTMLElement | undefined
  slides.forEach((slide, index) => {
    if (slides[index - 1]?.stack !== slide.stack || !column) {
      column = document.createElement('section')
      const heading = document.createElement('h3')
      heading.textContent = slide.page
      column.append(heading)
      columns.append(column)
    }
    const button = document.createElement('button')
    button.type = 'button'
    button.setAttribute('aria-label', `${index + 1}: ${slide.title}`)
    button.append(previewOf(slide.element, slide.steps))
    button.addEventListener('click', () => go(index))
    buttons.push(button)
    column.append(button)
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
  if (key === 'ArrowDown' || key === 'ArrowUp') {
    const target = from + (key === 'ArrowDown' ? 1 : -1)
    return buttons[target] ? target : undefined
  }
  if (key !== 'ArrowRight' && key !== 'ArrowLeft') return undefined
  const stack = own.stack + (key === 'ArrowRight' ? 1 : -1)
  const top = slides.findIndex(slide => slide.stack === own.stack)
  const first = slides.findIndex(slide => slide.stack === stack)
  if (first < 0) return undefined
  const last = slides.findLastIndex(slide => slide.stack === stack)
  return Math.min(first + from - top, last)
}
