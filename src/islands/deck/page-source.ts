/** Pages kept at most; the oldest goes first. */
const kept = 12

const pages = new Map<string, Promise<Document | undefined>>()

/**
 * A page of the site as it stands at an address of this origin. It is asked for once.
 *
 * @returns `undefined` for what is no page, or does not come.
 */
export function pageAt(href: string): Promise<Document | undefined> {
  const address = new URL(href, location.href)
  if (address.origin !== location.origin) return Promise.resolve(undefined)
  const known = pages.get(address.pathname)
  if (known) return known
  const coming = fetchPage(address.pathname)
  pages.set(address.pathname, coming)
  void coming.then(page => {
    if (!page) pages.delete(address.pathname)
  })
  const [oldest] = pages.keys()
  if (pages.size > kept && oldest !== undefined) pages.delete(oldest)
  return coming
}

async function fetchPage(path: string): Promise<Document | undefined> {
  try {
    const response = await fetch(path, {credentials: 'same-origin'})
    if (!response.ok || !response.headers.get('content-type')?.startsWith('text/html')) return undefined
    return new DOMParser().parseFromString(await response.text(), 'text/html')
  } catch {
    // No network: the slide stays.
    return undefined
  }
}
