import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {addDrawn, checkDeck, type DeckCheck, type DrawnDeck, type Site} from '../../plugins/index.ts'
import {compileFolder} from '../graph-folder/index.ts'
import {openSession, type SessionOptions} from '../integration/index.ts'
import {chooseDeck} from './choose-deck.ts'
import {cleanWhenInterrupted} from './clean-when-interrupted.ts'
import {ConfigError} from './config-error.ts'
import {readConfigFile} from './config-file.ts'
import {deckCheckReport} from './deck-check-report.ts'
import {drawDecks} from './draw-decks.ts'
import {expectChromium} from './expect-chromium.ts'
import {countMessages, plural, summarise} from './print-messages.ts'
import {siteOptions} from './site-options.ts'
import {writeSite} from './write-site.ts'

export interface DeckCheckFlags {
  readonly json?: boolean
  readonly strict?: boolean
  /** Id or title of the one deck that is meant. */
  readonly deck?: string
  /** Draw the slides in a Chromium of this machine. */
  readonly browser?: boolean
  /** Folder of a site that is built; without it the check builds one for itself. */
  readonly out?: string
}

/**
 * `lectern decks --check`: look the decks of a folder over, private pages included, as their speaker would on the evening
 * before. Exit code 1 for an error, or for a warning with `--strict`.
 *
 * @throws ConfigError for a deck that is not there; BrowserError where `--browser` finds none.
 */
export async function deckCheck(folder: string, flags: DeckCheckFlags): Promise<void> {
  const program = flags.browser ? expectChromium('--browser', 'Without it the check says what is reckoned.') : undefined
  const absolute = resolve(folder)
  const config = await readConfigFile(absolute, process.cwd())
  const options = {...siteOptions({}, config), showPrivate: true, notes: true, highlight: true}
  const {site, messages} = await compileFolder(absolute, options)
  const {decks} = site
  const chosen = flags.deck === undefined || decks.length === 0 ? decks : [chooseDeck(decks, flags.deck)]
  const ids = chosen.map(({id}) => id)
  const drawn =
    program === undefined || ids.length === 0
      ? undefined
      : flags.out === undefined
        ? await drawAnew(program, absolute, options, ids)
        : await drawBuilt(program, flags.out, site, ids)
  const checks = ids.map(id => {
    const check = checkDeck(site, id, messages)
    const found = drawn?.get(id)
    return found ? addDrawn(check, found) : check
  })
  if (flags.json) console.log(JSON.stringify(checks, null, 2))
  else print(checks)
  const counts = countMessages(checks.flatMap(check => check.messages))
  if (counts.error > 0 || (flags.strict && counts.warning > 0)) process.exitCode = 1
}

type Drawn = ReadonlyMap<string, DrawnDeck>

/** Build the site into a folder that nobody else may read, and draw its decks. */
async function drawAnew(
  program: string,
  folder: string,
  options: SessionOptions,
  ids: readonly string[],
): Promise<Drawn> {
  const working = await mkdtemp(join(tmpdir(), 'lectern-check-'))
  const calm = cleanWhenInterrupted([working])
  try {
    // Served from here, at the top: the address and base of the published site would only stand in the way.
    const session = await openSession(folder, {...options, base: '/', site: undefined, git: false})
    const out = join(working, 'site')
    await writeSite(session, working, out, false)
    return await drawDecks(program, out, '/', ids, tell)
  } finally {
    calm()
    await rm(working, {recursive: true, force: true})
  }
}

/** Draw the decks of a site that is built: those of private pages are not in it. */
async function drawBuilt(program: string, out: string, {options}: Site, ids: readonly string[]): Promise<Drawn> {
  const drawn = await drawDecks(program, resolve(out), options.base, ids, tell)
  if (drawn.size === 0)
    throw new ConfigError(
      `Unexpected folder \`${out}\` without these decks, expected a site that was built from the notes`,
    )
  const missing = ids.filter(id => !drawn.has(id))
  if (missing.length > 0) console.error(`Not in ${out}, so reckoned only: ${missing.join(', ')}`)
  return drawn
}

function tell(id: string): void {
  console.error(`Drew ${id}`)
}

function print(checks: readonly DeckCheck[]): void {
  for (const check of checks) {
    for (const line of deckCheckReport(check)) console.log(line)
    console.log('')
  }
  const all = checks.flatMap(check => check.messages)
  console.log(`${plural(checks.length, 'deck')}: ${summarise(all)}`)
}
