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

/** Pages under their names and aliases where the address book has them, and under their addresses where those say more. */
export function pagesOfBook(
  addresses: readonly string[],
  names: Readonly<Record<string, string>>,
  base: string,
): readonly SitePage[] {
  const href = (address: string) => `${base}${address.split('/').map(encodeURIComponent).join('/')}/`
  const known = new Set(Object.entries(names).map(([title, address]) => `${address} ${bare(title)}`))
  return [
    ...Object.entries(names).map(([title, address]) => ({title, href: href(address)})),
    ...addresses
      .filter(address => !known.has(`${address} ${bare(address)}`))
      .map(address => ({title: address.replaceAll('-', ' '), href: href(address)})),
  ]
}

/** Letters and digits alone: an address leaves out or changes the rest. */
function bare(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
}
