import {fillIn} from './fill-in.ts'

/**
 * Play a film where its card stands, once the card is pressed: nothing is asked of its host before. A press with a
 * modifier key or another button follows the link, as without script. `{{youtube-timestamp}}` moves the film before it.
 */
document.addEventListener('click', event => {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
  if (event.defaultPrevented || !(event.target instanceof Element)) return
  const card = event.target.closest<HTMLAnchorElement>('a[data-player]')
  if (card) {
    event.preventDefault()
    play(card, undefined)
    return
  }
  const moment = event.target.closest<HTMLAnchorElement>('a[data-seconds]')
  const film = moment && filmBefore(moment)
  if (!moment || !film) return
  event.preventDefault()
  play(film, Number(moment.dataset.seconds))
})

/** The card or player of the film that a moment belongs to: the last before it that has moments. */
function filmBefore(moment: Element): HTMLElement | undefined {
  const films = [...document.querySelectorAll<HTMLElement>('[data-player*="youtube"]')]
  return films.findLast(film => film.compareDocumentPosition(moment) & Node.DOCUMENT_POSITION_FOLLOWING)
}

/**
 * Put the player in the place of the card, or begin again in the player that is there.
 *
 * @param seconds Where to begin; `undefined` for where the card says.
 */
function play(film: HTMLElement, seconds: number | undefined): void {
  const address = new URL(film.dataset.player ?? '')
  address.searchParams.set('autoplay', '1')
  if (seconds !== undefined) address.searchParams.set('start', String(seconds))
  const playing = film.querySelector('iframe')
  if (playing) playing.src = address.href
  else if (film instanceof HTMLAnchorElement) {
    const player = makePlayer(film, address)
    film.replaceWith(player)
    player.querySelector('iframe')?.focus()
  }
  if (seconds !== undefined)
    document.querySelector(`[data-player="${film.dataset.player}"]`)?.scrollIntoView({block: 'nearest'})
}

function makePlayer(card: HTMLAnchorElement, address: URL): HTMLElement {
  const player = document.createElement('span')
  player.className = 'player'
  player.dataset.player = card.dataset.player ?? ''
  const frame = document.createElement('iframe')
  frame.title = card.querySelector('.facade-label')?.textContent ?? ''
  frame.allow = 'autoplay; encrypted-media; fullscreen; picture-in-picture'
  // Players refuse to play for a page that does not say who it is.
  frame.referrerPolicy = 'strict-origin-when-cross-origin'
  frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-presentation allow-popups')
  frame.src = address.href
  const link = document.createElement('a')
  link.className = 'external'
  link.href = card.href
  link.rel = 'noopener'
  link.textContent = fillIn(document.querySelector<HTMLElement>('#player-words')?.dataset.openOn, {
    site: card.querySelector('.facade-host')?.textContent ?? new URL(card.href).host,
  })
  player.append(frame, link)
  return player
}
