import type {PageKey} from '../../1-files/index.ts'
import {deckView, slideNumbers} from '../deck/index.ts'
import type {Site} from '../site.ts'
import {hrefOfDeck, linkToPage} from './link-to-page.ts'
import type {TalkPositionView} from './page-view.ts'
import {siteIndexes} from './site-indexes.ts'

/** The talks a page is part of, and where in each. A page without slides, because all of it is pointers, is in none. */
export function talkPositions(site: Site, key: PageKey): readonly TalkPositionView[] {
  const positions: TalkPositionView[] = []
  for (const {deck, index} of siteIndexes(site).deckPlaces.get(key) ?? []) {
    const first = slideNumbers(site, deck.id).get(key)
    if (!first) continue
    const href = hrefOfDeck(site, deck.id)
    const previous = deck.pages[index - 1]
    const next = deck.pages[index + 1]
    positions.push({
      deck: {text: deck.title, href},
      slide: first.first,
      lastSlide: first.last,
      slideCount: deckView(site, deck.id).slideCount,
      presentHref: `${href}#${encodeURIComponent(first.id)}`,
      previous: previous && linkToPage(site, previous.key),
      next: next && linkToPage(site, next.key),
    })
  }
  return positions
}
