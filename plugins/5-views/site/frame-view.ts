import {resolveName} from '../../4-graph/index.ts'
import type {Site} from '../site.ts'
import {type ThemeFont, themeHref} from '../theme/index.ts'
import {hasChanges} from './changes-view.ts'
import {linkToPage} from './link-to-page.ts'
import type {FrameView} from './listing-views.ts'
import type {LinkView} from './page-view.ts'
import {siteIndexes} from './site-indexes.ts'

/** What stands around every page. */
export function frameView(site: Site): FrameView {
  const {title, base, locale} = site.options
  const favorites = new Map<string, LinkView>()
  for (const name of site.graph.config.favorites) {
    const link = linkToPage(site, resolveName(site.graph, name).key)
    if (link) favorites.set(link.href, link)
  }
  return {
    siteTitle: title,
    base,
    locale,
    favorites: [...favorites.values()].slice(0, 12),
    hasDecks: site.decks.length > 0,
    hasJournals: siteIndexes(site).journals.length > 0,
    themeHref: themeHref(site),
    replacedFonts: Object.keys(site.options.theme?.fonts ?? {}) as ThemeFont[],
    hasChanges: hasChanges(site),
  }
}
