import {chooseNextTheme} from './deck-theme.ts'
import type {KeyCommand} from './keys.ts'
import {partOfPage} from './part-of-page.ts'
import {pathOf} from './path-of.ts'
import {hashOfPlace} from './slide-of-hash.ts'
import type {SlideElement} from './slides.ts'
import {audiencePlace, type DeckAction, type Place} from './state.ts'
import type {Talk} from './talk.ts'
import type {Toast} from './toast.ts'
import {toggleFullScreen} from './toggle-full-screen.ts'
import type {WaysOn} from './ways-on.ts'

export interface DeckCommandsOptions {
  readonly deck: HTMLElement
  readonly slides: readonly SlideElement[]
  readonly toast: Toast
  talk(): Talk
  ways(): WaysOn
  /** Change the state as this window's own reader does. */
  act(action: DeckAction): void
}

/** What keys and buttons of the audience's window do, where that is more than a change of state. */
export function deckCommands({
  deck,
  slides,
  toast,
  talk,
  ways,
  act,
}: DeckCommandsOptions): (command: KeyCommand) => void {
  function run(command: KeyCommand): void {
    const {state} = talk()
    const place = audiencePlace(state)
    switch (command.type) {
      case 'full-screen':
        toggleFullScreen()
        return
      case 'presenter':
        open(
          `${deck.dataset.presenter}${location.search}${hashOfPlace(place, slides)}`,
          `presenter ${deck.dataset.deck}`,
        )
        return
      case 'peek':
        act({type: 'open-page', page: place.page === '' ? pathOf(slides[place.slide]?.pageHref) : ''})
        return
      case 'clock':
        void import('./press-clock.ts').then(({pressClock}) => toast.flash(pressClock(talk())))
        return
      case 'digit': {
        const way = state.digits === '' ? ways().at(place.slide)[Number(command.digit) - 1] : undefined
        if (!way) act(command)
        else if (way.slide !== undefined) act({type: 'go', slide: way.slide})
        else act({type: 'open-page', page: way.href})
        return
      }
      case 'cut-short':
        return
      case 'theme':
        toast.flash(chooseNextTheme() ?? '·')
        return
      case 'up':
      case 'down':
        if (scrolls(place, command.type)) return
    }
    act(command)
  }

  return run
}

/** Scroll what does not fit before leaving it. */
function scrolls(place: Place, way: 'up' | 'down'): boolean {
  const box = place.page === '' ? document.querySelector('.slide.is-current .slide-body') : partOfPage('.deck-peek')
  if (!box) return place.page !== ''
  const before = box.scrollTop
  box.scrollBy({top: (way === 'down' ? 0.6 : -0.6) * box.clientHeight})
  return place.page !== '' || box.scrollTop !== before
}
