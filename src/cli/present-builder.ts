import {createHash} from 'node:crypto'
import {stat} from 'node:fs/promises'
import type {DeckView} from '../../plugins/index.ts'
import {type CompiledFolder, FolderError} from '../graph-folder/index.ts'
import {
  type AsyncViews,
  answerQuestions,
  lecternOfHost,
  openSession,
  type Session,
  type SessionOptions,
  siteHost,
} from '../integration/index.ts'
import {astroConfig} from './astro-config.ts'
import type {PresentNotes} from './open-builder.ts'

// The process of `lectern present` that reads and builds, again whenever a note is saved. It may take its time, and may even
// come to an end: the process that serves the talk does not notice.

/** What the process is started with, in its arguments. */
export interface BuilderStart {
  /** Graph folder, absolute. */
  readonly folder: string
  readonly options: SessionOptions
  /** Folder for what Astro keeps while it builds, absolute. */
  readonly cache: string
}

const {folder, options, cache} = JSON.parse(process.argv[2] ?? '') as BuilderStart
let opening: Promise<Session> | undefined

answerQuestions(
  {
    on: (_, hear) => process.on('message', hear),
    postMessage: answer => process.send?.(answer),
  },
  {
    async read(): Promise<PresentNotes> {
      if (opening === undefined) opening = openSession(folder, options)
      else await (await opening).recompile()
      const {messages, site} = (await opening).current()
      return {messages, decks: site.decks.map(({id, title}) => ({id, title}))}
    },
    async write(out: string): Promise<ReadonlyMap<string, string>> {
      if (opening === undefined) throw new Error('Expected notes to be read before they are written')
      const session = await opening
      const host = siteHost(session, true)
      const digests = new Map<string, string>()
      const gone = new Set<string>()
      const views: AsyncViews = {
        ...host.views,
        async deck(id) {
          const deck = await host.views.deck(id)
          const digest = await digestOf(deck, session.current(), await host.views.themeSheet(), gone)
          digests.set(id, digest)
          return {...deck, digest}
        },
      }
      // Vite builds what this says. Under another value, as in a test runner, it would build for development and not end.
      process.env.NODE_ENV = 'production'
      const {build} = await import('astro')
      const config = astroConfig(session.current().site.options, cache, lecternOfHost({...host, views}))
      await build({...config, outDir: out})
      const [missing] = gone
      if (missing !== undefined)
        throw new FolderError(`Unexpected missing \`${missing}\`, expected it to stay there while the slides are built`)
      return digests
    },
  },
)

// Whoever started it is gone.
process.on('disconnect', () => process.exit())

/**
 * A digest of all that a deck shows: also of its pictures and films, which may change under their names, and of the author's
 * sheet. What was there when the notes were read and is not any more is put into `gone`.
 */
async function digestOf(
  deck: DeckView,
  compiled: CompiledFolder,
  sheet: string | undefined,
  gone: Set<string>,
): Promise<string> {
  const hash = createHash('sha256')
    .update(deck.digest)
    .update(sheet ?? '')
  const text = JSON.stringify(deck)
  for (const [path, url] of compiled.site.assetUrls) {
    const file = text.includes(url) ? compiled.folder.assetLocations.get(path) : undefined
    if (file === undefined) continue
    const found = await stat(file).catch(() => undefined)
    if (found) hash.update(`${url} ${found.mtimeMs} ${found.size}\n`)
    else gone.add(file)
  }
  return hash.digest('base64url').slice(0, 16)
}
