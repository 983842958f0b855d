import {sitePath} from '../reading/note-link.ts'
import {titleOf} from '../reading/page-title.ts'
import {readingWords} from '../reading/reading-words.ts'
import {sitePage} from '../reading/site-pages.ts'
import {hrefOf, type Trail} from './trail.ts'

/** The list that is shown; there is one at most. */
let list: HTMLElement | undefined

/** Take the list away. */
export function clearTrailList(): void {
  list?.remove()
  list = undefined
}

/** What lies beside the page, as links: for a window that has room for one page. None for an empty trail. */
export function listTrail(trail: Trail): void {
  clearTrailList()
  if (trail.length === 0) return
  list = document.createElement('nav')
  list.className = 'trail-list'
  const words = readingWords()?.panes.trail ?? ''
  list.setAttribute('aria-label', words)
  const title = document.createElement('p')
  title.textContent = words
  const links = document.createElement('ul')
  for (const entry of trail) {
    const item = document.createElement('li')
    item.append(linkTo(entry))
    links.append(item)
  }
  list.append(title, links)
  const header = document.querySelector('main .page-header')
  if (header) header.after(list)
  else document.querySelector('main')?.prepend(list)
}

/** By its path, until its own title is known. */
function linkTo(entry: string): HTMLAnchorElement {
  const link = document.createElement('a')
  link.href = hrefOf(entry, sitePath())
  link.dir = 'auto'
  link.textContent = entry.replace(/#.*/, '')
  void sitePage(new URL(link.href)).then(page => {
    const title = page && titleOf(page)
    if (title) link.textContent = title
  })
  return link
}
