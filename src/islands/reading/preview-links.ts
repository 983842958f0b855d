import {hideCard, isInCard, isShown, showCard} from './preview-card.ts'
import {previewOf} from './preview-source.ts'

/** Milliseconds a reader stays at a link before it is meant, and may be off link and card before they are left. */
const intent = 300
const grace = 200

/** Links in the text and beside it that lead to notes; a bullet is an address, not a place to look at. */
const links = 'main a[href]:not(.bullet, .button, .asset, .external, .facade)'
/** Pages that hold no notes. */
const noNotes = /^(?:decks|graph|pages|tags|assets|b)\/|^journals\/$/

/** Show what a link leads to while the pointer or the focus stays at it. Not on touch: there a press is a press. */
export function previewLinks(): void {
  if (!('popover' in HTMLElement.prototype)) return
  document.addEventListener('pointerover', event => {
    if (event.pointerType === 'touch') return
    if (isInCard(event.target)) stay()
    else if (linkAt(event.target)) begin(event.target)
    else leave()
  })
  document.addEventListener('focusin', ({target}) => {
    if (target instanceof Element && target.matches(':focus-visible') && linkAt(target)) begin(target)
    else if (!isInCard(target)) end()
  })
  document.addEventListener('pointerdown', ({target}) => {
    if (!isInCard(target)) end()
  })
  document.documentElement.addEventListener('pointerleave', leave)
  document.addEventListener('keydown', event => {
    if (event.key !== 'Escape' || (!isShown() && !waiting)) return
    if (isShown()) event.preventDefault()
    end()
  })
  addEventListener('scroll', onScroll, {passive: true})
  addEventListener('pagehide', end)
}

/** The link that is waited for or shown. */
let current: HTMLAnchorElement | undefined
let waiting: AbortController | undefined
let timer: ReturnType<typeof setTimeout> | undefined

function begin(target: EventTarget | null): void {
  const link = linkAt(target)
  if (!link) return
  if (link === current) {
    stay()
    return
  }
  end()
  current = link
  waiting = new AbortController()
  const {signal} = waiting
  timer = setTimeout(async () => {
    const preview = await previewOf(new URL(link.href), signal)
    if (!preview || signal.aborted) return
    showCard(preview, link)
  }, intent)
}

/** What was shown has moved away; what is only waited for is waited for again, if the reader is still there. */
function onScroll(): void {
  const link = isShown() ? undefined : current
  end()
  if (link?.matches(':hover, :focus-visible')) begin(link)
}

/** Forget that the reader was about to leave. */
function stay(): void {
  if (isShown()) clearTimeout(timer)
}

function leave(): void {
  clearTimeout(timer)
  if (!current) return
  if (isShown()) timer = setTimeout(end, grace)
  else end()
}

/** Break off whatever is waited for, and hide the card. */
function end(): void {
  clearTimeout(timer)
  waiting?.abort()
  waiting = current = undefined
  hideCard()
}

/** The link to notes of this site that a node stands in. */
function linkAt(target: EventTarget | null): HTMLAnchorElement | undefined {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>(links) : null
  if (!link || isInCard(link) || link.origin !== location.origin || !link.pathname.endsWith('/')) return undefined
  const base = new URL(document.querySelector<HTMLAnchorElement>('.site-title')?.href ?? '/', location.href).pathname
  const path = link.pathname.slice(base.length)
  if (!link.pathname.startsWith(base) || noNotes.test(path)) return undefined
  // Of this page only its blocks are something to look at.
  return link.pathname !== location.pathname || link.hash.startsWith('#b-') ? link : undefined
}
