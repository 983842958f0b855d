import type {
  AddressBook,
  AllPagesView,
  ChangesView,
  DeckIndexView,
  DeckView,
  FrameView,
  GraphData,
  GraphPageView,
  HeadSubject,
  HeadView,
  HomeView,
  JournalMonthView,
  JournalsView,
  JournalYearView,
  LinkView,
  PageCatalogue,
  PageRangeView,
  PageView,
  RandomView,
  TagsView,
  Words,
  ZoomView,
} from '../../plugins/index.ts'

/**
 * Every view of a site, made when asked for. In `dev` each call sees the graph as it is after the last save.
 *
 * `virtual:lectern` hands them to the routes as `AsyncViews`. What a view takes and gives is plain data, for it may come from
 * another thread: no functions, no instances of classes.
 */
export interface SiteViews {
  /** True under `lectern dev`. */
  readonly development: boolean
  /** Under `lectern present`: the path at which the windows of a talk meet; `undefined` for every site that is published. */
  readonly live: string | undefined
  frame(): FrameView
  /** The strings of the interface in the site's language: made of its locale alone, so nobody waits for them. */
  words(): Words
  /** What stands in the head of a page. */
  head(subject: HeadSubject): HeadView
  home(): HomeView
  /** Slugs of all pages with an address, journals included. */
  pageSlugs(): readonly string[]
  /** Throws for a slug that is not in `pageSlugs`. */
  page(slug: string): PageView
  /** Ids of the blocks that have a page of their own. */
  zoomIds(): readonly string[]
  /** False for a block without one: the 404 of `dev`. */
  hasZoom(id: string): boolean
  /** Throws for an id that is not in `zoomIds`. */
  zoom(id: string): ZoomView
  /** An address that begins with the base as a whole address; `undefined` where the site's own is not known. */
  absolute(href: string): string | undefined
  /** Addresses of other names of pages; where each leads. */
  redirects(): ReadonlyMap<string, LinkView>
  /** What stands at an address, in one answer; `undefined` for nothing: the 404 of `dev`. */
  at(slug: string): PageAt | RedirectAt | undefined
  /** The site's feed as text; `undefined` where it has none. */
  feed(format: 'atom' | 'json'): string | undefined
  /** Slugs of tags that have a feed. */
  tagFeedSlugs(): readonly string[]
  /** The feed of a tag as Atom. */
  tagFeed(slug: string): string | undefined
  /** Pages that are there as Markdown: folder of the file, `undefined` for the base, and slug. */
  markdownPages(): readonly {readonly folder: string | undefined; readonly slug: string}[]
  /** A page as Markdown; `undefined` for one that has no such form. */
  markdown(slug: string): string | undefined
  llmsText(): string
  /** The author's `theme.css`; `undefined` where the author changes nothing of the look. */
  themeSheet(): string | undefined
  addressBook(): AddressBook
  /** `robots.txt`; `undefined` where crawlers would not read it. */
  robotsText(): string | undefined
  journals(): JournalsView
  /** Years with journals. */
  journalYears(): readonly string[]
  journalYear(year: string): JournalYearView
  /** Months with journals, `2026-05`. */
  journalMonths(): readonly string[]
  journalMonth(month: string): JournalMonthView
  tags(): TagsView
  allPages(): AllPagesView
  /** Parts of all pages that have a page of their own; none in a small site. */
  pageRangeIds(): readonly string[]
  pageRange(id: string): PageRangeView
  /** What a script sorts and narrows. */
  pageCatalogue(): PageCatalogue
  changes(): ChangesView
  random(): RandomView
  deckIds(): readonly string[]
  deck(id: string): DeckView
  /** The same for paper: what can be pressed has its address as a code. */
  paperDeck(id: string): DeckView
  decks(): DeckIndexView
  graphPage(): GraphPageView
  graphData(): GraphData
}

/** A page at an address. */
export interface PageAt {
  readonly page: PageView
  readonly head: HeadView
}

/** The address of another name of a page. */
export interface RedirectAt {
  readonly target: LinkView
  /** The whole address of the target; `undefined` where the site's own is not known. */
  readonly canonical: string | undefined
}
