import {readdir, readFile} from 'node:fs/promises'
import {join} from 'node:path'

/** Where the words of the interface stand, in a checkout and in the published package. */
const folders = [
  'plugins/5-views',
  'lib/plugins/5-views',
  'public',
  'src/components',
  'src/layouts',
  'src/islands',
  'src/routes',
  'src/styles',
]

/**
 * Read what Lectern itself may write on any page: labels, classes, names of files. A private page called Home must not
 * make every page look like a leak.
 *
 * @param root Lectern's own folder, absolute.
 */
export async function ownTexts(root: string): Promise<readonly string[]> {
  const texts = await Promise.all(folders.map(folder => textsBelow(join(root, folder))))
  return texts.flat()
}

async function textsBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true}).catch(() => [])
  const files = entries.filter(entry => entry.isFile() && /\.(?:astro|css|html|js|svg|ts)$/.test(entry.name))
  return Promise.all(
    files.map(async ({parentPath, name}) => `${name}\n${await readFile(join(parentPath, name), 'utf8')}`),
  )
}
