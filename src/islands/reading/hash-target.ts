/** The element that the fragment of an address points at; `null` for none, and for a fragment that is no code. */
export function hashTarget(page: Document, hash: string): HTMLElement | null {
  try {
    return hash === '' ? null : page.getElementById(decodeURIComponent(hash.slice(1)))
  } catch {
    return null
  }
}
