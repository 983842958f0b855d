import {resolve} from 'node:path'
import {compareMessages, reviewGraph} from '../../plugins/index.ts'
import {compileFolder} from '../graph-folder/index.ts'
import {checkReport} from './check-report.ts'
import {readConfigFile} from './config-file.ts'
import {countMessages, formatMessage, plural, summarise} from './print-messages.ts'
import {type SiteFlags, siteOptions} from './site-options.ts'

interface CheckFlags extends SiteFlags {
  readonly strict?: boolean
  readonly json?: boolean
  /** Every message on a line of its own. */
  readonly full?: boolean
}

/**
 * `lectern check`: say everything about a folder, by rule and with what is many gathered; exit code 1 for an error, or for a
 * warning with `--strict`. As JSON, and with `--full`, nothing is gathered.
 */
export async function check(folder: string, flags: CheckFlags): Promise<void> {
  const absolute = resolve(folder)
  const config = await readConfigFile(absolute, process.cwd())
  const {messages: said, graph} = await compileFolder(absolute, siteOptions(flags, config))
  const messages = [...said, ...reviewGraph(graph)].sort(compareMessages)
  if (flags.json) console.log(JSON.stringify(messages, null, 2))
  else {
    const lines = flags.full ? messages.map(formatMessage) : checkReport(messages)
    for (const line of lines) console.log(line)
    console.log(`${plural(graph.pages.size, 'page')}: ${summarise(messages)}`)
  }
  const counts = countMessages(messages)
  if (counts.error > 0 || (flags.strict && counts.warning > 0)) process.exitCode = 1
}
