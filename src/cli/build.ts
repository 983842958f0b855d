import {readdir} from 'node:fs/promises'
import {join, resolve} from 'node:path'
import {lecternOfHost} from '../integration/index.ts'
import {LeakError} from '../leak-scan/index.ts'
import {astroConfig, sharedCacheFolder} from './astro-config.ts'
import {openBuildThread} from './build-thread.ts'
import {readConfigFile} from './config-file.ts'
import {expectChromium} from './expect-chromium.ts'
import {inFolder} from './in-folder.ts'
import {prepareOutput} from './output-folder.ts'
import {printDecks} from './print-decks.ts'
import {countMessages, plural, printSome} from './print-messages.ts'
import {type SiteFlags, siteOptions} from './site-options.ts'
import {writeReport} from './write-report.ts'

interface BuildFlags extends SiteFlags {
  readonly out: string
  readonly strict?: boolean
  readonly report?: string
  readonly pdf?: boolean
  /** False for `--no-cache`. */
  readonly cache: boolean
}

const withoutPdf = 'Without --pdf, the print page of a deck can be printed from any browser.'

/**
 * `lectern build`: write the site to a folder beside the wanted one and swap. Where anything fails, the last good site
 * stays as it is.
 *
 * Exit code 1 where no page is public (the site says so), and with `--strict` for an error or a warning (no site).
 */
export async function build(folder: string, flags: BuildFlags): Promise<void> {
  const started = performance.now()
  // Vite builds what this says. Under another value, as in a test runner, it would build for development and not end.
  process.env.NODE_ENV = 'production'
  const absolute = resolve(folder)
  const file = await readConfigFile(absolute, process.cwd())
  const options = {...siteOptions(flags, file), pdf: flags.pdf === true}
  const browser = flags.pdf ? expectChromium('--pdf', withoutPdf) : undefined
  let scanSeconds = 0
  const output = await prepareOutput(resolve(flags.out), absolute)
  const cache = flags.cache ? sharedCacheFolder() : join(output.working, 'made')
  const thread = openBuildThread(absolute, {...options, cache})
  try {
    // Astro is loaded while the notes are read.
    const loading = import('astro')
    const {messages, base, origin, pages, publicPages, addresses, blocks, decks, assets} = await thread.summary()
    const read = performance.now()
    say(`Read ${plural(pages, 'page')}, ${plural(blocks, 'block')} in ${seconds(started, read)} s`)
    printSome(messages)
    await thread.expectKnownPrivacy()
    const counts = countMessages(messages)
    if (flags.strict && counts.error + counts.warning > 0) {
      await output.discard()
      console.error('lectern: nothing was written, because of --strict')
      process.exitCode = 1
    } else {
      const {build: astroBuild} = await loading
      const host = await thread.host(base)
      const integration = lecternOfHost(host)
      const config = astroConfig({base, origin}, join(output.working, 'cache'), integration)
      await inFolder(output.working, () => astroBuild({...config, outDir: output.temporary}))
      if (browser !== undefined) {
        const begun = performance.now()
        const ids = await host.views.deckIds()
        await printDecks(browser, output.temporary, {base, origin}, ids)
        say(`Printed ${plural(ids.length, 'deck')} in ${seconds(begun, performance.now())} s`)
      }
      const written = performance.now()
      const leaks = file.privacy?.scan === false ? [] : await thread.leaks(output.temporary)
      if (leaks.length > 0) throw new LeakError(leaks)
      scanSeconds = Number(seconds(written, performance.now()))
      await output.swap()
      const files = await readdir(resolve(flags.out), {recursive: true})
      const htmlPages = files.filter(file => file.endsWith('.html')).length
      say(`Wrote ${plural(htmlPages, 'HTML page')} to ${flags.out} in ${seconds(read, performance.now())} s`)
      if (publicPages === 0) {
        console.error(
          'lectern: no page is public. Write `public:: true` as the first line of a page, or build with --all-public.',
        )
        process.exitCode = 1
      }
    }
    if (flags.report !== undefined) {
      const figures = {
        pages,
        publicPages,
        addresses,
        blocks,
        decks,
        assets,
        leakScanSeconds: scanSeconds,
        seconds: Number(seconds(started, performance.now())),
        peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
      }
      await writeReport(flags.report, `${JSON.stringify({figures, messages}, null, 2)}\n`)
    }
  } catch (error) {
    await output.discard()
    throw error
  } finally {
    await thread.close()
  }
}

function say(line: string): void {
  console.error(line)
}

function seconds(from: number, to: number): string {
  return ((to - from) / 1000).toFixed(1)
}
