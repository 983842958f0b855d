import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {type GraphFolderWatch, watchGraphFolder} from '../graph-folder/index.ts'
import {machineNames, openPresentServer, type PresentServer} from '../presenting/index.ts'
import {chooseDeck} from './choose-deck.ts'
import {cleanWhenInterrupted} from './clean-when-interrupted.ts'
import {ConfigError} from './config-error.ts'
import {readConfigFile} from './config-file.ts'
import {expectFreePort} from './expect-free-port.ts'
import {explainError} from './explain-error.ts'
import {keepForOpenWindows} from './keep-for-open-windows.ts'
import {type Builder, openBuilder} from './open-builder.ts'
import {printInvitation, printWhere} from './print-invitation.ts'
import {printSome, summarise} from './print-messages.ts'
import {folderListener} from './serve-folder.ts'
import {type SiteFlags, siteOptions} from './site-options.ts'

interface PresentFlags extends SiteFlags {
  readonly deck?: string
  readonly port: number
  /** True for `--host` without an address: every address of the machine. */
  readonly host: string | true
}

/**
 * `lectern present`: build a folder with its private notes into a folder that nobody else may read and that goes when the
 * command ends, and serve it to whoever has a key. A note that is saved is built beside what is served, and takes its place
 * if the build is good. Runs until interrupted.
 *
 * @throws ConfigError for a deck that is not there, and where there is none.
 */
export async function present(folder: string, flags: PresentFlags): Promise<void> {
  const absolute = resolve(folder)
  const config = await readConfigFile(absolute, process.cwd())
  // A talk is served from here, at the top: the address and base of the published site would only stand in the way.
  const options = {...siteOptions({...flags, base: '/'}, config), site: undefined, notes: true}
  const host = flags.host === true ? '0.0.0.0' : flags.host
  await expectFreePort(host, flags.port)
  const working = await mkdtemp(join(tmpdir(), 'lectern-present-'))
  const builder = openBuilder({folder: absolute, options, cache: join(working, 'cache')}, working)
  cleanWhenInterrupted([working], builder.kill)
  // What is saved while the first build runs is built right after it.
  let watch: GraphFolderWatch | undefined
  try {
    const served = serveBuilds(builder, working)
    const starting = Promise.withResolvers<PresentServer>()
    starting.promise.catch(() => undefined)
    watch = watchGraphFolder(
      absolute,
      async () => (await starting.promise).tellBuilt(await served.renew()),
      error => console.error(`lectern: ${sentenceOf(error)}\n  The slides are what they were.`),
    )
    await watch.ready
    const {messages, decks} = await builder.read()
    printSome(messages)
    const deck = deckOf(decks, flags.deck, folder)
    const digests = await served.first()
    const {names, network} = machineNames()
    const server = await openPresentServer({
      host,
      port: flags.port,
      base: '/',
      names,
      networkAddresses: addressesOf(host, network),
      deck: deck.id,
      digests,
      files: served.files,
    })
    starting.resolve(server)
    const here = isEverywhere(host) ? '127.0.0.1' : host
    printWhere(flags.deck === undefined ? decks : [deck], here, server)
    printInvitation(server.invitePhone())
    if (process.stdin.isTTY) process.stdin.on('data', () => printInvitation(server.invitePhone()))
  } catch (error) {
    builder.kill()
    void watch?.close()
    await rm(working, {recursive: true, force: true, maxRetries: 5})
    throw error
  }
}

interface Deck {
  readonly id: string
  readonly title: string
}

/** The deck that is asked for, by id or title; without a wish the first. */
function deckOf(decks: readonly Deck[], wanted: string | undefined, folder: string): Deck {
  const [first] = decks
  if (!first) {
    throw new ConfigError(`Unexpected ${folder} without a deck, expected a page that says which page is the next slide`)
  }
  if (wanted === undefined) return first
  return chooseDeck(decks, wanted)
}

/** The last good build, and the way to a newer one. Both give the digest of every deck. */
function serveBuilds(builder: Builder, working: string) {
  let count = 0
  let current = ''
  let files: ReturnType<typeof folderListener>

  async function write(): Promise<{out: string; digests: ReadonlyMap<string, string>}> {
    const out = join(working, `site-${++count}`)
    try {
      return {out, digests: await builder.write(out)}
    } catch (error) {
      await rm(out, {recursive: true, force: true, maxRetries: 5})
      throw error
    }
  }
  function serve(out: string): void {
    files = folderListener(out, '/')
    current = out
  }

  return {
    files: ((request, response) => files(request, response)) satisfies typeof files,
    async first() {
      const {out, digests} = await write()
      serve(out)
      return digests
    },
    async renew() {
      const started = performance.now()
      const {messages} = await builder.read()
      const {out, digests} = await write()
      const before = current
      await keepForOpenWindows(before, out)
      serve(out)
      const seconds = ((performance.now() - started) / 1000).toFixed(1)
      console.error(`Built again in ${seconds} s: ${summarise(messages)}`)
      // On some systems a file that is being read cannot be taken away; it goes with the rest.
      await rm(before, {recursive: true, force: true, maxRetries: 5}).catch(() => undefined)
      return digests
    },
  }
}

function sentenceOf(error: unknown): string {
  return explainError(error) ?? (error instanceof Error ? error.message : String(error))
}

/** Addresses at which a phone finds a server that listens on `host`; none where it listens for this machine alone. */
function addressesOf(host: string, network: readonly string[]): readonly string[] {
  if (isEverywhere(host)) return network
  return /^(?:localhost|127\..*|::1)$/i.test(host) ? [] : [host]
}

function isEverywhere(host: string): boolean {
  return host === '0.0.0.0' || host === '::'
}
