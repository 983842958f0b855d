import type {CalendarView} from './calendar-view.ts'
import type {ValueKind} from './value-kind.ts'

/** A link a view shows. `href` begins with the base. */
export interface LinkView {
  readonly text: string
  readonly href: string
}

/** A page below another in the namespace. */
export interface PageBelow extends LinkView {
  /** Last part of its name. */
  readonly name: string
  readonly children: readonly PageBelow[]
}

export interface PropertyView {
  readonly key: string
  /** The key as words: "is a kind of" for `is-subclass-of`. */
  readonly label: string
  /** What the value is; the panel draws a sign for it. */
  readonly kind: ValueKind
  /** A sign in its place: the icon of the page that has the key's name. */
  readonly icon: string | undefined
  /** Safe HTML of the value. */
  readonly html: string
}

/** A block elsewhere that refers to this page, in its context. */
export interface ReferenceView {
  /** Address of the block on its page. */
  readonly href: string
  /** Ancestors of the block, outermost first, as plain text cut to one line. */
  readonly breadcrumb: readonly string[]
  /** Other pages that those ancestors refer to: the block stands in their light, too. */
  readonly under: readonly LinkView[]
  /** Safe HTML of the block and its children. */
  readonly html: string
}

export interface ReferenceGroupView {
  readonly page: LinkView
  readonly kind: 'page' | 'journal' | 'hub'
  readonly references: readonly ReferenceView[]
}

/** A block elsewhere that names this page without a link: the words around the name, as plain text. */
export interface MentionView {
  /** Address of the block on its page. */
  readonly href: string
  readonly before: string
  /** The name as it stands there. */
  readonly name: string
  readonly after: string
}

export interface UnlinkedView {
  /** Journals newest first, then pages by name; at most 30 mentions over all groups. */
  readonly groups: readonly {
    readonly page: LinkView
    readonly kind: 'page' | 'journal'
    readonly mentions: readonly MentionView[]
  }[]
  /** Blocks over all pages, those that are not drawn included. */
  readonly count: number
}

/** Where a page stands in a talk. */
export interface TalkPositionView {
  readonly deck: LinkView
  /** Number of the page's first slide, from 1. */
  readonly slide: number
  /** Number of its last. */
  readonly lastSlide: number
  readonly slideCount: number
  /** Address of that slide in the deck: "Present from here". */
  readonly presentHref: string
  readonly previous: LinkView | undefined
  readonly next: LinkView | undefined
}

/** Everything the page of one note shows. Plain JSON; strings named `html` are safe HTML. */
export interface PageView {
  readonly slug: string
  readonly title: string
  readonly kind: 'page' | 'journal' | 'hub'
  readonly href: string
  readonly icon: string | undefined
  /** BCP 47, from `lang::`, else the site's. */
  readonly lang: string
  /** First words of the page as plain text, at most 160 characters. */
  readonly description: string
  /** Shown in dev though private. */
  readonly private: boolean
  /** Namespace parents, outermost first. */
  readonly breadcrumbs: readonly LinkView[]
  readonly properties: readonly PropertyView[]
  readonly tags: readonly LinkView[]
  /** Outline as nested lists. */
  readonly html: string
  /** Headings of the outline; empty for a short page. */
  readonly contents: readonly {readonly text: string; readonly href: string; readonly level: number}[]
  /** Pages below in the namespace, at most 200 over all levels. */
  readonly children: readonly PageBelow[]
  /** Pages below that are not among them. */
  readonly childrenLeftOut: number
  /** Relations by property key, read from the other side: `author` is "author of". */
  readonly relations: readonly {readonly key: string; readonly label: string; readonly pages: readonly LinkView[]}[]
  /** Blocks that refer to this page, grouped by page; journals newest first, then pages by name. */
  readonly references: readonly ReferenceGroupView[]
  readonly referenceCount: number
  /** References counted but not drawn: a page draws at most 200. */
  readonly referencesLeftOut: number
  /** Blocks that name this page without a link. */
  readonly unlinked: UnlinkedView
  readonly talks: readonly TalkPositionView[]
  /** Inline SVG of the page and its neighbours; `undefined` for a page without any. */
  readonly map: string | undefined
  /** Day or time of the last change; `undefined` where it is not known. */
  readonly changed: string | undefined
  /** The same text in other languages; `text` is the language's own name for itself. */
  readonly translations: readonly (LinkView & {readonly lang: string})[]
  /** The month of a day; `undefined` for a page that is none. */
  readonly calendar: CalendarView | undefined
  /** The day before and after that have a journal. */
  readonly previousDay: LinkView | undefined
  readonly nextDay: LinkView | undefined
}
