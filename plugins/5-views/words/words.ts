import type {Dates} from './dates-in.ts'
import type {SpeakerWords} from './speaker/index.ts'
import type {StageWords} from './stage/index.ts'

/*
 * Every word of the interface, in each language it speaks.
 *
 * To add a string: name it in the section of its room below, then write it in `en.ts`, `de.ts`, `es.ts`, `fr.ts`, `ja.ts` and
 * `zh.ts`; the types say where it is missing. A string with a number or a name in it is a function; a counted one goes through
 * `count(n, {one: '# page', other: '# pages'})`, which picks the form of the language and writes the number. A string that a
 * script fills in is plain text with holes, `{shown} of {total}`: a component writes it into a `data-` attribute of the
 * script's element, and `fillIn` of `src/islands/fill-in.ts` fills it.
 *
 * To use one: in a component or layout `import views from 'virtual:lectern'` and `const words = views.words().page`; in
 * `5-views` `site.words.page` (`context.site.words`). Dates are `words.dates`, numbers that stand alone `words.number`.
 *
 * To add a language: a file like `de.ts`, and its line in `words-for.ts`.
 */

/** A sentence with holes for a script to fill, `{name}`. */
export type Holed = string

/** The strings of one language. */
export interface WordTable {
  /** BCP 47 tag of the language the strings are in. */
  readonly language: string
  number(value: number): string

  /** What stands around every page. */
  readonly frame: {
    readonly skip: string
    readonly menu: string
    readonly siteLabel: string
    readonly home: string
    readonly journals: string
    readonly decks: string
    readonly map: string
    readonly tags: string
    readonly allPages: string
    readonly favourites: string
    readonly backToTop: string
    /** Before a link, on the page of another name: `This page is called`. */
    readonly calledBefore: string
    /** After that link. */
    readonly calledAfter: string
  }

  readonly theme: {
    /** `Theme: dark`; the hole is one of the names below. */
    readonly label: Holed
    readonly auto: string
    readonly light: string
    readonly dark: string
    readonly contrast: string
  }

  /** A note: its header, margin and what stands around its text. */
  readonly page: {
    readonly breadcrumbs: string
    readonly private: string
    readonly contents: string
    readonly properties: string
    readonly alsoKnownAs: string
    readonly tagsProperty: string
    readonly nearby: string
    readonly onWholeMap: string
    readonly below: string
    belowLeftOut(count: number): string
    readonly days: string
    readonly earlier: string
    readonly later: string
    readonly relations: string
    talk(name: string): string
    readonly presentedIn: string
    /** `Slides 3–5 of 12`; `last` is `first` where there is one. */
    slidesOf(first: number, last: number, total: number): string
    readonly presentFromHere: string
    readonly slideBefore: string
    readonly slideNext: string
    /** Before links to the same page in other languages. */
    readonly alsoIn: string
    /** `Last changed 1 May 2026`. */
    changedOn(date: string): string
    /** Label of the month on the page of a day. */
    readonly calendar: string
  }

  /** Linked and unlinked references. */
  readonly references: {
    readonly linked: string
    readonly unlinked: string
    /** `From 5 more pages`. */
    morePages(count: number): string
    leftOut(count: number): string
    unlinkedLeftOut(count: number): string
    /** Blocks of a clipping that its page shows. */
    moreOnPage(count: number): string
    /** Label of the link to a block; `page` is the page it stands on. */
    openOn(page: string): string
    readonly open: string
    readonly filter: string
    readonly shownOf: Holed
    readonly moreFilters: Holed
    /** Label of a pressed filter, of the page `{name}` with `{count}` blocks. */
    readonly onlyWith: Holed
    readonly without: Holed
    readonly either: Holed
  }

  readonly journals: {
    dayCount(count: number): string
    readonly years: string
    /** Label of a year drawn by how much was written: `2026, day by day`. */
    yearMap(year: string): string
    /** `May 1st, 2026: 12 blocks, 3 references`; a number of 0 is not said. */
    dayFacts(name: string, blocks: number, references: number): string
    /** The ends of a scale. */
    readonly less: string
    readonly more: string
    /** Link past the year's map. */
    readonly skipYear: string
    /** Link to the whole of a day. */
    readonly wholeDay: string
    /** Before the name of the month where the days go on. */
    readonly goOn: string
  }

  /** Lists of pages and tags. */
  readonly listings: {
    pageCount(count: number): string
    /** Under the title of all pages. */
    allPagesLine(count: number): string
    readonly letters: string
    tagCount(count: number): string
    readonly noTags: string
    readonly noDecks: string
    /** Sign of what begins with no letter. */
    readonly otherLetters: string
    readonly newest: string
    readonly changes: string
    readonly changesLine: string
    readonly random: string
    readonly randomLine: string
    readonly filter: string
    readonly filterHint: string
    readonly sort: string
    readonly sortKeys: Readonly<Record<'name' | 'references' | 'words' | 'changed' | 'created', string>>
    readonly kind: string
    readonly kinds: Readonly<Record<'all' | 'page' | 'journal' | 'hub', string>>
    readonly tag: string
    readonly anyTag: string
    readonly shownOf: Holed
    readonly nothing: string
    readonly showMore: string
    readonly listNotLoaded: string
    readonly byName: string
    readonly byUse: string
  }

  readonly home: {
    readonly empty: string
    /** Around `public:: true` and `--all-public`: three parts. */
    readonly emptyWay: readonly [string, string, string]
    readonly mostLinked: string
    /** `312 pages, 48 days`. */
    facts(pages: number, days: number): string
    readonly latest: string
    readonly allDays: string
    readonly allChanges: string
  }

  readonly notFound: {
    readonly title: string
    readonly line: string
    /** Around links to all pages, the map and the home page: `Try`, `, the`, `, or the`, `.` */
    readonly tryParts: readonly [string, string, string, string]
    readonly allPages: string
    readonly map: string
    readonly home: string
    readonly didYouMean: string
    readonly mostLinked: string
  }

  readonly previews: {
    readonly label: string
  }

  /** The page of one block, and the number beside a block that leads there. */
  readonly zoom: {
    /** Label of the path to a block. */
    readonly path: string
    readonly inPlace: string
    /** `3 references to this block`. */
    references(count: number): string
  }

  /** Pages read beside each other. */
  readonly panes: {
    /** A button: open this page beside the one that is read. */
    readonly beside: string
    /** A link: leave the others, read this page alone. */
    readonly alone: string
    readonly closePage: Holed
    /** Bring the page `{title}` forward from under others. */
    readonly showPage: Holed
    /** Over a list of the pages beside, where there is room for one. */
    readonly trail: string
    /** What Shift+Enter does on a link. */
    readonly openKey: string
    /** What Escape does. */
    readonly closeKey: string
  }

  readonly shortcuts: {
    readonly title: string
    readonly previous: string
    readonly next: string
    readonly filter: string
    readonly foldAll: string
    readonly openAll: string
    readonly theme: string
    readonly help: string
    readonly use: string
    readonly note: string
    readonly close: string
  }

  /** Folding of blocks. */
  readonly folds: {
    readonly below: string
    readonly belowOf: Holed
  }

  /** The map of everything and the map of a page's neighbours. */
  readonly graph: {
    readonly title: string
    line(pages: number, links: number): string
    readonly bestLinked: string
    readonly linkKinds: string
    readonly edgeTypes: Readonly<
      Record<'reference' | 'tag' | 'property' | 'embed' | 'block-reference' | 'next-slide' | 'namespace', string>
    >
    readonly dotKinds: readonly [pages: string, journals: string, named: string, missing: string]
    readonly noWebGl: string
    readonly notLoaded: string
    readonly sheet: string
    readonly find: string
    readonly findLabel: string
    readonly legend: string
    readonly links: string
    readonly dots: string
    readonly routes: string
    readonly closer: string
    readonly further: string
    readonly all: string
    readonly allLabel: string
    /** `{name}: {count} linked`. */
    readonly linked: Holed
    /** Label of the small map. */
    neighbours(name: string, count: number): string
    more(count: number): string
  }

  /** A deck: read, shown and in the list of decks. */
  readonly deck: {
    readonly barLabel: string
    readonly allDecks: string
    readonly presenter: string
    readonly print: string
    readonly present: string
    unfinished(why: string): string
    /** `12 slides from 5 pages`. */
    size(slides: number, pages: number): string
    readonly slidesLabel: string
    readonly back: string
    readonly forward: string
    readonly overview: string
    readonly fullScreen: string
    readonly readAsText: string
    readonly keys: string
    readonly close: string
    /** What of a table a slide shows. */
    rows(first: number, last: number, total: number): string
    /** What of a table is on no slide. */
    moreRows(count: number): string
    /** Opens what is folded away on a slide. */
    readonly moreOfSlide: string
    readonly roleDescription: string
    slideLabel(number: number, total: number, title: string): string
  }

  /** What scripts of the windows of a talk say, and what stands on their buttons. */
  readonly stage: StageWords

  /** What the speaker's window says beside. */
  readonly speaker: SpeakerWords

  readonly presenter: {
    title(deck: string): string
    readonly slide: string
    /** `page {page}/{total}`. */
    readonly page: Holed
    readonly now: string
    readonly notes: string
    readonly notesOfSlide: string
    readonly noNotes: string
    readonly smallerNotes: string
    readonly largerNotes: string
    readonly outline: string
    readonly blackScreen: string
    readonly noAudience: string
    readonly end: string
    readonly next: Holed
    readonly nextStep: Holed
    readonly following: Holed
    readonly nextSlide: Holed
    readonly step: Holed
    readonly start: string
    readonly goOn: string
    readonly pause: string
    readonly reset: string
    readonly undoReset: string
    readonly planned: Holed
  }

  /** A phone as remote control, and how it comes in. */
  readonly remote: {
    readonly title: string
    readonly phone: string
    readonly connected: string
    readonly connecting: string
    readonly noSlides: string
    readonly typePin: string
    readonly connect: string
    readonly wrongPin: string
    readonly voidPin: string
    readonly noAnswer: string
    readonly invite: string
    readonly scan: string
    readonly newPin: string
    /** Names `lectern present --host`. */
    readonly notReachable: string
    readonly ended: string
  }

  /** A deck on paper. */
  readonly paper: {
    readonly handout: string
    /** Label of the choice: one, two, three or six slides. */
    readonly perSheet: string
    slides(count: number): string
    /** Above the sheets, on the screen. */
    readonly hint: string
    readonly noNotes: string
  }

  /** What is drawn inside a text. */
  readonly text: {
    readonly linkToBlock: string
    readonly answer: string
    blockCount(count: number): string
    blocksBelow(count: number): string
    readonly missingBlock: string
    readonly withheld: string
    readonly done: string
    readonly notDone: string
    readonly table: string
    readonly diagram: string
    readonly diagramSource: string
    readonly diagramKinds: Readonly<Record<'flowchart' | 'state' | 'sequence' | 'class' | 'entity' | 'chart', string>>
    backFromNote(name: string): string
    drawing(name: string): string
    readonly areaOfPage: string
    areaOfPageNumber(number: string): string
    readonly scheduled: string
    readonly deadline: string
    readonly closed: string
    /** `every 2 weeks`. */
    every(count: number, unit: 'h' | 'd' | 'w' | 'm' | 'y'): string
    readonly plugin: string
    pluginOf(name: string): string
  }

  /** Cards that stand for something elsewhere. */
  readonly facades: {
    readonly post: string
    postBy(author: string): string
    readonly picture: string
    readonly recording: string
    readonly frame: string
    readonly video: string
    videoOn(site: string): string
    readonly openOn: Holed
  }

  readonly pictures: {
    readonly picture: string
    /** Opens a document in the page, beside the link to it. */
    readonly showHere: string
  }

  readonly queries: {
    readonly results: string
    readonly nothing: string
    readonly ownView: string
    readonly notRun: string
    blockCount(count: number): string
    pageCount(count: number): string
    rowCount(count: number): string
    moreBlocks(count: number): string
    morePages(count: number): string
    moreRows(count: number): string
    readonly pageProperties: string
    /** Around a date: `as of`. */
    readonly asOf: readonly [string, string]
  }

  readonly feeds: {
    tagTitle(site: string, tag: string): string
  }

  /** Relations read as words: on the page that says it, and on a page that it names. By what they mean. */
  readonly relations: Readonly<Record<Relation, readonly [own: string, other: string]>>
}

/** Relations that many notes share, however their property is spelled. */
export type Relation =
  | 'isA'
  | 'instanceOf'
  | 'kindOf'
  | 'partOf'
  | 'hasParts'
  | 'parent'
  | 'parents'
  | 'child'
  | 'author'
  | 'authors'
  | 'creator'
  | 'editor'
  | 'translator'
  | 'memberOf'
  | 'members'
  | 'type'
  | 'tags'
  | 'seeAlso'
  | 'related'
  | 'relatedTo'
  | 'dependsOn'
  | 'requires'
  | 'uses'
  | 'usedBy'
  | 'madeOf'
  | 'basedOn'
  | 'source'
  | 'sources'
  | 'influencedBy'
  | 'supersedes'
  | 'supersededBy'

/** The strings of a site, with dates as its locale writes them. */
export interface Words extends WordTable {
  readonly dates: Dates
}
