import type {MapWords} from './map-words.ts'

/** Buttons for who has no wheel and no keyboard. */
export function zoomButtons(actions: {closer(): void; further(): void; all(): void}, words: MapWords): HTMLElement {
  const bar = document.createElement('div')
  bar.className = 'map-zoom'
  bar.append(
    button('+', words.closer, actions.closer),
    button('−', words.further, actions.further),
    button(words.all, words.allLabel, actions.all),
  )
  return bar
}

function button(text: string, name: string, act: () => void): HTMLElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.textContent = text
  made.setAttribute('aria-label', name)
  made.addEventListener('click', act)
  return made
}
