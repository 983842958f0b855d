import type {PageKey} from '../../1-files/index.ts'
import {homeSlug} from '../site/home-view.ts'
import type {Site} from '../site.ts'
import {hrefOf} from '../urls/index.ts'

/** An address that begins with the base, with the site's own before it; `undefined` where that is not known. */
export function absoluteUrl({options}: Pick<Site, 'options'>, href: string): string | undefined {
  return options.origin === undefined ? undefined : new URL(href, options.origin).href
}

/** Home pages found so far: every page asks whether it is the one. */
const homeKeys = new WeakMap<Site, PageKey | undefined>()

/** The page that is the home page; `undefined` where the home page is made. */
export function homeKey(site: Site): PageKey | undefined {
  if (!homeKeys.has(site)) {
    const slug = homeSlug(site)
    homeKeys.set(site, slug === undefined ? undefined : site.slugs.get(slug)?.key)
  }
  return homeKeys.get(site)
}

/** The address a page is known by: the base for the home page, which stands at an address of its own as well. */
export function canonicalHref(site: Site, key: PageKey): string | undefined {
  return key === homeKey(site) ? site.options.base : hrefOf(site, key)
}
