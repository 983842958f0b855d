import {listPaths} from '../site/list-paths.ts'
import {zoomIds} from '../site/make-zoom-view.ts'
import type {Site} from '../site.ts'
import {hrefOfPath} from '../urls/index.ts'
import {canonicalHref} from './absolute-url.ts'
import type {LanguageView} from './head-view.ts'
import {languagesOf} from './languages-of.ts'
import {pageDates} from './page-dates.ts'
import {redirects} from './redirects.ts'
import {isLeftOut, robotsOf} from './robots.ts'

/** An address that search engines are asked to read. */
export interface SitemapEntry {
  /** Begins with the base. */
  readonly href: string
  /** Day or time of the last change as the author says; `undefined` where that is not known. */
  readonly changed: string | undefined
  /** The languages of a page that is there in several. */
  readonly languages?: readonly LanguageView[]
}

/**
 * What a sitemap says of each address of the site, by its path without escapes: an entry, or `undefined` for what is not in
 * it. That are lists, redirects, blocks by themselves, pages with `noindex`, and a page that is the home page, at its own address.
 */
export function sitemapEntries(site: Site): ReadonlyMap<string, SitemapEntry | undefined> {
  const entries = new Map<string, SitemapEntry | undefined>()
  const {base} = site.options
  const add = (path: string, changed?: string | undefined, languages: readonly LanguageView[] = []) =>
    entries.set(base + path, {href: hrefOfPath(site, path), changed, ...(languages.length === 0 ? {} : {languages})})
  const leaveOut = (path: string) => entries.set(base + path, undefined)
  add('')
  for (const list of listPaths(site)) leaveOut(`${list}/`)
  for (const slug of redirects(site).keys()) leaveOut(`${slug}/`)
  for (const id of zoomIds(site)) leaveOut(`b/${id}/`)
  for (const entry of site.pages.values()) {
    const path = `${entry.slug}/`
    const page = site.graph.pages.get(entry.key)
    const {published, updated} = page ? pageDates(page, site) : {published: undefined, updated: undefined}
    if (canonicalHref(site, entry.key) === base) {
      leaveOut(path)
      add('', updated ?? published, languagesOf(site, entry.key))
    } else if (isLeftOut(robotsOf(site, entry))) leaveOut(path)
    else add(path, updated ?? published, languagesOf(site, entry.key))
  }
  if (site.decks.length > 0) add('decks/')
  else leaveOut('decks/')
  for (const {id} of site.decks) {
    add(`decks/${id}/`)
    for (const form of ['presenter/', 'print/', 'handout/', 'notes/']) leaveOut(`decks/${id}/${form}`)
  }
  return entries
}
