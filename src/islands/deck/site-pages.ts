/** A page of the site by its name. */
export interface SitePage {
  readonly title: string
  readonly href: string
}

let asked: Promise<readonly SitePage[]> | undefined

/** All pages of the site, by the address book that is fetched when somebody first looks for one; empty without a network. */
export function sitePages(base: string): Promise<readonly SitePage[]> {
  asked ??= fetchPages(base)
  return asked
}

async function fetchPages(base: string): Promise<readonly SitePage[]> {
  try {
    const response = await fetch(`${base}addresses.json`)
    if (!response.ok) return []
    const {pages, names} = (await response.json()) as {
      pages: readonly string[]
      names: Readonly<Record<string, string>>
    }
    return pagesOfBook(pages, names, base)
  } catch {
    asked = undefined
    return []
  }
}

/** Pages under their names where the address book has one, else under their addresses; aliases as pages of their own. */
export function pagesOfBook(
  addresses: readonly string[],
  names: Readonly<Record<string, string>>,
  base: string,
): readonly SitePage[] {
  const href = (address: string) => `${base}${address.split('/').map(encodeURIComponent).join('/')}/`
  const named = new Set(Object.values(names))
  return [
    ...Object.entries(names).map(([title, address]) => ({title, href: href(address)})),
    ...addresses
      .filter(address => !named.has(address))
      .map(address => ({title: address.replaceAll('-', ' '), href: href(address)})),
  ]
}
