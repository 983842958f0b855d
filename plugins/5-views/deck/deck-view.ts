import type {LinkView} from '../site/page-view.ts'

export type SlideLayout =
  | 'default'
  | 'cover'
  | 'section'
  | 'center'
  | 'two-cols'
  | 'image'
  | 'image-left'
  | 'image-right'
  | 'gallery'
  | 'quote'
  | 'statement'
  | 'fact'
  | 'iframe'
  | 'end'

/** What is painted behind a slide. */
export interface SlideBackground {
  /** Safe HTML of a picture or of a plain or graded area, without `style=""`; it fills the slide. */
  readonly html: string
  /** Which ink reads on it; `undefined` for the theme's own. A picture is veiled, so that the theme's ink reads. */
  readonly ink: 'light' | 'dark' | undefined
}

/** One slide. Strings named `html` are safe HTML. */
export interface SlideView {
  /** Fragment and stable id: page slug and heading slug, `~2` for a continuation. */
  readonly id: string
  /** Ids of sections that share this slide, and the `id::` of its headings: links to them lead here. */
  readonly anchors: readonly string[]
  /** From 1 over the whole deck. */
  readonly number: number
  /** The number as it is shown: counts without slides that are `visibility:: uncounted`, which have none (empty). */
  readonly label: string
  /** Plain text. */
  readonly title: string
  readonly titleHtml: string
  /** The title does not fit one line at full size, so it is set smaller. */
  readonly longTitle: boolean
  /** `2/4` for a continuation, else `undefined`. */
  readonly part: string | undefined
  /** Headings above it, outermost first, plain text. */
  readonly breadcrumb: readonly string[]
  readonly layout: SlideLayout
  /** Percent of full text size: 100, 96 … 88; grown up to 125. */
  readonly scale: number
  readonly html: string
  /** Steps inside the slide beyond the first state: elements with `data-step`, and lines of code with `data-lit`. */
  readonly steps: number
  /** `talk`: the audience sees what each text leads with; what is in `.slide-rest` is for the presenter. */
  readonly density: 'full' | 'talk'
  /** Words that the audience sees at the last step. */
  readonly words: number
  /** Public text that is not for the wall: `detail:: notes`. Drawn as `aside.notes`. */
  readonly asideHtml: string | undefined
  /** Private; only in `dev` and `present`, absent from a build. A note of a step has `data-step`. */
  readonly notesHtml: string | undefined
  /** Planned seconds from `timing::`. */
  readonly timing: number | undefined
  /** Planned seconds, where the deck has a `duration::` or the slide a `timing::`: shared out by words. */
  readonly plan: number | undefined
  readonly background: SlideBackground | undefined
  /** From `class::`. */
  readonly classes: readonly string[]
  /** Deck theme of this slide alone, from `theme::` below a heading. */
  readonly theme: string | undefined
  /** `none`, `fade`, `slide`, `zoom`, `convex`, `concave`; `undefined` where the author names none. */
  readonly transition: string | undefined
  readonly autoAnimate: boolean
  /** Seconds after which the deck goes on by itself. */
  readonly autoslide: number | undefined
  /** `visibility:: uncounted` */
  readonly uncounted: boolean
  /** `overflow:: scroll`: the slide is one however long, and scrolls. */
  readonly scrolls: boolean
}

/** Something of a page that no slide shows. */
export interface LeftOut {
  /** Why: `asked` by `slide:: false` or `visibility:: hidden`, a `template`, a `query` without a result to draw … */
  readonly reason: 'asked' | 'template' | 'query' | 'silent'
  /** Its words, cut. */
  readonly text: string
  /** In the page's file, from 1. */
  readonly line: number
}

/** The slides of one page: a column. */
export interface StackView {
  readonly page: LinkView
  readonly slug: string
  readonly slides: readonly SlideView[]
  /** Other next pages that are slides somewhere: a choice. */
  readonly branches: readonly LinkView[]
  /** What of the page is on no slide. The page itself shows it. */
  readonly leftOut: readonly LeftOut[]
}

/** A table that a slide shows only the head of: printed whole behind the slides. */
export interface AppendixView {
  /** Slide that leads to it. */
  readonly slideId: string
  readonly title: string
  readonly html: string
}

/** What only some decks need: themes, embeds and diagrams, rare layouts and properties. Each is a file of `src/styles/deck`. */
export type DeckSheet = 'looks' | 'figures' | 'extras'

/** Everything a deck shows. Plain JSON. */
export interface DeckView {
  readonly id: string
  readonly title: string
  readonly href: string
  readonly presenterHref: string
  readonly printHref: string
  readonly handoutHref: string
  readonly notesHref: string
  /** The deck as PDF, where the build prints it. */
  readonly pdfHref: string | undefined
  /** Canvas: 1280×720, or 1024×768. */
  readonly aspect: '16/9' | '4/3'
  /** Name from `theme::` of the first page. */
  readonly theme: string | undefined
  /** Planned seconds of the talk, from `duration::` of the first page. */
  readonly duration: number | undefined
  /** `timer::` of the first page: whether the timer starts with the talk, counting up or down. */
  readonly timer: 'up' | 'down' | undefined
  /** `loop:: true` on the first page: after the last slide comes the first. */
  readonly loop: boolean
  readonly stacks: readonly StackView[]
  readonly slideCount: number
  readonly appendix: readonly AppendixView[]
  /** Sheets of styles that it needs beside the one of every deck, in the order in which they are linked. */
  readonly sheets: readonly DeckSheet[]
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
