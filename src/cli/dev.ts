import {createServer} from 'node:net'
import {resolve} from 'node:path'
import type {CompiledFolder} from '../graph-folder/index.ts'
import {lecternOf, openSession, type SessionHooks} from '../integration/index.ts'
import {astroConfig, cacheFolder} from './astro-config.ts'
import {readConfigFile} from './config-file.ts'
import {plural, printSome, summarise} from './print-messages.ts'
import {type SiteFlags, siteOptions} from './site-options.ts'

interface DevFlags extends SiteFlags {
  readonly port: number
  readonly host: string
  readonly open?: boolean
  /** Private pages too. */
  readonly all?: boolean
}

/** `lectern dev`: serve a folder; a saved note shows itself in every open window. */
export async function dev(folder: string, flags: DevFlags): Promise<void> {
  process.env.NODE_ENV = 'development'
  const absolute = resolve(folder)
  const config = await readConfigFile(absolute, process.cwd())
  const options = {...siteOptions(flags, config), notes: true, showPrivate: flags.all === true}
  await expectHost(flags.host)
  const session = await openSession(absolute, options)
  report(session.current(), flags)
  const {dev: astroDev} = await import('astro')
  const server = await astroDev({
    ...astroConfig(session.current().site.options, cacheFolder(absolute), lecternOf(session, hooks)),
    server: {port: flags.port, host: flags.host, open: flags.open === true},
  })
  const {address, port} = server.address
  if (flags.port !== 0 && port !== flags.port) console.error(`Port ${flags.port} is in use; taking ${port}.`)
  const host = address.includes(':') ? `[${address}]` : address
  console.log(`\n  Lectern is serving ${folder} at  http://${host}:${port}${session.current().site.options.base}\n`)
}

const hooks: SessionHooks = {
  onCompiled: compiled => console.error(`Read again: ${summarise(compiled.messages)}`),
  onError: error => console.error(`lectern: ${error instanceof Error ? error.message : String(error)}`),
}

/** Throw where nothing can be served at an address of `host`, before Astro has begun what would not end. */
async function expectHost(host: string): Promise<void> {
  const server = createServer()
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, host, resolve))
  await new Promise(resolve => server.close(resolve))
}

function report(compiled: CompiledFolder, flags: DevFlags): void {
  printSome(compiled.messages)
  if (compiled.publicPageCount === 0 && !flags.all) {
    console.error(
      `No page of ${plural(compiled.graph.pages.size, 'page')} is public. Write \`public:: true\` as the first line of a page, or run with --all-public (or --all, to see private ones).`,
    )
  }
}
