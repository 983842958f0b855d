import {existsSync} from 'node:fs'
import {link, mkdir, readdir} from 'node:fs/promises'
import {dirname, join, relative} from 'node:path'

/** Folders of a site whose files a window may ask for long after it was opened: scripts, sheets, fonts, pictures. */
const asked: readonly string[] = ['_lectern', 'assets']

/**
 * Put into a new build what windows of the one before may still ask for, where the new one has no file of that name.
 *
 * @param before Folder of the site that was served, absolute; on the same disk.
 * @param next Folder of the site that will be.
 */
export async function keepForOpenWindows(before: string, next: string): Promise<void> {
  for (const folder of asked) {
    if (!existsSync(join(before, folder))) continue
    for (const entry of await readdir(join(before, folder), {recursive: true, withFileTypes: true})) {
      if (!entry.isFile()) continue
      const old = join(entry.parentPath, entry.name)
      const place = join(next, relative(before, old))
      if (existsSync(place)) continue
      await mkdir(dirname(place), {recursive: true})
      await link(old, place)
    }
  }
}
