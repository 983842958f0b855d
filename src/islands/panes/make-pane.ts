import {fillIn} from '../fill-in.ts'
import {filterReferences} from '../reading/filter-references.ts'
import {foldBlocks} from '../reading/fold-blocks.ts'
import {titleOf} from '../reading/page-title.ts'
import {readingWords} from '../reading/reading-words.ts'
import {ownIds} from './own-ids.ts'
import {ownNames} from './own-names.ts'

let count = 0

/**
 * Lay a page of this site out as a pane, from what was fetched of it: its article alone, without script, with ids that are
 * its own.
 *
 * @returns `undefined` for a page that holds no note.
 */
export function makePane(page: Document, path: string): HTMLElement | undefined {
  const article = page.querySelector('main > .page')
  if (!article) return undefined
  const copy = document.importNode(article, true)
  for (const script of copy.querySelectorAll('script, link, style')) script.remove()
  keepFilmsClosed(copy)
  const prefix = `beside-${++count}-`
  ownIds(copy, prefix, path)
  const title = titleOf(copy) ?? page.title
  ownNames(copy, title)
  const pane = framePane(path, title)
  pane.dataset.prefix = prefix
  const alone = document.createElement('a')
  alone.className = 'pane-alone'
  alone.href = path
  alone.textContent = readingWords()?.panes.alone ?? ''
  pane.querySelector('.pane-bar')?.prepend(alone)
  const text = pane.querySelector<HTMLElement>('.pane-text')
  if (text) {
    // Of the text alone: the pane lies as the desk does.
    text.lang = page.documentElement.lang
    text.dir = page.documentElement.dir || 'ltr'
    text.append(copy)
  }
  return pane
}

/** A pane without its text: its spine, which brings it forward, and a bar with the button that closes it. */
export function framePane(path: string, title: string): HTMLElement {
  const pane = document.createElement('section')
  pane.className = 'pane'
  pane.tabIndex = -1
  pane.dataset.path = path
  pane.setAttribute('aria-label', title)
  const spine = document.createElement('button')
  spine.type = 'button'
  spine.className = 'pane-spine'
  const name = document.createElement('span')
  name.dir = 'auto'
  name.textContent = title
  spine.append(name)
  spine.setAttribute('aria-label', fillIn(readingWords()?.panes.showPage, {title}))
  const bar = document.createElement('div')
  bar.className = 'pane-bar'
  const close = document.createElement('button')
  close.type = 'button'
  close.className = 'pane-close'
  close.setAttribute('aria-label', fillIn(readingWords()?.panes.closePage, {title}))
  close.title = close.getAttribute('aria-label') ?? ''
  bar.append(close)
  const text = document.createElement('div')
  text.className = 'pane-text'
  pane.append(spine, bar, text)
  return pane
}

/** What a page of text can do, once it lies on the desk. */
export function readyPane(pane: HTMLElement): void {
  foldBlocks(pane)
  filterReferences(pane)
}

/** A film plays in place only where the policy of this page lets its player in; elsewhere its card is a link. */
function keepFilmsClosed(article: Element): void {
  const policy = document.querySelector<HTMLMetaElement>('meta[http-equiv="Content-Security-Policy"]')?.content
  for (const card of article.querySelectorAll<HTMLElement>('[data-player]')) {
    const host = new URL(card.dataset.player ?? '', location.href).origin
    if (policy !== undefined && !policy.includes(host)) delete card.dataset.player
  }
}
