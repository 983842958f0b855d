/** Links in the text and beside it that lead to notes; a bullet is an address, not a place to look at. */
const links = 'main a[href]:not(.bullet, .button, .asset, .external, .facade)'
/** Pages that hold no notes. */
const noNotes = /^(?:$|(?:decks|graph|pages|tags|assets)\/|journals\/$)/

/** Path the site is served under. */
export function sitePath(): string {
  return new URL(document.querySelector<HTMLAnchorElement>('.site-title')?.href ?? '/', location.href).pathname
}

/** The link to notes of this site that a node stands in, to another page or to a place on this one. */
export function noteLinkAt(target: EventTarget | null): HTMLAnchorElement | undefined {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>(links) : null
  const base = sitePath()
  if (!link || link.origin !== location.origin || !link.pathname.endsWith('/')) return undefined
  if (!link.pathname.startsWith(base) || noNotes.test(link.pathname.slice(base.length))) return undefined
  return link
}
