import {leaveForDeck} from './leave-for-deck.ts'
import {buildPeek} from './peek.ts'
import type {Words} from './say.ts'
import type {DeckAction} from './state.ts'

/**
 * Pages of the site that a talk goes to: over the slide; a deck takes the window.
 *
 * @returns A function that opens the page at an address, or none where it is empty; `isOurs` says that this window asks.
 */
export function openPages(
  deck: HTMLElement,
  words: Words,
  act: (action: DeckAction) => void,
): (page: string, isOurs: boolean) => void {
  const show = buildPeek(deck, words, act)
  return (page, isOurs) => {
    if (!leaveForDeck(page, deck.dataset.base ?? '/')) show(page)
    // Whoever comes back here comes back to the slide.
    else if (isOurs) act({type: 'open-page', page: ''})
  }
}
