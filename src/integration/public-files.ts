import {existsSync, readdirSync} from 'node:fs'
import {copyFile, readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {packageRoot} from './package-root.ts'

/** Lectern's own files that are served beside its pages: favicon, scripts of the head. */
const folder = join(packageRoot, 'public')

/**
 * Copy Lectern's own public files into a site, for an Astro project whose `public` folder is its author's. A file of the
 * same name that is there already is the author's and stays. Scripts go without their comments, also where Astro has copied
 * them as they are.
 *
 * @param out The site's folder, absolute.
 */
export async function copyPublicFiles(out: string): Promise<void> {
  for (const name of readdirSync(folder)) {
    const [own, to] = [join(folder, name), join(out, name)]
    if (name.endsWith('.js')) await writeScript(own, to)
    else if (!existsSync(to)) await copyFile(own, to)
  }
}

async function writeScript(own: string, to: string): Promise<void> {
  const script = await readFile(own, 'utf8')
  if (existsSync(to) && (await readFile(to, 'utf8')) !== script) return
  await writeFile(to, withoutComments(script))
}

/** A script as readers get it, who wait for it before the first paint: without its lines of comment, and without indents. */
function withoutComments(script: string): string {
  return script.replace(/^\s*\/\/.*\n/gm, '').replace(/^\s+/gm, '')
}

/** The public file an address leads to, for `dev`; `undefined` if there is none. */
export function publicFileOf(base: string, pathname: string): string | undefined {
  const name = pathname.startsWith(base) ? pathname.slice(base.length) : ''
  return readdirSync(folder).includes(name) ? join(folder, name) : undefined
}
