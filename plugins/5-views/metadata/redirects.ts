import {linkToPage} from '../site/link-to-page.ts'
import type {LinkView} from '../site/page-view.ts'
import type {Site} from '../site.ts'
import {pageSlug} from '../urls/index.ts'

/**
 * Addresses of the other names of pages: slug of the alias → the page. An address that a page has is the page's, and of two
 * aliases with one address the first in the order of names has it; `alias-collision` says so of equal names.
 */
export function redirects(site: Site): ReadonlyMap<string, LinkView> {
  const known = redirectsOfSites.get(site)
  if (known) return known
  const made = findRedirects(site)
  redirectsOfSites.set(site, made)
  return made
}

/** Redirects found so far: every address asks whether it is one. */
const redirectsOfSites = new WeakMap<Site, ReadonlyMap<string, LinkView>>()

function findRedirects(site: Site): ReadonlyMap<string, LinkView> {
  const found = new Map<string, LinkView>()
  for (const [alias, key] of [...site.graph.aliases].sort(([left], [right]) => (left < right ? -1 : 1))) {
    const slug = pageSlug(alias)
    const link = site.pages.has(alias) || site.slugs.has(slug) ? undefined : linkToPage(site, key)
    if (link && !found.has(slug)) found.set(slug, link)
  }
  return found
}
