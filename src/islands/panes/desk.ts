import {titleOf} from '../reading/page-title.ts'
import {coveredPanes, type Desk, scrollToShow} from './desk-places.ts'
import {framePane} from './make-pane.ts'

/** The panes as they lie beside each other: the page of the address first. */
interface Laid {
  readonly main: HTMLElement
  readonly element: HTMLElement
  readonly first: HTMLElement
}

let laid: Laid | undefined

/** All panes from the first to the last; none where nothing lies beside the page. */
export function panes(): readonly HTMLElement[] {
  return laid ? [...laid.element.children].filter(child => child instanceof HTMLElement) : []
}

/** Lay the page of the address on a desk, where it stays as it was read so far. */
export function layDesk(): void {
  const main = document.querySelector<HTMLElement>('main')
  if (laid || !main) return
  const title = titleOf(main) ?? document.title
  const first = framePane(location.pathname, title)
  first.classList.add('pane-first')
  const element = document.createElement('div')
  element.className = 'desk'
  element.append(first)
  keepPlace(() => {
    const text = [...main.childNodes]
    main.append(element)
    moveAll(text, first.querySelector('.pane-text') ?? first)
    document.documentElement.classList.add('has-panes')
    laid = {main, element, first}
    measure()
  })
  main.addEventListener('scroll', showSpines, {passive: true})
  addEventListener('resize', measure)
}

/** Make it an ordinary page again. */
export function clearDesk(): void {
  if (!laid) return
  const {main, element, first} = laid
  main.removeEventListener('scroll', showSpines)
  removeEventListener('resize', measure)
  keepPlace(() => {
    moveAll([...(first.querySelector('.pane-text')?.childNodes ?? [])], main)
    element.remove()
    document.documentElement.classList.remove('has-panes')
    laid = undefined
  })
}

/** Lay panes out in this order, after the first; what is not among them goes. */
export function arrange(wanted: readonly HTMLElement[]): void {
  if (!laid) return
  for (const pane of panes().slice(1)) if (!wanted.includes(pane)) pane.remove()
  for (const [index, pane] of wanted.entries()) {
    if (laid.element.children[index + 1] !== pane)
      laid.element.insertBefore(pane, laid.element.children[index + 1] ?? null)
  }
  measure()
}

/** Slide the panes so that one lies free. */
export function showPane(pane: HTMLElement): void {
  if (!laid) return
  const {main} = laid
  const rtl = getComputedStyle(main).direction === 'rtl' ? -1 : 1
  const now = Math.abs(main.scrollLeft)
  const left = rtl * scrollToShow(panes().indexOf(pane), now, measuresOf(laid))
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches
  main.scrollTo({left, behavior: isCalm ? 'instant' : 'smooth'})
}

function measure(): void {
  if (!laid) return
  laid.element.style.setProperty('--count', String(panes().length))
  for (const [index, pane] of panes().entries()) pane.style.setProperty('--index', String(index))
  showSpines()
}

/** Panes that are covered show their spine. */
function showSpines(): void {
  if (!laid) return
  const room = laid.main.getBoundingClientRect()
  const isRtl = getComputedStyle(laid.main).direction === 'rtl'
  const starts = panes().map(pane => {
    const {left, right} = pane.getBoundingClientRect()
    return isRtl ? room.right - right : left - room.left
  })
  const covered = coveredPanes(starts, room.width, measuresOf(laid))
  for (const [index, pane] of panes().entries()) pane.classList.toggle('is-covered', covered[index] === true)
}

function measuresOf({main, element, first}: Laid): Desk {
  const spine = first.querySelector<HTMLElement>('.pane-spine')?.offsetWidth ?? 0
  return {count: element.children.length, pane: first.offsetWidth, spine, room: main.clientWidth}
}

/** Move nodes without loading again what is in them, where the browser can. */
function moveAll(nodes: readonly ChildNode[], to: Element): void {
  const target = to as Element & {moveBefore?(node: Node, child: Node | null): void}
  for (const node of nodes) {
    if (target.moveBefore) target.moveBefore(node, null)
    else target.append(node)
  }
}

/** Change how the page is laid out; what the reader saw at the top of the window stays there. */
function keepPlace(change: () => void): void {
  const seen = [...document.querySelectorAll('main .page-body .block-line, main h1, main h2')].find(
    element => element.getBoundingClientRect().top >= 0 && !element.closest('.pane:not(.pane-first)'),
  )
  const before = seen?.getBoundingClientRect().top ?? 0
  const wasAtTop = scroller().scrollTop === 0
  change()
  if (wasAtTop) return
  const by = (seen?.getBoundingClientRect().top ?? before) - before
  scroller().scrollBy({top: by, behavior: 'instant'})
}

/** What scrolls the page of the address. */
function scroller(): Element {
  return laid?.first.querySelector('.pane-text') ?? document.documentElement
}
