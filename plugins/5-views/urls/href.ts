import type {PageKey} from '../../1-files/index.ts'
import type {Site} from '../site.ts'

/**
 * Address of a page, with the base and a slash at the end, ready for an attribute.
 *
 * @returns `undefined` for a name that has no page on the site.
 */
export function hrefOf(site: Pick<Site, 'options' | 'pages'>, key: PageKey): string | undefined {
  const page = site.pages.get(key)
  return page === undefined ? undefined : hrefOfPath(site, `${page.slug}/`)
}

/** Address of a path below the base, such as `assets/a.png` or `decks/`. */
export function hrefOfPath(site: Pick<Site, 'options'>, path: string): string {
  // Most paths have nothing to escape, and there are many.
  if (plain.test(path)) return site.options.base + path
  return site.options.base + path.toWellFormed().split('/').map(encodeURIComponent).join('/')
}

const plain = /^[\w./~-]*$/
