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
}

/** `/`: the author's home page, or a made one. */
export interface HomeView {
  /** Slug of the page that is the home; `undefined` where the home is made from recent pages. */
  readonly pageSlug: string | undefined
  readonly recentJournals: readonly {readonly link: LinkView; readonly html: string}[]
  readonly decks: readonly LinkView[]
  /** Pages with the most references, at most 24. */
  readonly pages: readonly LinkView[]
  /** No page is public. */
  readonly empty: boolean
}

/** `/pages/`: all pages by first letter. */
export interface AllPagesView {
  readonly count: number
  readonly groups: readonly {
    readonly letter: string
    readonly pages: readonly (LinkView & {readonly references: number; readonly kind: 'page' | 'hub'})[]
  }[]
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

/** `/tags/`: names used as `#tag` or in `tags::`, by name. */
export interface TagsView {
  readonly tags: readonly (LinkView & {readonly count: number})[]
}
