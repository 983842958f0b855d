import {resolve} from 'node:path'
import {compileFolder} from '../graph-folder/index.ts'
import {readConfigFile} from './config-file.ts'
import {countMessages, formatMessage, plural, summarise} from './print-messages.ts'
import {type SiteFlags, siteOptions} from './site-options.ts'

interface CheckFlags extends SiteFlags {
  readonly strict?: boolean
  readonly json?: boolean
}

/** `lectern check`: print all messages; exit code 1 for an error, or for a warning with `--strict`. */
export async function check(folder: string, flags: CheckFlags): Promise<void> {
  const absolute = resolve(folder)
  const config = await readConfigFile(absolute, process.cwd())
  const {messages, graph} = await compileFolder(absolute, siteOptions(flags, config))
  if (flags.json) console.log(JSON.stringify(messages, null, 2))
  else {
    for (const message of messages) console.log(formatMessage(message))
    console.log(`${plural(graph.pages.size, 'page')}: ${summarise(messages)}`)
  }
  const counts = countMessages(messages)
  if (counts.error > 0 || (flags.strict && counts.warning > 0)) process.exitCode = 1
}
