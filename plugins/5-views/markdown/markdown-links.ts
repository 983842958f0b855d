import {homeKey} from '../metadata/absolute-url.ts'
import {redirects} from '../metadata/redirects.ts'
import type {Site} from '../site.ts'
import {hrefOfPath} from '../urls/index.ts'

/**
 * Address of a page as Markdown: `index.md` beside its HTML.
 *
 * @returns `undefined` where there is none: for a name that no file makes, and where a page has that address.
 */
export function markdownHref(site: Site, slug: string): string | undefined {
  const entry = site.slugs.get(slug)
  if (!entry || !site.graph.pages.has(entry.key)) return undefined
  const path = entry.key === homeKey(site) ? 'index.md' : `${slug}/index.md`
  return site.slugs.has(path) || redirects(site).has(path) ? undefined : hrefOfPath(site, path)
}

/** Pages that are there as Markdown: folder below the base, `undefined` for the base itself, and slug. */
export function markdownPages(site: Site): readonly {readonly folder: string | undefined; readonly slug: string}[] {
  const home = homeKey(site)
  return [...site.slugs.values()]
    .filter(({slug}) => markdownHref(site, slug) !== undefined)
    .map(({key, slug}) => ({folder: key === home ? undefined : slug, slug}))
}
