import {existsSync} from 'node:fs'
import {join} from 'node:path'
import type {DrawnDeck} from '../../plugins/index.ts'
import {drawDeck} from '../measuring/index.ts'
import {openChromium} from '../printing/index.ts'
import {serveFolder} from './serve-folder.ts'

/**
 * Draw the decks of a written site in a browser, one after the other.
 *
 * @param program Path of a Chromium.
 * @param out Folder of the site, absolute.
 * @param base Path the site was built for.
 * @param drawn Told of each deck when it is drawn.
 * @returns By id; decks that the site does not have are left out.
 * @throws BrowserError where the browser does not start or does not answer.
 */
export async function drawDecks(
  program: string,
  out: string,
  base: string,
  ids: readonly string[],
  drawn: (id: string) => void = () => undefined,
): Promise<ReadonlyMap<string, DrawnDeck>> {
  const found = new Map<string, DrawnDeck>()
  const written = ids.filter(id => existsSync(join(out, 'decks', id, 'index.html')))
  if (written.length === 0) return found
  const server = await serveFolder(out, {host: '127.0.0.1', port: 0, base})
  try {
    const browser = await openChromium(program)
    try {
      for (const id of written) {
        const page = await browser.openPage()
        found.set(id, await drawDeck(page, `${server.url}decks/${encodeURIComponent(id)}/`))
        await page.close()
        drawn(id)
      }
    } finally {
      await browser.close()
    }
  } finally {
    await server.close()
  }
  return found
}
