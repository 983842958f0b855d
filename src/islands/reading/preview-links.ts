import {noteLinkAt} from './note-link.ts'
import {hasRoom, openBeside} from './open-beside.ts'
import {hideCard, isInCard, isShown, showCard} from './preview-card.ts'
import {previewOf} from './preview-source.ts'

/** Milliseconds a reader stays at a link before it is meant, and may be off link and card before they are left. */
const intent = 300
const grace = 200

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
  // On its way to what scrolls, since a pane's scrolling does not come up.
  addEventListener('scroll', onScroll, {passive: true, capture: true})
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
    showCard(preview, link, hasRoom() && !isOnItsPage(link) ? () => beside(link) : undefined)
  }, intent)
}

/** Whether a link leads to a place on the page it stands on. */
function isOnItsPage(link: HTMLAnchorElement): boolean {
  return link.pathname === (link.closest<HTMLElement>('.pane')?.dataset.path ?? location.pathname)
}

/** The reader wants more of what the card shows. */
function beside(link: HTMLAnchorElement): void {
  end()
  void openBeside(link)
}

/** What was shown has moved away; what is only waited for is waited for again, if the reader is still there. */
function onScroll({target}: Event): void {
  if (isInCard(target)) return
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

/** The link to notes, a block or a footnote that a node stands in. */
function linkAt(target: EventTarget | null): HTMLAnchorElement | undefined {
  const link = noteLinkAt(target)
  // A number beside a block leads to what is better read there.
  if (!link || isInCard(link) || link.matches('.block-references')) return undefined
  // Of this page only its blocks and footnotes are something to look at; back from a footnote is where the reader was.
  if (link.pathname !== location.pathname) return link
  return /^#(?:b-|fn-)/.test(link.hash) && !link.closest('.footnote-label') ? link : undefined
}
