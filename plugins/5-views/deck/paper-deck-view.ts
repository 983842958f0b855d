import {qrCode} from '../qr-code.ts'
import type {Site} from '../site.ts'
import type {DeckView} from './deck-view.ts'
import {deckView} from './make-deck-view.ts'

/** A card as `drawFacade` draws it: its address, and the host it names. */
const card =
  /(<a class="facade[^"]*" href="([^"]+)"[^>]*>[\s\S]*?)(?: <span class="facade-host">([^<]*)<\/span>)?<\/a>/g
/** A longer address nobody types; its code is still there. */
const longestTyped = 44

/**
 * A deck for paper: what can be pressed on a screen has its address in letters, where that is short, and as a code for a
 * phone.
 *
 * @throws As `deckView`.
 */
export function paperDeckView(site: Site, id: string): DeckView {
  const deck = deckView(site, id)
  return {
    ...deck,
    stacks: deck.stacks.map(stack => ({
      ...stack,
      slides: stack.slides.map(slide =>
        slide.html.includes('class="facade') ? {...slide, html: withCodes(slide.html)} : slide,
      ),
    })),
  }
}

function withCodes(html: string): string {
  return html.replace(card, (_, before: string, href: string, host = '') => {
    const typed = shortAddress(href.replaceAll('&amp;', '&'))
    const shown = typed.length <= longestTyped ? typed.replaceAll('&', '&amp;') : host
    return `${before} <span class="facade-host">${shown}</span>${drawCode(href.replaceAll('&amp;', '&'))}</a>`
  })
}

/** `https://www.youtube.com/watch?v=abc` → `youtu.be/abc`; of others the address without what a browser adds by itself. */
function shortAddress(href: string): string {
  const film = /^https?:\/\/(?:www\.|m\.)?youtube\.com\/watch\?(?:[^#]*&)?v=([\w-]+)/.exec(href)?.[1]
  if (film !== undefined) return `youtu.be/${film}`
  return href.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '')
}

/** Dark on light, whatever the theme: a phone reads no other. */
function drawCode(href: string): string {
  const {size, path} = qrCode(href, 'L')
  return `<svg class="facade-code" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges" aria-hidden="true"><rect width="${size}" height="${size}" fill="#fff"/><path d="${path}" fill="#000"/></svg>`
}
