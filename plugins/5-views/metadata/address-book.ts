import type {Site} from '../site.ts'

/**
 * Every address of the site, for whoever comes by a wrong or an old one. No page holds it: a script asks for it then.
 * Addresses are paths below the base without slashes at either end.
 */
export interface AddressBook {
  /** Addresses of pages, in their order. */
  readonly pages: readonly string[]
  /** Names of pages, in lower case, that are not their address with `-` for spaces. Aliases are among them. */
  readonly names: Readonly<Record<string, string>>
  /** Address and fragment of each block with an id of its own: `garden/#b-6650a0b1`. */
  readonly blocks: Readonly<Record<string, string>>
}

/** Make the address book of a site. */
export function addressBook(site: Site): AddressBook {
  const names: Record<string, string> = {}
  const say = (name: string, slug: string) => {
    if (name.replaceAll(' ', '-') !== slug) names[name] = slug
  }
  for (const {key, slug} of site.pages.values()) say(key, slug)
  for (const [alias, key] of site.graph.aliases) {
    const slug = site.pages.has(alias) ? undefined : site.pages.get(key)?.slug
    if (slug !== undefined) names[alias] = slug
  }
  const blocks: Record<string, string> = {}
  for (const [id, {page, index}] of site.graph.blocks) {
    const slug = site.pages.get(page)?.slug
    const anchor = site.graph.pages.get(page)?.blocks[index]?.anchor
    if (slug !== undefined && anchor !== undefined) blocks[id] = `${slug}/#${anchor}`
  }
  return {pages: [...site.slugs.keys()], names, blocks}
}
