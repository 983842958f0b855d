/**
 * Go to another deck, where an address is one: a talk goes on there in every window, each in its own part.
 *
 * @param page Address below the origin; empty for none.
 * @param base Path the site is served under.
 * @param part What stands below the deck's address for this kind of window: `presenter/`, or nothing.
 * @returns Whether it is one, and the window goes.
 */
export function leaveForDeck(page: string, base: string, part = ''): boolean {
  if (page === '') return false
  const {pathname, hash} = new URL(page, location.href)
  if (!pathname.startsWith(`${base}decks/`) || !/^[^/]+\/$/.test(pathname.slice(base.length + 6))) return false
  location.assign(pathname + part + location.search + hash)
  return true
}
