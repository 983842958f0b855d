import {hashTarget} from './hash-target.ts'

/** Pages kept at most; the oldest goes first. */
const kept = 12
/** Blocks of a preview. */
const most = 8

/** What a link leads to, cut down to its first blocks. */
export interface Preview {
  readonly title: string
  readonly body: DocumentFragment
}

const pages = new Map<string, Promise<Document | undefined>>()

/**
 * Fetch what a link of this site leads to: the first blocks of a page, or the block its address points at with what is below.
 * A page is asked for once; one of which nobody waits any more is not waited for.
 *
 * @returns `undefined` for what is no page of notes, or does not come.
 */
export async function previewOf(address: URL, signal: AbortSignal): Promise<Preview | undefined> {
  const page = isHere(address) ? document : await pageAt(address, signal)
  const title = page?.querySelector('main h1')?.textContent.trim()
  if (!page || title === undefined || signal.aborted) return undefined
  const body = document.createDocumentFragment()
  const block = hashTarget(page, address.hash)
  if (block?.matches('li.block')) {
    const list = document.createElement('ul')
    list.className = 'outline'
    list.append(document.importNode(block, true))
    body.append(list)
  } else {
    for (const part of page.querySelectorAll('.page > .page-body > *')) body.append(document.importNode(part, true))
    if (!body.hasChildNodes()) {
      // A name without a page of its own: what others say of it.
      for (const part of page.querySelectorAll('.linked-references .clipping > .outline'))
        body.append(document.importNode(part, true))
    }
  }
  strip(body)
  return body.textContent?.trim() === '' ? undefined : {title, body}
}

function isHere(address: URL): boolean {
  return address.pathname === location.pathname
}

async function pageAt({origin, pathname}: URL, signal: AbortSignal): Promise<Document | undefined> {
  const known = pages.get(pathname)
  if (known) return known
  const coming = fetchPage(origin + pathname, signal)
  pages.set(pathname, coming)
  const page = await coming
  // What was broken off may be asked for again; what is not there may not.
  if (signal.aborted && page === undefined) pages.delete(pathname)
  const [oldest] = pages.keys()
  if (pages.size > kept && oldest !== undefined) pages.delete(oldest)
  return page
}

async function fetchPage(url: string, signal: AbortSignal): Promise<Document | undefined> {
  try {
    const response = await fetch(url, {signal, credentials: 'same-origin'})
    if (!response.ok || !response.headers.get('content-type')?.startsWith('text/html')) return undefined
    return new DOMParser().parseFromString(await response.text(), 'text/html')
  } catch {
    // Broken off, or no network: the link still works.
    return undefined
  }
}

/** Leave words and links: nothing that loads, nothing that is a control, no name twice, and few blocks. */
function strip(body: DocumentFragment): void {
  for (const image of body.querySelectorAll('img')) (image.closest('picture') ?? image).replaceWith(image.alt)
  for (const heavy of body.querySelectorAll(
    'picture, video, audio, iframe, object, embed, source, link, script, .fold',
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
