import type {Day} from '../../1-files/index.ts'
import type {CalendarView, YearMapView} from './calendar-view.ts'
import type {LinkView} from './page-view.ts'

/** What every page's frame shows. Nothing in it grows with the graph. */
export interface FrameView {
  readonly siteTitle: string
  readonly base: string
  readonly locale: string
  /** Up to 12 of the author's favourites that are public. */
  readonly favorites: readonly LinkView[]
  readonly hasDecks: boolean
  readonly hasJournals: boolean
  /** Address of the author's sheet; `undefined` where the author changes nothing of the look. */
  readonly themeHref: string | undefined
  /** Lectern's own faces that the author's stand in place of: nobody loads them before they are needed. */
  readonly replacedFonts: readonly ('text' | 'interface' | 'code')[]
  /** The last change of some page is known. */
  readonly hasChanges: boolean
}

/** `/`: the author's home page, or a made one. */
export interface HomeView {
  /** Slug of the page that is the home; `undefined` where the home is made from recent pages. */
  readonly pageSlug: string | undefined
  /** Pages and days of the site. */
  readonly pageCount: number
  readonly dayCount: number
  /** The author's favourites, at most 12, with their first words. The rest is empty where the home is a page. */
  readonly chosen: readonly (LinkView & {readonly excerpt: string})[]
  /** The latest journals, at most 3. */
  readonly days: readonly JournalDayView[]
  /** The latest changes, at most 8; `label` is the day as it is read. */
  readonly changes: readonly (LinkView & {readonly day: string; readonly label: string})[]
  readonly decks: readonly LinkView[]
  /** Pages with the most references, at most 24. */
  readonly pages: readonly LinkView[]
  /** No page is public. */
  readonly empty: boolean
}

export interface ListedPage extends LinkView {
  readonly references: number
  readonly kind: 'page' | 'hub'
}

/** `/pages/`. Either all pages by first letter, or the ways to them. */
export interface AllPagesView {
  readonly count: number
  /** What a script may sort by: days only where some are known. */
  readonly sorts: readonly ('name' | 'references' | 'words' | 'changed' | 'created')[]
  readonly groups: readonly {readonly letter: string; readonly pages: readonly ListedPage[]}[]
  /** Parts with pages of their own; `names` are the first and the last of each. */
  readonly ranges: readonly (LinkView & {readonly count: number; readonly names: string})[]
  readonly mostLinked: readonly ListedPage[]
}

/** `/pages/a/`. */
export interface PageRangeView {
  /** `A`, or `A 2`. */
  readonly title: string
  /** Its first and its last name. */
  readonly names: string
  readonly pages: readonly ListedPage[]
  readonly letters: readonly (LinkView & {readonly isHere: boolean})[]
  readonly previous: LinkView | undefined
  readonly next: LinkView | undefined
}

/** `/pages/changes/`: at most 100 pages. */
export interface ChangesView {
  readonly days: readonly {readonly day: string; readonly label: string; readonly pages: readonly LinkView[]}[]
}

/** `/pages/random/`. */
export interface RandomView {
  readonly pages: readonly LinkView[]
}

/** A day among others. */
export interface JournalDayView extends LinkView {
  readonly day: Day
  /** Safe HTML of what it says; empty where the page would grow too heavy, and where it says nothing. */
  readonly html: string
  /** First words, where they alone are shown. */
  readonly excerpt: string
  /** The day goes on. */
  readonly isCut: boolean
}

/** `/journals/`: the latest days, newest first. */
export interface JournalsView {
  /** Of all days. */
  readonly count: number
  readonly days: readonly JournalDayView[]
  /** Where the days go on: a month's page. */
  readonly older: LinkView | undefined
  /** The latest year and month. */
  readonly map: YearMapView | undefined
  readonly calendar: CalendarView | undefined
  /** Years, the latest first. */
  readonly years: readonly (LinkView & {readonly count: number})[]
}

/** `/journals/2026/`. */
export interface JournalYearView {
  readonly year: string
  readonly count: number
  readonly map: YearMapView
  /** Newest first, their days as well. */
  readonly months: readonly {
    readonly label: string
    readonly href: string
    readonly days: readonly (LinkView & {readonly excerpt: string})[]
  }[]
  readonly previous: LinkView | undefined
  readonly next: LinkView | undefined
}

/** `/journals/2026/05/`. */
export interface JournalMonthView {
  /** `May 2026`. */
  readonly title: string
  readonly year: LinkView
  readonly days: readonly JournalDayView[]
  readonly calendar: CalendarView
  readonly previous: LinkView | undefined
  readonly next: LinkView | undefined
}

/** `/tags/`: names used as `#tag` or in `tags::`. */
export interface TagsView {
  /** By name, at most 1,000. */
  readonly tags: readonly (LinkView & {readonly count: number})[]
  /** The most used first, at most 30; empty where there are few tags. */
  readonly used: TagsView['tags']
  /** Of all. */
  readonly count: number
}
