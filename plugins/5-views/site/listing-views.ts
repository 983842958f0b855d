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

/** `/journals/`: days by year and month, newest first. */
export interface JournalsView {
  readonly years: readonly {
    readonly year: string
    readonly months: readonly {
      readonly month: string
      readonly label: string
      readonly days: readonly (LinkView & {readonly excerpt: string})[]
    }[]
  }[]
}

/** `/tags/`: names used as `#tag` or in `tags::`, by name. */
export interface TagsView {
  readonly tags: readonly (LinkView & {readonly count: number})[]
}
