/** Buttons for who has no wheel and no keyboard. */
export function zoomButtons(actions: {closer(): void; further(): void; all(): void}): HTMLElement {
  const bar = document.createElement('div')
  bar.className = 'map-zoom'
  bar.append(
    button('+', 'Closer', actions.closer),
    button('−', 'Further away', actions.further),
    button('All', 'All of the map', actions.all),
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
