import type {LinkView} from '../site/page-view.ts'

export type SlideLayout = 'cover' | 'section' | 'default' | 'statement' | 'image' | 'two-cols' | 'quote' | 'gallery'

/** One slide. Strings named `html` are safe HTML. */
export interface SlideView {
  /** Fragment and stable id: page slug and heading slug, `~2` for a continuation. */
  readonly id: string
  /** From 1 over the whole deck. */
  readonly number: number
  /** Plain text. */
  readonly title: string
  readonly titleHtml: string
  /** `2/4` for a continuation, else `undefined`. */
  readonly part: string | undefined
  /** Headings above it, outermost first, plain text. */
  readonly breadcrumb: readonly string[]
  readonly layout: SlideLayout
  /** Percent of full text size: 100, 96 … 86; grown up to 140. */
  readonly scale: number
  readonly html: string
  /** Steps inside the slide beyond the first state. */
  readonly steps: number
  /** Private; only in `dev` and `present`, absent from a build. */
  readonly notesHtml: string | undefined
  /** Planned seconds from `timing::`. */
  readonly timing: number | undefined
}

/** The slides of one page: a column. */
export interface StackView {
  readonly page: LinkView
  readonly slug: string
  readonly slides: readonly SlideView[]
  /** Other next pages that are slides somewhere: a choice. */
  readonly branches: readonly LinkView[]
}

/** Everything a deck shows. Plain JSON. */
export interface DeckView {
  readonly id: string
  readonly title: string
  readonly href: string
  readonly presenterHref: string
  readonly printHref: string
  readonly stacks: readonly StackView[]
  readonly slideCount: number
  /** The walk ends unfinished (open end or missing page): shown in dev only. */
  readonly unfinished: string | undefined
  readonly digest: string
}

/** `/decks/`. */
export interface DeckIndexView {
  readonly decks: readonly (LinkView & {
    readonly id: string
    readonly slideCount: number
    readonly pageCount: number
    readonly presenterHref: string
  })[]
}
