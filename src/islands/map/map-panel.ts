import type {GraphData} from '../../../plugins/index.ts'
import {edgeName} from './edge-name.ts'
import type {MapSight} from './map-sight.ts'
import type {MapWords} from './map-words.ts'

/** What the panel asks of the map. */
export interface PanelActions {
  /** The sight was changed in place. */
  changed(): void
  /** Keys and names for a question. */
  find(question: string): readonly {readonly key: string; readonly name: string}[]
  goTo(key: string): void
}

/** Search box and legend; the legend's boxes are the filters. */
export function makePanel(
  data: GraphData,
  sight: MapSight,
  actions: PanelActions,
  words: MapWords,
): {panel: HTMLElement; search: HTMLInputElement} {
  const panel = element('div', {className: 'map-panel'})
  const search = element('input', {type: 'search', placeholder: `${words.find}  /`})
  search.setAttribute('aria-label', words.findLabel)
  search.setAttribute('aria-controls', 'map-hits')
  const hits = element('ul', {className: 'map-hits', id: 'map-hits'})
  search.addEventListener('input', () => {
    hits.replaceChildren(...actions.find(search.value).map(hit => hitItem(hit.key, hit.name)))
  })
  search.addEventListener('keydown', event => {
    if (event.isComposing) return
    const first = hits.querySelector('button')
    if (event.key === 'Enter') first?.click()
    if (event.key === 'ArrowDown') first?.focus()
    if (event.key === 'ArrowDown' || event.key === 'Enter') event.preventDefault()
  })
  hits.addEventListener('keydown', event => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0) return
    const buttons = [...hits.querySelectorAll('button')]
    const next = buttons[buttons.indexOf(document.activeElement as HTMLButtonElement) + step]
    if (next) next.focus()
    else if (step < 0) search.focus()
    event.preventDefault()
  })
  panel.append(search, hits, legend(data, sight, actions, words))
  return {panel, search}

  function hitItem(key: string, name: string): HTMLElement {
    const button = element('button', {type: 'button', textContent: name, dir: 'auto'})
    button.addEventListener('click', () => {
      hits.replaceChildren()
      search.value = ''
      actions.goTo(key)
    })
    const item = element('li', {})
    item.append(button)
    return item
  }
}

function legend(data: GraphData, sight: MapSight, actions: PanelActions, words: MapWords): HTMLElement {
  const details = element('details', {className: 'map-legend', open: matchMedia('(min-width: 48em)').matches})
  details.append(element('summary', {textContent: words.legend}))
  const links = fieldset(words.links)
  data.edgeTypes.forEach((type, index) => {
    const bit = 1 << index
    let count = 0
    for (let at = 2; at < data.edges.length; at += 3) if (((data.edges[at] ?? 0) & bit) !== 0) count += 1
    if (count > 0)
      links.append(
        box(
          edgeName(type, words),
          count,
          (sight.types & bit) !== 0,
          on => (sight.types = on ? sight.types | bit : sight.types & ~bit),
          type,
        ),
      )
  })
  if (data.routes.length > 0)
    links.append(box(words.routes, data.routes.length, sight.routes, on => (sight.routes = on), 'route'))
  const kinds = fieldset(words.dots)
  words.dotKinds.forEach((name, kind) => {
    const count = data.kinds.filter(each => each === kind).length
    if (count > 0)
      kinds.append(
        box(name, count, sight.kinds.has(kind), on => (on ? sight.kinds.add(kind) : sight.kinds.delete(kind))),
      )
  })
  details.append(links, kinds)
  return details

  function box(name: string, count: number, checked: boolean, set: (on: boolean) => void, edge?: string): HTMLElement {
    const label = element('label', {})
    const input = element('input', {type: 'checkbox', checked})
    input.addEventListener('change', () => {
      set(input.checked)
      actions.changed()
    })
    label.append(input)
    if (edge !== undefined) {
      label.dataset.edge = edge
      label.append(element('span', {className: 'map-line'}))
    }
    label.append(
      element('span', {textContent: name}),
      element('span', {className: 'count', textContent: String(count)}),
    )
    return label
  }
}

function fieldset(name: string): HTMLElement {
  const set = element('fieldset', {})
  set.append(element('legend', {textContent: name}))
  return set
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  values: Partial<HTMLElementTagNameMap[Name]>,
): HTMLElementTagNameMap[Name] {
  return Object.assign(document.createElement(name), values)
}
