import {closeSync, openSync, readSync} from 'node:fs'
import {join} from 'node:path'

/** Every page that Lectern writes says so in its head, well before this. */
const headBytes = 64 * 1024

/**
 * Whether a folder holds a site that Lectern wrote: its `404.html` carries our generator mark. Such a folder may be
 * written over, and is neither note nor asset where it stands inside a graph folder.
 *
 * @param folder Absolute path. Never throws.
 */
export function isBuiltSite(folder: string): boolean {
  let file: number
  try {
    file = openSync(join(folder, '404.html'), 'r')
  } catch {
    return false
  }
  try {
    const head = Buffer.alloc(headBytes)
    const length = readSync(file, head, 0, headBytes, 0)
    return head.toString('utf8', 0, length).includes('name="generator" content="Lectern')
  } catch {
    return false
  } finally {
    closeSync(file)
  }
}
