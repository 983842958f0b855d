import {
  buildDecks,
  buildGraph,
  buildSite,
  compareMessages,
  type Day,
  type Graph,
  type Message,
  type Page,
  type PageKey,
  projectPublic,
  readPage,
  type Site,
} from '../../plugins/index.ts'
import {type GraphFolder, readGraphFolder} from './read-graph-folder.ts'

/** What a site is told beside its folder. Every field has a sensible value of its own. */
export interface CompileOptions {
  /** Title; the home page's name, else the folder's, if absent. */
  readonly title?: string | undefined
  /** Path the site is served under, `/` if absent. */
  readonly base?: string | undefined
  /** Absolute address of the site. */
  readonly site?: string | undefined
  readonly locale?: string | undefined
  readonly home?: string | undefined
  /** Pages without `public::` are public. */
  readonly allPublic?: boolean | undefined
  /** Private pages and speaker notes are shown: `dev` only. */
  readonly showPrivate?: boolean | undefined
  /** Speaker notes are shown: `dev` only. */
  readonly notes?: boolean | undefined
  readonly today?: Day | undefined
}

/** A folder, compiled: the whole graph for messages and exports, the site of its public part for drawing. */
export interface CompiledFolder {
  readonly folder: GraphFolder
  readonly graph: Graph
  readonly site: Site
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
}

/**
 * Read a folder and compile it.
 *
 * @param folder Absolute path.
 * @param memo Pages of the compile before.
 * @throws FolderError as `readGraphFolder`.
 */
export async function compileFolder(folder: string, options: CompileOptions, memo?: PageMemo): Promise<CompiledFolder> {
  const read = await readGraphFolder(folder)
  const {pages, messages: pageMessages, memo: nextMemo} = readPages(read, memo)
  const allPagesPublic = options.allPublic === true || read.config.allPagesPublic
  const graph = buildGraph({pages, assets: read.assets, config: {...read.config, allPagesPublic}})
  const showPrivate = options.showPrivate === true
  const open = projectPublic(graph, {allPagesPublic, everything: false, notes: options.notes === true, mentions: 'text'})
  const shown = showPrivate
    ? projectPublic(graph, {allPagesPublic, everything: true, notes: options.notes === true, mentions: 'text'})
    : open
  const shownPrivate = new Set<PageKey>(showPrivate ? [...graph.pages.keys()].filter(key => !open.pages.has(key)) : [])
  const site = buildSite(shown, {
    title: options.title ?? titleOf(folder, options.home ?? read.config.homePage),
    base: options.base ?? '/',
    origin: options.site,
    locale: options.locale ?? 'en',
    home: options.home,
    today: options.today ?? today(),
    shownPrivate,
    notes: options.notes === true,
  })
  const messages = [...read.messages, ...pageMessages, ...graph.messages, ...deckMessages(graph), ...site.messages]
  return {
    folder: read,
    graph,
    site,
    publicPageCount: open.pages.size,
    messages: unique(messages.sort(compareMessages)),
    memo: nextMemo,
  }
}

function readPages(read: GraphFolder, memo: PageMemo | undefined) {
  const configDigest = JSON.stringify(read.config)
  const known = memo?.configDigest === configDigest ? memo.pages : undefined
  const pages: Page[] = []
  const messages: Message[] = []
  const next = new Map<string, {text: string; page: Page}>()
  for (const file of read.files) {
    const before = known?.get(file.path)
    const page = before?.text === file.text ? before.page : readPage(file, read.config)
    next.set(file.path, {text: file.text, page})
    messages.push(...page.messages)
    pages.push(page)
  }
  return {pages, messages, memo: {configDigest, pages: next}}
}

function deckMessages(graph: Graph): readonly Message[] {
  return buildDecks(graph).flatMap(deck => deck.messages)
}

function titleOf(folder: string, home: string | undefined): string {
  return home ?? folder.split(/[\\/]/).filter(Boolean).at(-1) ?? 'Notes'
}

function today(): Day {
  const now = new Date()
  const pad = (value: number) => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}` as Day
}

function unique(sorted: readonly Message[]): readonly Message[] {
  const seen = new Set<string>()
  return sorted.filter(message => {
    const identity = JSON.stringify([message.rule, message.file, message.line, message.column, message.reason])
    return !seen.has(identity) && seen.add(identity)
  })
}
