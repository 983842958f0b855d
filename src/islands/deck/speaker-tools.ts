import {partOfPage} from './part-of-page.ts'
import type {SlideElement} from './slides.ts'
import type {DeckState} from './state.ts'

/** The row of tools below the speaker's slide as it stands: what is in hand, and what the slide offers. */
export function drawSpeakerTools(state: DeckState, slide: SlideElement): void {
  for (const name of ['laser', 'ink', 'zoom'] as const)
    press(name, state.tool === name || (name === 'zoom' && state.zoom !== undefined))
  press('black', state.blank !== 'none')
  press('freeze', state.held !== undefined)
  partOfPage('.presenter-media').hidden = slide.element.querySelector('video, audio') === null
  const place = partOfPage('.presenter-now')
  place.dataset.tool = state.tool
  place.classList.toggle('is-dark', state.blank !== 'none')
}

function press(name: string, isPressed: boolean): void {
  partOfPage(`.presenter-tools [data-command=${name}]`).setAttribute('aria-pressed', `${isPressed}`)
}
