import {pageAt} from './page-source.ts'
import {partOfPage} from './part-of-page.ts'
import {say, type Words} from './say.ts'
import {setText} from './set-text.ts'
import type {DeckState} from './state.ts'
import type {Peer} from './sync.ts'

/** What the speaker reads of the audience: what it sees where that is not the slide here, and which windows there are. */
export interface AudienceLines {
  draw(state: DeckState): void
  drawPeers(peers: readonly Peer[]): void
}

export function openAudienceLines(words: Words, current: () => DeckState): AudienceLines {
  return {
    draw({held, page}) {
      partOfPage('.presenter-return').hidden = page === ''
      partOfPage('.presenter-now').classList.toggle('is-elsewhere', page !== '' || held !== undefined)
      if (held || page === '') {
        setText('.presenter-audience', held ? say(words, 'holding', {number: held.slide + 1}) : '')
        return
      }
      void pageAt(page).then(shown => {
        if (current().page !== page || current().held) return
        const title = shown?.querySelector('main h1')?.textContent?.trim() ?? page
        setText('.presenter-audience', say(words, 'casting', {title}))
      })
    },
    // Another build is said, for its slides have other numbers.
    drawPeers(peers) {
      const light = partOfPage('.presenter-light')
      light.classList.toggle(
        'is-on',
        peers.some(({role}) => role === 'audience'),
      )
      light.classList.toggle(
        'is-stale',
        peers.some(({isStale}) => isStale),
      )
      const names = peers.map(({role, label, isStale}) => {
        const name =
          role === 'audience'
            ? say(words, 'audience', {label})
            : role === 'remote'
              ? label
              : say(words, 'otherPresenter')
        return isStale ? say(words, 'stale', {name}) : name
      })
      light.textContent = names.length === 0 ? say(words, 'noAudience') : names.join(' · ')
    },
  }
}
