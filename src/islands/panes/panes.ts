import {sitePath} from '../reading/note-link.ts'
import {hasRoom, roomQuery} from '../reading/open-beside.ts'
import {reveal} from '../reading/reveal-target.ts'
import {sitePage} from '../reading/site-pages.ts'
import {arrange, clearDesk, layDesk, panes, showPane} from './desk.ts'
import {loadSheet} from './load-sheet.ts'
import {makePane, readyPane} from './make-pane.ts'
import {entryOf, hrefOf, pathOf, putBeside, readTrail, type Trail, writeTrail} from './trail.ts'
import {clearTrailList, listTrail} from './trail-list.ts'

/** The link that each pane was opened by: the focus goes back there. */
const openers = new WeakMap<HTMLElement, HTMLElement>()
/** Counts what was asked to be shown: what comes late is not shown any more. */
let latest = 0

/** Open what a link leads to as a pane to the right of the one it stands in; a page that is open already comes forward. */
export async function openPane(link: HTMLAnchorElement): Promise<void> {
  if (!hasRoom()) return location.assign(link.href)
  if (link.pathname === location.pathname) return comeBack(link.hash)
  const source = link.closest<HTMLElement>('.pane')
  const page = await sitePage(new URL(link.href))
  if (!page?.querySelector('main > .page')) return location.assign(link.href)
  const place = source ? Math.max(0, panes().indexOf(source)) : 0
  const trail = putBeside(trailHere(), place, entryOf(link, sitePath()))
  remember(trail)
  if (!(await show(trail))) return
  const pane = paneAt(link.pathname)
  if (!pane) return
  openers.set(pane, link)
  comeForward(pane, link.hash)
}

/** Lay out what the address says lies beside its page. */
export async function restorePanes(): Promise<void> {
  if (!(await show(trailHere()))) return
  for (const entry of trailHere()) {
    const {pathname, hash} = new URL(hrefOf(entry, sitePath()), location.href)
    const pane = paneAt(pathname)
    if (pane) goTo(pane, hash)
  }
}

addEventListener('popstate', () => void restorePanes())
matchMedia(roomQuery).addEventListener('change', () => void restorePanes())
document.addEventListener('click', onClick)
document.addEventListener('keydown', event => {
  const last = panes().at(-1)
  if (event.key !== 'Escape' || event.defaultPrevented || panes().length < 2 || !last) return
  if (document.querySelector('dialog[open]') || isTyping(event.target)) return
  event.preventDefault()
  void closePane(last)
})
// What has the focus is not left under other panes.
document.addEventListener('focusin', ({target}) => {
  const pane = target instanceof Element ? target.closest<HTMLElement>('.pane.is-covered') : null
  if (pane && target instanceof Element && !target.matches('.pane-spine')) showPane(pane)
})

/** What the address remembers, without the page it is the address of. */
function trailHere(): Trail {
  const base = sitePath()
  return readTrail(location.search).filter(
    entry => new URL(hrefOf(pathOf(entry), base), location.href).pathname !== location.pathname,
  )
}

/** Write a trail into the address, as a step that the reader can take back. */
function remember(trail: Trail): void {
  const search = writeTrail(location.search, trail)
  if (search !== location.search) history.pushState(null, '', location.pathname + search + location.hash)
}

/**
 * Show a trail: as panes, or as a list of links where there is no room.
 *
 * @returns Whether it is shown as panes; `false` also where another was asked for meanwhile.
 */
async function show(trail: Trail): Promise<boolean> {
  const turn = ++latest
  if (trail.length > 0) await loadSheet()
  if (turn !== latest) return false
  if (!hasRoom() || trail.length === 0) {
    clearDesk()
    listTrail(hasRoom() ? [] : trail)
    return false
  }
  clearTrailList()
  const known = new Map(panes().map(pane => [pane.dataset.path, pane]))
  const coming = trail.map(async entry => {
    const address = new URL(hrefOf(pathOf(entry), sitePath()), location.href)
    const page = known.has(address.pathname) ? undefined : await sitePage(address)
    return known.get(address.pathname) ?? (page && makePane(page, address.pathname))
  })
  const wanted = (await Promise.all(coming)).filter(pane => pane !== undefined)
  if (turn !== latest) return false
  if (wanted.length === 0) {
    clearDesk()
    return false
  }
  layDesk()
  arrange(wanted)
  for (const pane of wanted) if (pane.dataset.path && !known.has(pane.dataset.path)) readyPane(pane)
  return true
}

function onClick(event: MouseEvent): void {
  const {target} = event
  const pane = target instanceof Element ? target.closest<HTMLElement>('.pane') : null
  if (!pane || !(target instanceof Element)) return
  if (target.closest('.pane-close')) void closePane(pane)
  else if (target.closest('.pane-spine')) comeForward(pane, '')
  else followInside(event, target, pane)
}

/** A link to a place on the page of the same pane goes there, in the pane. */
function followInside(event: MouseEvent, target: Element, pane: HTMLElement): void {
  const link = target.closest<HTMLAnchorElement>('a[href]:not(.pane-alone)')
  if (!link || pane.matches('.pane-first') || event.defaultPrevented || event.button !== 0) return
  if (event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return
  if (link.origin !== location.origin || link.pathname !== pane.dataset.path || link.hash === '') return
  event.preventDefault()
  goTo(pane, link.hash)
}

/** Close a pane. The page of the address is closed by going to the page beside it. */
async function closePane(pane: HTMLElement): Promise<void> {
  const trail = trailHere()
  if (pane.matches('.pane-first')) {
    const [next, ...rest] = trail
    if (next === undefined) return
    const address = new URL(hrefOf(next, sitePath()), location.href)
    address.search = writeTrail('', rest)
    return location.assign(address)
  }
  const opener = openers.get(pane)
  const before = panes()[panes().indexOf(pane) - 1]
  remember(
    trail.filter(entry => new URL(hrefOf(pathOf(entry), sitePath()), location.href).pathname !== pane.dataset.path),
  )
  await show(trailHere())
  const to = opener?.isConnected && opener.checkVisibility() ? opener : before
  if (to?.isConnected) {
    const around = to.closest<HTMLElement>('.pane')
    if (around) showPane(around)
    to.focus({preventScroll: true})
  } else document.querySelector('main')?.focus({preventScroll: true})
}

/** The page of the address itself was asked for. */
function comeBack(hash: string): void {
  const [first] = panes()
  if (first) comeForward(first, '')
  if (hash !== '') location.hash = hash
}

function comeForward(pane: HTMLElement, hash: string): void {
  pane.focus({preventScroll: true})
  showPane(pane)
  if (hash !== '') goTo(pane, hash)
}

/** Show and mark a place on the page of a pane. */
function goTo(pane: HTMLElement, hash: string): void {
  pane.querySelector('.is-target')?.classList.remove('is-target')
  const target = hash === '' ? null : document.getElementById((pane.dataset.prefix ?? '') + decode(hash.slice(1)))
  const text = pane.querySelector('.pane-text')
  if (!target || !text?.contains(target)) return
  reveal(target)
  target.classList.add('is-target')
  const space = Number.parseFloat(getComputedStyle(text).scrollPaddingBlockStart) || 0
  text.scrollBy({top: target.getBoundingClientRect().top - text.getBoundingClientRect().top - space})
}

function paneAt(pathname: string): HTMLElement | undefined {
  return panes().find(pane => pane.dataset.path === pathname)
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}
