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
 */
export function astroConfig(session: Session, hooks?: SessionHooks): AstroInlineConfig {
  const {base, origin} = session.current().site.options
  return {
    ...astroSettings,
    root: packageRoot,
    configFile: false,
    base,
    ...(origin === undefined ? {} : {site: origin}),
    cacheDir: cacheFolder(session.folder),
    logLevel: 'error',
    integrations: [lecternOf(session, hooks)],
  }
}

function cacheFolder(folder: string): string {
  const home = process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache')
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 16)
  return join(home, 'lectern', name)
}
