import {type AssetFile, defaultGraphConfig, type GraphConfig, parseGraphConfig, type RawFile} from './1-files/index.ts'
import {type Page, readPage} from './3-page/index.ts'
import {buildDecks, buildGraph, type Graph, pointerMessages, queryMessages} from './4-graph/index.ts'
import {compareMessages, createMessage, type Message} from './diagnostics/index.ts'

/** What a graph is compiled from beside its pages. */
export interface CompileOptions {
  readonly assets?: readonly AssetFile[]
  /** `logseq/config.edn`; defaults hold without it. */
  readonly configText?: {readonly path: string; readonly text: string}
  /** A configuration that was read already; it wins over `configText`. */
  readonly config?: GraphConfig
}

export interface CompiledGraph {
  readonly graph: Graph
  readonly config: GraphConfig
  /** Of configuration, pages, graph and decks, in the order they are printed in. */
  readonly messages: readonly Message[]
}

/**
 * Read files and join them into one graph: stages 1 to 4 in one call. A blank file makes no page and reports `file-empty`.
 *
 * @param files Pages of the graph folder, in any order.
 */
export function compileGraph(files: readonly RawFile[], options: CompileOptions = {}): CompiledGraph {
  const {config, messages: configMessages} = readConfig(options)
  const pages: Page[] = []
  const messages: Message[] = [...configMessages]
  for (const file of files) {
    if (isBlank(file.text)) messages.push(fileEmpty(file))
    else pages.push(readPage(file, config))
  }
  return joinPages(pages, options.assets ?? [], config, messages)
}

/** Join pages that were read before, as from a cache: stage 4 of `compileGraph`. */
export function joinPages(
  pages: readonly Page[],
  assets: readonly AssetFile[],
  config: GraphConfig,
  messages: readonly Message[] = [],
): CompiledGraph {
  const graph = buildGraph({pages, assets, config})
  const all = [...messages, ...graph.messages, ...pointerMessages(graph), ...queryMessages(graph)]
  // Not spread into a call: a page may have more messages than a call takes arguments.
  for (const page of pages) for (const message of page.messages) all.push(message)
  for (const deck of buildDecks(graph)) for (const message of deck.messages) all.push(message)
  return {graph, config, messages: withoutRepeats(all.sort(compareMessages))}
}

/** Whether a file has no text, a byte order mark aside: Logseq makes no page of it. */
export function isBlank(text: string): boolean {
  return text.trim() === ''
}

/** What is said of a blank file. */
export function fileEmpty(file: Pick<RawFile, 'path'>): Message {
  return createMessage(
    'file-empty',
    file.path,
    {line: 1, column: 1},
    `Unexpected empty file \`${file.path}\`, expected text`,
    {note: 'It makes no page.'},
  )
}

function readConfig({config, configText}: CompileOptions): {config: GraphConfig; messages: readonly Message[]} {
  if (config !== undefined) return {config, messages: []}
  return configText === undefined
    ? {config: defaultGraphConfig, messages: []}
    : parseGraphConfig(configText.text, configText.path)
}

/** Decks share their tails, and so say the same of them, as pointers do by themselves. */
function withoutRepeats(sorted: readonly Message[]): readonly Message[] {
  return sorted.filter((message, index) => {
    const before = sorted[index - 1]
    return before === undefined || compareMessages(before, message) !== 0
  })
}
