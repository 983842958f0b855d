import {join} from 'node:path'
import {lecternOfHost, type Session, siteHost} from '../integration/index.ts'
import {astroConfig} from './astro-config.ts'
import {inFolder} from './in-folder.ts'

/**
 * Write the site of a session, for this machine's own use.
 *
 * @param working Folder for what is only needed meanwhile, absolute.
 * @param out Folder of the site, absolute.
 * @param live It is presented, and never published.
 */
export async function writeSite(session: Session, working: string, out: string, live: boolean): Promise<void> {
  // Vite builds what this says. Under another value, as in a test runner, it would build for development and not end.
  process.env.NODE_ENV = 'production'
  const {build} = await import('astro')
  const integration = lecternOfHost(siteHost(session, live))
  const config = astroConfig(session.current().site.options, join(working, 'cache'), integration)
  await inFolder(working, () => build({...config, outDir: out}))
}
