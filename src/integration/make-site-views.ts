import {
  absoluteUrl,
  addressBook,
  allPagesView,
  atomFeed,
  changesView,
  deckIndexView,
  deckView,
  frameView,
  graphData,
  graphPageView,
  hasZoom,
  headView,
  homeView,
  journalMonths,
  journalMonthView,
  journalsView,
  journalYears,
  journalYearView,
  jsonFeed,
  llmsText,
  markdownPages,
  pageCatalogue,
  pageMarkdown,
  pageRangeView,
  pageView,
  paperDeckView,
  randomView,
  rangeIds,
  redirects,
  robotsText,
  type Site,
  siteFeed,
  tagFeed,
  tagFeedSlugs,
  tagsView,
  themeSheet,
  zoomIds,
  zoomView,
} from '../../plugins/index.ts'
import type {PageAt, RedirectAt, SiteViews} from './site-views.ts'

/**
 * The views of a site that may be replaced while it is served.
 *
 * @param current Gives the site as it is now; asked at every call.
 * @param live The site is presented, and never published.
 */
export function makeSiteViews(current: () => Site, development: boolean, live = false): SiteViews {
  return {
    development,
    live: live ? `${current().options.base}live` : undefined,
    frame: () => frameView(current()),
    words: () => current().words,
    head: subject => headView(current(), subject),
    home: () => homeView(current()),
    pageSlugs: () => [...current().slugs.keys()],
    page: slug => pageView(current(), slug),
    hasZoom: id => hasZoom(current(), id),
    zoomIds: () => zoomIds(current()),
    zoom: id => zoomView(current(), id),
    absolute: href => absoluteUrl(current(), href),
    redirects: () => redirects(current()),
    at: slug => whatIsAt(current(), slug),
    feed(format) {
      const feed = siteFeed(current())
      return feed && (format === 'atom' ? atomFeed(feed) : jsonFeed(feed))
    },
    tagFeedSlugs: () => tagFeedSlugs(current()),
    tagFeed(slug) {
      const feed = tagFeed(current(), slug)
      return feed && atomFeed(feed)
    },
    markdownPages: () => markdownPages(current()),
    markdown: slug => pageMarkdown(current(), slug),
    llmsText: () => llmsText(current()),
    themeSheet: () => themeSheet(current()),
    addressBook: () => addressBook(current()),
    robotsText: () => robotsText(current()),
    journals: () => journalsView(current()),
    journalYears: () => journalYears(current()),
    journalYear: year => journalYearView(current(), year),
    journalMonths: () => journalMonths(current()),
    journalMonth: month => journalMonthView(current(), month),
    tags: () => tagsView(current()),
    allPages: () => allPagesView(current()),
    pageRangeIds: () => rangeIds(current()),
    pageRange: id => pageRangeView(current(), id),
    pageCatalogue: () => pageCatalogue(current()),
    changes: () => changesView(current()),
    random: () => randomView(current()),
    deckIds: () => current().decks.map(deck => deck.id),
    deck: id => deckView(current(), id),
    paperDeck: id => paperDeckView(current(), id),
    decks: () => deckIndexView(current()),
    graphPage: () => graphPageView(current()),
    graphData: () => graphData(current()),
  }
}

function whatIsAt(site: Site, slug: string): PageAt | RedirectAt | undefined {
  const target = redirects(site).get(slug)
  if (target) return {target, canonical: absoluteUrl(site, target.href)}
  return site.slugs.has(slug) ? {page: pageView(site, slug), head: headView(site, {kind: 'page', slug})} : undefined
}
