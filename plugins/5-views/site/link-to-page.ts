import type {PageKey} from '../../1-files/index.ts'
import type {Site} from '../site.ts'
import {hrefOf, hrefOfPath} from '../urls/index.ts'
import type {LinkView} from './page-view.ts'

/** A link to a page under its own name; `undefined` for a page the site does not show. */
export function linkToPage(site: Site, key: PageKey): LinkView | undefined {
  const page = site.pages.get(key)
  const href = hrefOf(site, key)
  return page && href !== undefined ? {text: page.name, href} : undefined
}

/** Links to those of the pages that the site shows, in the order given. */
export function linksToPages(site: Site, keys: readonly PageKey[]): readonly LinkView[] {
  return keys.map(key => linkToPage(site, key)).filter(link => link !== undefined)
}

/** Address of a deck. */
export function hrefOfDeck(site: Site, id: string): string {
  return hrefOfPath(site, `decks/${id}/`)
}
