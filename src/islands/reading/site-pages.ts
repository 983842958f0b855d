/** Pages kept at most; the oldest goes first. */
const kept = 12

const pages = new Map<string, Promise<Document | undefined>>()

/**
 * Fetch a page of this site. A page is asked for once; one of which nobody waits any more is not waited for.
 *
 * @returns `undefined` for what does not come or is no page.
 */
export async function sitePage({origin, pathname}: URL, signal?: AbortSignal): Promise<Document | undefined> {
  const known = pages.get(pathname)
  if (known) return known
  const coming = fetchPage(origin + pathname, signal)
  pages.set(pathname, coming)
  const page = await coming
  // What was broken off may be asked for again; what is not there may not.
  if (signal?.aborted && page === undefined) pages.delete(pathname)
  const [oldest] = pages.keys()
  if (pages.size > kept && oldest !== undefined) pages.delete(oldest)
  return page
}

async function fetchPage(url: string, signal: AbortSignal | undefined): Promise<Document | undefined> {
  try {
    const response = await fetch(url, {signal: signal ?? null, credentials: 'same-origin'})
    if (!response.ok || !response.headers.get('content-type')?.startsWith('text/html')) return undefined
    return new DOMParser().parseFromString(await response.text(), 'text/html')
  } catch {
    // Broken off, or no network: the link still works.
    return undefined
  }
}
