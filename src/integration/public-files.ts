import {existsSync, readdirSync} from 'node:fs'
import {copyFile} from 'node:fs/promises'
import {join} from 'node:path'
import {packageRoot} from './package-root.ts'

/** Lectern's own files that are served as they are: favicon, theme script. */
const folder = join(packageRoot, 'public')

/**
 * Copy Lectern's own public files into a site, for an Astro project whose `public` folder is its author's. A file of the
 * same name that is there already is the author's and stays.
 *
 * @param out The site's folder, absolute.
 */
export async function copyPublicFiles(out: string): Promise<void> {
  for (const name of readdirSync(folder)) {
    if (!existsSync(join(out, name))) await copyFile(join(folder, name), join(out, name))
  }
}

/** The public file an address leads to, for `dev`; `undefined` if there is none. */
export function publicFileOf(base: string, pathname: string): string | undefined {
  const name = pathname.startsWith(base) ? pathname.slice(base.length) : ''
  return readdirSync(folder).includes(name) ? join(folder, name) : undefined
}
