import {readdir} from 'node:fs/promises'
import {join, resolve} from 'node:path'
import {expectKnownPrivacy, openSession} from '../integration/index.ts'
import {astroConfig} from './astro-config.ts'
import {readConfigFile} from './config-file.ts'
import {expectNoLeak} from './expect-no-leak.ts'
import {prepareOutput} from './output-folder.ts'
import {countMessages, plural, printSome} from './print-messages.ts'
import {type SiteFlags, siteOptions} from './site-options.ts'
import {writeReport} from './write-report.ts'

interface BuildFlags extends SiteFlags {
  readonly out: string
  readonly strict?: boolean
  readonly report?: string
  /** False for `--no-cache`. */
  readonly cache: boolean
}

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
  let scanSeconds = 0
  const output = await prepareOutput(resolve(flags.out), absolute)
  try {
    const session = await openSession(absolute, siteOptions(flags, file))
    const {messages, site, graph, publicPageCount} = session.current()
    const read = performance.now()
    const blocks = [...graph.pages.values()].reduce((sum, page) => sum + page.blocks.length, 0)
    say(`Read ${plural(graph.pages.size, 'page')}, ${plural(blocks, 'block')} in ${seconds(started, read)} s`)
    printSome(messages)
    expectKnownPrivacy(session.current())
    const counts = countMessages(messages)
    if (flags.strict && counts.error + counts.warning > 0) {
      await output.discard()
      console.error('lectern: nothing was written, because of --strict')
      process.exitCode = 1
    } else {
      const {build: astroBuild} = await import('astro')
      const config = astroConfig(session, join(output.working, 'cache'))
      await inFolder(output.working, () => astroBuild({...config, outDir: output.temporary}))
      const written = performance.now()
      if (file.privacy?.scan !== false) await expectNoLeak(session.current(), output.temporary)
      scanSeconds = Number(seconds(written, performance.now()))
      await output.swap()
      const files = await readdir(resolve(flags.out), {recursive: true})
      const pages = files.filter(file => file.endsWith('.html')).length
      say(`Wrote ${plural(pages, 'HTML page')} to ${flags.out} in ${seconds(read, performance.now())} s`)
      if (publicPageCount === 0) {
        console.error(
          'lectern: no page is public. Write `public:: true` as the first line of a page, or build with --all-public.',
        )
        process.exitCode = 1
      }
    }
    if (flags.report !== undefined) {
      const figures = {
        pages: graph.pages.size,
        publicPages: publicPageCount,
        addresses: site.pages.size,
        blocks,
        decks: site.decks.length,
        assets: site.assetUrls.size,
        leakScanSeconds: scanSeconds,
        seconds: Number(seconds(started, performance.now())),
        peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
      }
      await writeReport(flags.report, `${JSON.stringify({figures, messages}, null, 2)}\n`)
    }
  } catch (error) {
    await output.discard()
    throw error
  }
}

/** Astro keeps its bundle below the working directory while it builds; an author's must stay clean. */
async function inFolder(folder: string, work: () => Promise<void>): Promise<void> {
  const before = process.cwd()
  process.chdir(folder)
  try {
    await work()
  } finally {
    process.chdir(before)
  }
}

function say(line: string): void {
  console.error(line)
}

function seconds(from: number, to: number): string {
  return ((to - from) / 1000).toFixed(1)
}
