import type {Day, GraphPath, PageKey} from '../1-files/index.ts'
import type {BlockId} from '../3-page/index.ts'
import type {DeckChain, GraphEdge, PublicGraph} from '../4-graph/index.ts'
import type {Message} from '../diagnostics/index.ts'
import type {CardTools} from './cards/index.ts'
import type {PictureTable} from './pictures/index.ts'
import type {SiteTheme} from './theme/index.ts'
import type {Words} from './words/index.ts'

/** Drawing that needs libraries of its own, handed in ready-made. Both answer at once and never throw. */
export interface FigureTools {
  /**
   * Code and the name of its language (`codeLanguage`) → safe HTML for inside `code`, with classes only; `undefined` for
   * a language it does not know.
   */
  readonly highlight?: ((code: string, language: string) => string | undefined) | undefined
  /** Source of a Mermaid diagram → SVG, not yet trusted; `undefined` for one it cannot draw. */
  readonly diagram?: ((source: string) => string | undefined) | undefined
}

/** What a site is told from outside the graph folder. */
export interface SiteOptions {
  /** Title of the site. */
  readonly title: string
  /** Path the site is served under: begins and ends with `/`. */
  readonly base: string
  /** Absolute address of the site, without the base; `undefined` if unknown. */
  readonly origin: string | undefined
  /** BCP 47 tag. */
  readonly locale: string
  /** What the author changes of the look. */
  readonly theme?: SiteTheme | undefined
  /** Name of the home page, before the graph's own `:default-home`. */
  readonly home: string | undefined
  /** Today, for what is relative to it. */
  readonly today: Day
  /** Pages shown though private (`dev --all`); they carry a badge. Empty in every build. */
  readonly shownPrivate: ReadonlySet<PageKey>
  /** Speaker notes are drawn (`dev`, `present`); a build leaves them out of the public graph altogether. */
  readonly notes: boolean
  /** Theme of decks that name none of their own. */
  readonly deckTheme?: string | undefined
  /** Every deck is there as PDF beside its page; absent for no. */
  readonly pdf?: boolean | undefined
  /** Without them code has one colour and a diagram is shown as its source. */
  readonly figures?: FigureTools | undefined
  /** When each file was last changed, as its history says: times in UTC such as `2026-05-01T07:30:00Z`. Public files only. */
  readonly changed?: ReadonlyMap<GraphPath, string> | undefined
  /** Smaller pictures offered beside a file of the author's; without them each is shown as it is. */
  readonly pictures?: PictureTable['get'] | undefined
  /** Cards for link previews; without them pages have none. */
  readonly cards?: CardTools | undefined
}

/** A page that the site shows: a file's page, or a hub for a name that no file makes. */
export interface SitePage {
  readonly key: PageKey
  readonly name: string
  readonly kind: 'page' | 'journal' | 'hub'
  /** Path below the base without slashes at either end: `garden/tools`, `journals/2026-05-01`. */
  readonly slug: string
}

/**
 * A site about to be drawn: the public graph and the indexes every view needs, made once.
 * No view scans all pages; it asks an index.
 */
export interface Site {
  readonly graph: PublicGraph
  readonly options: SiteOptions
  /** The interface in the language of `options.locale`. */
  readonly words: Words
  /** Every page with an address, by key, in key order. */
  readonly pages: ReadonlyMap<PageKey, SitePage>
  /** The same by slug. */
  readonly slugs: ReadonlyMap<string, SitePage>
  /** Edges by key of the page they lead to (aliases resolved), without namespace, alias and asset edges. */
  readonly incoming: ReadonlyMap<PageKey, readonly GraphEdge[]>
  /** Edges by key of the page they come from. */
  readonly outgoing: ReadonlyMap<PageKey, readonly GraphEdge[]>
  /** Blocks that a block reference or embed leads to. */
  readonly referencedBlocks: ReadonlySet<BlockId>
  /** Direct children in the namespace, by key of the parent, in key order. */
  readonly children: ReadonlyMap<PageKey, readonly PageKey[]>
  readonly decks: readonly DeckChain[]
  /** Files that some public block shows: path in the graph folder → path below the base. */
  readonly assetUrls: ReadonlyMap<GraphPath, string>
  /** What was odd about addresses: `slug-collision`. */
  readonly messages: readonly Message[]
}
