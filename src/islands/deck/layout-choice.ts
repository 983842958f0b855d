import {listenToSeparators, type Sizes} from './split.ts'
import {isRecord} from './talk-message.ts'

export type Layout = 'slide' | 'notes' | 'talk'

/** What is large: the slide, the notes, or the outline of the talk. Shares of width and height, in percent. */
const usual: Readonly<Record<Layout, Sizes>> = {
  slide: {across: 62, down: 60},
  notes: {across: 60, down: 36},
  talk: {across: 44, down: 48},
}

const key = 'lectern-presenter'

/** Choose among the layouts of the presenter and move what parts them; all of it is remembered by the browser. */
export function openLayouts(host: HTMLElement): void {
  const buttons = [...host.querySelectorAll<HTMLElement>('[data-layout-choice]')]
  let {layout, sizes} = stored()

  function draw(): void {
    host.dataset.layout = layout
    for (const button of buttons) button.setAttribute('aria-pressed', `${button.dataset.layoutChoice === layout}`)
    for (const [name, percent] of Object.entries({...usual[layout], ...sizes[layout]})) {
      host.style.setProperty(`--${name}`, `${percent}%`)
      host.querySelector(`[data-split="${name}"]`)?.setAttribute('aria-valuenow', `${percent}`)
    }
  }

  function keep(): void {
    try {
      localStorage.setItem(key, JSON.stringify({layout, sizes}))
    } catch {
      // Storage is closed to this page: it holds until the window closes.
    }
    draw()
  }

  for (const button of buttons)
    button.addEventListener('click', () => {
      layout = button.dataset.layoutChoice as Layout
      keep()
    })
  listenToSeparators(host.querySelectorAll<HTMLElement>('[role=separator]'), {
    host,
    sizes: () => ({...usual[layout], ...sizes[layout]}),
    set(name, percent) {
      const {[name]: _, ...others} = sizes[layout] ?? {}
      sizes = {...sizes, [layout]: Number.isNaN(percent) ? others : {...others, [name]: percent}}
      keep()
    },
  })
  draw()
}

function stored(): {layout: Layout; sizes: Partial<Record<Layout, Sizes>>} {
  const nothing = {layout: 'slide' as Layout, sizes: {}}
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? 'null')
    if (!isRecord(value)) return nothing
    const sizes: Partial<Record<Layout, Sizes>> = {}
    const kept = isRecord(value.sizes) ? value.sizes : {}
    for (const name of Object.keys(usual) as Layout[]) {
      const own = kept[name]
      if (isRecord(own))
        sizes[name] = Object.fromEntries(
          Object.entries(own).filter(
            (entry): entry is [string, number] => typeof entry[1] === 'number' && entry[0] in usual[name],
          ),
        )
    }
    const layout = typeof value.layout === 'string' && Object.hasOwn(usual, value.layout) ? value.layout : 'slide'
    return {layout: layout as Layout, sizes}
  } catch {
    return nothing
  }
}
