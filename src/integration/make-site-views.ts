import {
  allPagesView,
  deckIndexView,
  deckView,
  frameView,
  graphData,
  graphPageView,
  homeView,
  journalsView,
  pageView,
  type Site,
  tagsView,
} from '../../plugins/index.ts'
import type {SiteViews} from './site-views.ts'

/**
 * The views of a site that may be replaced while it is served.
 *
 * @param current Gives the site as it is now; asked at every call.
 */
export function makeSiteViews(current: () => Site, development: boolean): SiteViews {
  return {
    development,
    frame: () => frameView(current()),
    home: () => homeView(current()),
    pageSlugs: () => [...current().slugs.keys()],
    page: slug => pageView(current(), slug),
    hasPage: slug => current().slugs.has(slug),
    journals: () => journalsView(current()),
    tags: () => tagsView(current()),
    allPages: () => allPagesView(current()),
    deckIds: () => current().decks.map(deck => deck.id),
    deck: id => deckView(current(), id),
    decks: () => deckIndexView(current()),
    graphPage: () => graphPageView(current()),
    graphData: () => graphData(current()),
  }
}
