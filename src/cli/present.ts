import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {openSession} from '../integration/index.ts'
import {machineNames, openPresentServer} from '../presenting/index.ts'
import {chooseDeck} from './choose-deck.ts'
import {cleanWhenInterrupted} from './clean-when-interrupted.ts'
import {ConfigError} from './config-error.ts'
import {readConfigFile} from './config-file.ts'
import {printInvitation, printWhere} from './print-invitation.ts'
import {printSome} from './print-messages.ts'
import {folderListener} from './serve-folder.ts'
import {type SiteFlags, siteOptions} from './site-options.ts'
import {writeSite} from './write-site.ts'

interface PresentFlags extends SiteFlags {
  readonly deck?: string
  readonly port: number
  /** True for `--host` without an address: every address of the machine. */
  readonly host: string | true
}

/**
 * `lectern present`: build a folder with its private notes into a folder that nobody else may read and that goes when the
 * command ends, and serve it to whoever has a key. Runs until interrupted.
 *
 * @throws ConfigError for a deck that is not there, and where there is none.
 */
export async function present(folder: string, flags: PresentFlags): Promise<void> {
  const absolute = resolve(folder)
  const config = await readConfigFile(absolute, process.cwd())
  // A talk is served from here, at the top: the address and base of the published site would only stand in the way.
  const options = {...siteOptions({...flags, base: '/'}, config), site: undefined, notes: true}
  const session = await openSession(absolute, options)
  printSome(session.current().messages)
  const {decks} = session.current().site
  const deck = deckOf(decks, flags.deck, folder)

  const working = await mkdtemp(join(tmpdir(), 'lectern-present-'))
  cleanWhenInterrupted([working])
  try {
    const out = join(working, 'site')
    await writeSite(session, working, out, true)
    const host = flags.host === true ? '0.0.0.0' : flags.host
    const {names, network} = machineNames()
    const server = await openPresentServer({
      host,
      port: flags.port,
      base: '/',
      names,
      networkAddresses: addressesOf(host, network),
      deck: deck.id,
      files: folderListener(out, '/'),
    })
    const here = isEverywhere(host) ? '127.0.0.1' : host
    printWhere(flags.deck === undefined ? decks : [deck], here, server)
    printInvitation(server.invitePhone())
    if (process.stdin.isTTY) process.stdin.on('data', () => printInvitation(server.invitePhone()))
  } catch (error) {
    await rm(working, {recursive: true, force: true})
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

/** Addresses at which a phone finds a server that listens on `host`; none where it listens for this machine alone. */
function addressesOf(host: string, network: readonly string[]): readonly string[] {
  if (isEverywhere(host)) return network
  return /^(?:localhost|127\..*|::1)$/i.test(host) ? [] : [host]
}

function isEverywhere(host: string): boolean {
  return host === '0.0.0.0' || host === '::'
}
