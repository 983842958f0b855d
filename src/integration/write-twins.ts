import {mkdir, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {markdownPages, pageMarkdown, type Site} from '../../plugins/index.ts'
import {inPool} from './in-pool.ts'

/** Files that are being written at a time; while they are, views can be asked for. */
const atOnce = 8

/**
 * Write every page as Markdown beside its HTML. Not as a route of Astro's: for 5,000 pages that took more time than the
 * Markdown itself.
 *
 * @param out The site's folder, absolute.
 */
export async function writeTwins(site: Site, out: string): Promise<void> {
  await inPool(markdownPages(site), atOnce, async ({folder, slug}) => {
    const text = pageMarkdown(site, slug)
    if (text === undefined) return
    const target = join(out, folder ?? '')
    await mkdir(target, {recursive: true})
    await writeFile(join(target, 'index.md'), text)
  })
}
