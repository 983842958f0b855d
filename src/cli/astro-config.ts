import {createHash} from 'node:crypto'
import {homedir} from 'node:os'
import {isAbsolute, join} from 'node:path'
import type {AstroInlineConfig, AstroIntegration} from 'astro'
import type {SiteOptions} from '../../plugins/index.ts'
import {astroSettings} from '../integration/astro-settings.ts'
import {packageRoot} from '../integration/index.ts'

/**
 * What Astro is told when the command line runs it: its root is Lectern's own folder, so that nothing is ever written
 * beside an author's notes.
 *
 * @param cacheDir Folder for what Vite keeps. A build has one of its own: two at a time must not share it.
 */
export function astroConfig(
  {base, origin}: Pick<SiteOptions, 'base' | 'origin'>,
  cacheDir: string,
  integration: AstroIntegration,
): AstroInlineConfig {
  return {
    ...astroSettings,
    // While one page is drawn in its thread, others are written.
    build: {...astroSettings.build, concurrency: 24},
    root: packageRoot,
    configFile: false,
    base,
    ...(origin === undefined ? {} : {site: origin}),
    cacheDir,
    logLevel: 'error',
    integrations: [integration],
  }
}

/** Where `dev` keeps what Vite has prepared for the browser, so that the next start is quick. */
export function cacheFolder(folder: string): string {
  return join(sharedCacheFolder(), createHash('sha256').update(folder).digest('hex').slice(0, 16))
}

/** Where builds of every folder keep what they would make again. Safe to delete. */
export function sharedCacheFolder(): string {
  const home = process.env.XDG_CACHE_HOME
  return join(home !== undefined && isAbsolute(home) ? home : join(homedir(), '.cache'), 'lectern')
}
