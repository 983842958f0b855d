import {
  buildSite,
  compareMessages,
  type Day,
  fileEmpty,
  type Graph,
  isBlank,
  joinPages,
  type MentionPolicy,
  type Message,
  mentionMessages,
  type OwnSlidePhrases,
  type Page,
  type PageKey,
  type ProjectionPolicy,
  projectPublic,
  readPage,
  type Site,
  type SiteOptions,
} from '../../plugins/index.ts'
import {type FigureMemo, prepareFigures} from './figures/index.ts'
import {type GitDates, gitDates} from './git-dates.ts'
import {type GraphFolder, readGraphFolder} from './read-graph-folder.ts'
import {readTheme, type ThemeConfig} from './read-theme.ts'

/** What a site is told beside its folder. Every field has a sensible value of its own. */
export interface CompileOptions {
  /** Title; the home page's name, else the folder's, if absent. */
  readonly title?: string | undefined
  /** Path the site is served under, `/` if absent. */
  readonly base?: string | undefined
  /** Absolute address of the site. */
  readonly site?: string | undefined
  /** BCP 47 tag; what the graph's own configuration prefers, else English, if absent. */
  readonly locale?: string | undefined
  readonly home?: string | undefined
  /** What the author changes of the look. */
  readonly theme?: ThemeConfig | undefined
  /** Pages without `public::` are public. */
  readonly allPublic?: boolean | undefined
  /** What a public page shows of a private page it names; `text` if absent. */
  readonly mentions?: MentionPolicy | undefined
  /** Private pages and speaker notes are shown: `dev` only. */
  readonly showPrivate?: boolean | undefined
  /** Speaker notes are shown: `dev` only. */
  readonly notes?: boolean | undefined
  /** Words for slide pointers beside those that are known, by language. */
  readonly slidePhrases?: OwnSlidePhrases | undefined
  /** Theme of decks that name none of their own. */
  readonly deckTheme?: string | undefined
  /** Every deck will be there as PDF: its page leads to it. */
  readonly pdf?: boolean | undefined
  readonly today?: Day | undefined
  /** Smaller pictures that were made of a file. */
  readonly pictures?: SiteOptions['pictures']
  /** Who draws cards for link previews. */
  readonly cardTools?: SiteOptions['cards']
  /** Code is coloured: for what draws pages. */
  readonly highlight?: boolean | undefined
  /** Git is asked when pages were last changed: for what draws pages. */
  readonly git?: boolean | undefined
}

/** A folder, compiled: the whole graph for messages and exports, the site of its public part for drawing. */
export interface CompiledFolder {
  readonly folder: GraphFolder
  readonly graph: Graph
  readonly site: Site
  /** What the public part was made by. */
  readonly policy: ProjectionPolicy
  /** Files that the author's theme is served with: path below the base → absolute path. */
  readonly themeFiles: ReadonlyMap<string, string>
  /** Pages whose own file is public. */
  readonly publicPageCount: number
  /** All messages in printing order. */
  readonly messages: readonly Message[]
  /** Pages by file, to be handed to the next compile of the same folder: unchanged files are not read again. */
  readonly memo: PageMemo
}

/** The page each text made, by path; good only for the configuration it was made with. */
export interface PageMemo {
  readonly configDigest: string
  readonly pages: ReadonlyMap<string, {readonly text: string; readonly page: Page}>
  readonly figures?: FigureMemo
  readonly dates?: GitDates | undefined
}

/**
 * Read a folder and compile it.
 *
 * @param folder Absolute path.
 * @param memo Pages of the compile before.
 * @throws FolderError as `readGraphFolder` and `readTheme`.
 */
export async function compileFolder(folder: string, options: CompileOptions, memo?: PageMemo): Promise<CompiledFolder> {
  const found = await readGraphFolder(folder)
  const read =
    options.slidePhrases === undefined
      ? found
      : {...found, config: {...found.config, slidePhrases: options.slidePhrases}}
  const {pages, messages: blankMessages, memo: nextMemo} = readPages(read, memo)
  const allPagesPublic = options.allPublic === true || read.config.allPagesPublic
  const joined = joinPages(pages, read.assets, {...read.config, allPagesPublic}, [...read.messages, ...blankMessages])
  const {graph} = joined
  const showPrivate = options.showPrivate === true
  const policy = {allPagesPublic, notes: options.notes === true, mentions: options.mentions ?? 'text'}
  const open = projectPublic(graph, policy)
  const shown = showPrivate ? projectPublic(graph, {...policy, everything: true}) : open
  const shownPrivate = new Set<PageKey>(showPrivate ? [...graph.pages.keys()].filter(key => !open.pages.has(key)) : [])
  const figures = await prepareFigures(graph.pages.values(), options.highlight === true, memo?.figures)
  // Asked of what is shown alone: nobody learns when a private file was changed.
  const files = new Set([...shown.pages.values()].map(page => page.path))
  const dates = options.git === true ? await gitDates(folder, files, memo?.dates) : undefined
  const theme = await readTheme(folder, options.theme)
  const site = buildSite(shown, {
    // The public graph's configuration: a private home page must not name the site.
    title: options.title ?? titleOf(folder, shown.config.homePage),
    base: options.base ?? '/',
    origin: options.site,
    locale: options.locale ?? shown.config.preferredLanguage ?? 'en',
    home: options.home,
    theme: theme.theme,
    today: options.today ?? today(),
    shownPrivate,
    notes: options.notes === true,
    pdf: options.pdf === true,
    deckTheme: options.deckTheme,
    figures: figures.tools,
    changed: dates?.changed,
    pictures: options.pictures,
    cards: options.cardTools,
  })
  return {
    folder: read,
    graph,
    site,
    policy,
    themeFiles: theme.files,
    publicPageCount: open.pages.size,
    messages: [...joined.messages, ...mentionMessages(graph, policy), ...site.messages, ...figures.messages].sort(
      compareMessages,
    ),
    memo: {...nextMemo, figures: figures.memo, dates},
  }
}

function readPages(read: GraphFolder, memo: PageMemo | undefined) {
  const configDigest = JSON.stringify(read.config)
  const known = memo?.configDigest === configDigest ? memo.pages : undefined
  const pages: Page[] = []
  const messages: Message[] = []
  const next = new Map<string, {text: string; page: Page}>()
  for (const file of read.files) {
    if (isBlank(file.text)) {
      messages.push(fileEmpty(file))
      continue
    }
    const before = known?.get(file.path)
    const page = before?.text === file.text ? before.page : readPage(file, read.config)
    next.set(file.path, {text: file.text, page})
    pages.push(page)
  }
  return {pages, messages, memo: {configDigest, pages: next}}
}

function titleOf(folder: string, home: string | undefined): string {
  return home ?? folder.split(/[\\/]/).filter(Boolean).at(-1) ?? 'Notes'
}

function today(): Day {
  const now = new Date()
  const pad = (value: number) => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}` as Day
}
