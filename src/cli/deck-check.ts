import {resolve} from 'node:path'
import {checkDeck, type DeckCheck} from '../../plugins/index.ts'
import {compileFolder} from '../graph-folder/index.ts'
import {chooseDeck} from './choose-deck.ts'
import {readConfigFile} from './config-file.ts'
import {deckCheckReport} from './deck-check-report.ts'
import {countMessages, plural, summarise} from './print-messages.ts'
import {siteOptions} from './site-options.ts'

export interface DeckCheckFlags {
  readonly json?: boolean
  readonly strict?: boolean
  /** Id or title of the one deck that is meant. */
  readonly deck?: string
}

/**
 * `lectern decks --check`: look the decks of a folder over, private pages included, as their speaker would on the evening
 * before. Exit code 1 for an error, or for a warning with `--strict`.
 *
 * @throws ConfigError for a deck that is not there.
 */
export async function deckCheck(folder: string, flags: DeckCheckFlags): Promise<void> {
  const absolute = resolve(folder)
  const config = await readConfigFile(absolute, process.cwd())
  const options = {...siteOptions({}, config), showPrivate: true, notes: true, highlight: true}
  const {site, messages} = await compileFolder(absolute, options)
  const {decks} = site
  const chosen = flags.deck === undefined || decks.length === 0 ? decks : [chooseDeck(decks, flags.deck)]
  const checks = chosen.map(({id}) => checkDeck(site, id, messages))
  if (flags.json) console.log(JSON.stringify(checks, null, 2))
  else print(checks)
  const counts = countMessages(checks.flatMap(check => check.messages))
  if (counts.error > 0 || (flags.strict && counts.warning > 0)) process.exitCode = 1
}

function print(checks: readonly DeckCheck[]): void {
  for (const check of checks) {
    for (const line of deckCheckReport(check)) console.log(line)
    console.log('')
  }
  const all = checks.flatMap(check => check.messages)
  console.log(`${plural(checks.length, 'deck')}: ${summarise(all)}`)
}
