import {pageAt} from './page-source.ts'
import {say, type Words} from './say.ts'
import type {DeckAction} from './state.ts'

/**
 * A page of the site over the slide, as it is read: the talk may leave its path and come back. The page's own sheets draw it, in a
 * shadow tree that nothing of the deck reaches into; no script of it runs.
 *
 * @returns A function that shows the page at an address, or nothing where it is empty.
 */
export function buildPeek(deck: HTMLElement, words: Words, act: (action: DeckAction) => void): (href: string) => void {
  const panel = document.createElement('section')
  panel.className = 'deck-peek'
  panel.tabIndex = -1
  panel.hidden = true
  const bar = document.createElement('header')
  const name = document.createElement('p')
  name.dir = 'auto'
  const open = document.createElement('a')
  open.textContent = say(words, 'openPage')
  const back = document.createElement('button')
  back.type = 'button'
  back.textContent = say(words, 'backToSlide')
  back.addEventListener('click', () => act({type: 'return'}))
  bar.append(name, open, back)
  const text = document.createElement('div')
  const shadow = text.attachShadow({mode: 'open'})
  panel.append(bar, text)
  deck.after(panel)
  let shown = ''
  /** What had the focus before a page was shown. */
  let opener: Element | null = null

  shadow.addEventListener('click', event => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    const {metaKey, ctrlKey, shiftKey} = event as MouseEvent
    if (!link || metaKey || ctrlKey || shiftKey || link.origin !== location.origin) return
    event.preventDefault()
    if (link.pathname === shown && link.hash !== '') goTo(link.hash)
    else act({type: 'open-page', page: link.pathname + link.hash})
  })

  function goTo(hash: string): void {
    try {
      shadow.getElementById(decodeURIComponent(hash.slice(1)))?.scrollIntoView()
    } catch {
      // The address was cut; the page is there all the same.
    }
  }

  async function load(href: string): Promise<void> {
    const page = await pageAt(href)
    if (shown !== href) return
    const article = page?.querySelector('main .page')
    if (!page || !article) {
      name.textContent = say(words, 'noPage')
      shadow.replaceChildren()
      return
    }
    name.textContent = page.querySelector('main h1')?.textContent?.trim() ?? ''
    panel.setAttribute('aria-label', name.textContent)
    shadow.adoptedStyleSheets = [...(await sheetsOf(page)), own]
    const copy = document.importNode(article, true)
    for (const part of copy.querySelectorAll('.page-margin, script, iframe, .fold')) part.remove()
    for (const moving of copy.querySelectorAll('[autoplay]')) moving.removeAttribute('autoplay')
    shadow.replaceChildren(copy)
    panel.scrollTop = 0
    goTo(new URL(href, location.href).hash)
  }

  /** The focus goes back to where it was, if that is still there; else to the slide. */
  function leave(): void {
    const isThere = opener instanceof HTMLElement && opener !== document.body && opener.checkVisibility()
    const slide = document.querySelector('.slide.is-current')
    const place = isThere ? opener : (slide?.querySelector('.slide-title') ?? slide)
    if (place instanceof HTMLElement) place.focus({preventScroll: true})
    opener = null
  }

  return href => {
    panel.hidden = href === ''
    if (href === shown) return
    shown = href
    if (href === '') {
      shadow.replaceChildren()
      return leave()
    }
    opener ??= document.activeElement
    open.href = href
    name.textContent = ''
    panel.focus({preventScroll: true})
    void load(href)
  }
}

/** A page without its margin is one column. Outside all layers, so that it wins. */
const own = new CSSStyleSheet()
own.replaceSync(
  ':host{display:block;min-block-size:0}.page{display:block;max-inline-size:var(--width-measure);margin:0 auto;padding:0 0 4rem}@media(min-width:100em){:host{zoom:1.3}}',
)

const sheets = new Map<string, Promise<CSSStyleSheet>>()

/** The sheets of a page, made for a shadow tree, where `:root` and `body` are the host. */
function sheetsOf(page: Document): Promise<readonly CSSStyleSheet[]> {
  const parts = [...page.querySelectorAll<HTMLLinkElement | HTMLStyleElement>('link[rel=stylesheet], style')]
  return Promise.all(
    parts.map(part =>
      part instanceof HTMLLinkElement
        ? sheetAt(new URL(part.getAttribute('href') ?? '', location.href).href)
        : new CSSStyleSheet().replace(forShadow(part.textContent ?? '')),
    ),
  )
}

function sheetAt(href: string): Promise<CSSStyleSheet> {
  const known = sheets.get(href)
  if (known) return known
  const coming = fetch(href)
    .then(response => (response.ok ? response.text() : ''))
    .catch(() => '')
    .then(async css => {
      const sheet = new CSSStyleSheet({baseURL: href})
      await sheet.replace(forShadow(css))
      return sheet
    })
  sheets.set(href, coming)
  return coming
}

/** A sheet whose rules for the root and the body are the host's. Exported for its test. */
export function forShadow(css: string): string {
  return css
    .replace(/:root((?:\[[^\]]*\]|:not\([^)]*\))*)/g, (_, more: string) => (more === '' ? ':host' : `:host(${more})`))
    .replace(/(^|[{},;/])(?:html|body)(?=[{,])/g, '$1:host')
}
