import {hashTarget} from './hash-target.ts'
import {titleOf} from './page-title.ts'
import {sitePage} from './site-pages.ts'

/** Blocks of a preview. */
const most = 8

/** What a link leads to, cut down to its first blocks. */
export interface Preview {
  readonly title: string
  readonly body: DocumentFragment
  /** Who refers to the block that is shown: address of its own page, and how many as words. */
  readonly references?: {readonly href: string; readonly label: string} | undefined
}

/**
 * Fetch what a link of this site leads to: the first blocks of a page, the block its address points at with what is below,
 * or the words of a footnote.
 *
 * @returns `undefined` for what is no page of notes, or does not come.
 */
export async function previewOf(address: URL, signal: AbortSignal): Promise<Preview | undefined> {
  const page = isHere(address) ? document : await sitePage(address, signal)
  let title = page && titleOf(page)
  if (!page || title === undefined || signal.aborted) return undefined
  const body = document.createDocumentFragment()
  const block = hashTarget(page, address.hash)
  const number = block?.querySelector<HTMLAnchorElement>(':scope > .block-line > .block-references')
  if (block?.matches('.footnote-label')) {
    body.append(footnoteBody(block))
    title = block.textContent.trim()
  } else if (block?.matches('li.block')) {
    const list = document.createElement('ul')
    list.className = 'outline'
    list.append(document.importNode(block, true))
    body.append(list)
  } else {
    // The first is the page itself, however many lie beside it.
    const article = page.querySelector('.page')
    const own = article?.querySelectorAll(':scope > .page-body > *') ?? []
    // A name without a page of its own: what others say of it.
    const others = article?.querySelectorAll('.linked-references .clipping > .outline') ?? []
    for (const part of own.length > 0 ? own : others) body.append(document.importNode(part, true))
  }
  strip(body)
  if (!isHere(address)) leadBack(body, address.pathname)
  if (body.textContent?.trim() === '') return undefined
  const references = number && {href: number.getAttribute('href') ?? '', label: number.title}
  return {title, body, references: references ?? undefined}
}

function isHere(address: URL): boolean {
  return address.pathname === location.pathname
}

/** What stands behind a footnote's name, without the name itself. */
function footnoteBody(label: Element): DocumentFragment {
  const body = document.createDocumentFragment()
  const note = document.importNode(label.closest('.footnote') ?? label, true)
  note.querySelector('.footnote-label')?.remove()
  note.classList.remove('footnote')
  body.append(note)
  return body
}

/** Links to places on the page that a preview is of lead there from everywhere. */
function leadBack(body: DocumentFragment, path: string): void {
  for (const link of body.querySelectorAll('a[href^="#"]')) {
    link.setAttribute('href', path + link.getAttribute('href'))
  }
}

/** Leave words and links: nothing that loads, nothing that is a control, no name twice, and few blocks. */
function strip(body: DocumentFragment): void {
  for (const image of body.querySelectorAll('img')) (image.closest('picture') ?? image).replaceWith(image.alt)
  for (const heavy of body.querySelectorAll(
    'picture, video, audio, iframe, object, embed, source, link, script, .fold, .block-references',
  )) {
    heavy.remove()
  }
  for (const folded of body.querySelectorAll('details.children, [hidden]')) {
    if (folded.matches('details')) folded.remove()
    else folded.removeAttribute('hidden')
  }
  for (const block of [...body.querySelectorAll('li.block')].slice(most)) block.remove()
  for (const list of body.querySelectorAll('ul.outline:empty')) list.remove()
  for (const element of body.querySelectorAll('[id]')) element.removeAttribute('id')
  for (const element of body.querySelectorAll('a, summary, input, [tabindex]')) element.setAttribute('tabindex', '-1')
}
