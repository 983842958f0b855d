import {createHash} from 'node:crypto'
import {homedir} from 'node:os'
import {join} from 'node:path'
import type {AstroInlineConfig} from 'astro'
import {astroSettings} from '../integration/astro-settings.ts'
import {lecternOf, packageRoot, type Session} from '../integration/index.ts'
import type {SessionHooks} from '../integration/lectern.ts'

/**
 * What Astro is told when the command line runs it: its root is Lectern's own folder, so that nothing is ever written
 * beside an author's notes.
 *
 * @param cacheDir Folder for what Vite keeps. A build has one of its own: two at a time must not share it.
 */
export function astroConfig(session: Session, cacheDir: string, hooks?: SessionHooks): AstroInlineConfig {
  const {base, origin} = session.current().site.options
  return {
    ...astroSettings,
    root: packageRoot,
    configFile: false,
    base,
    ...(origin === undefined ? {} : {site: origin}),
    cacheDir,
    logLevel: 'error',
    integrations: [lecternOf(session, hooks)],
  }
}

/** Where `dev` keeps what Vite has prepared for the browser, so that the next start is quick. */
export function cacheFolder(folder: string): string {
  const home = process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache')
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 16)
  return join(home, 'lectern', name)
}
