import {writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {openChromium, printScript} from '../printing/index.ts'
import {serveFolder} from './serve-folder.ts'

/**
 * Print the decks of a written site: `decks/<id>/<id>.pdf`, a page for each slide.
 *
 * @param out Folder of the site, absolute.
 * @throws BrowserError where the browser does not start or does not print.
 */
export async function printDecks(
  program: string,
  out: string,
  {base, origin}: {readonly base: string; readonly origin: string | undefined},
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return
  const server = await serveFolder(out, {host: '127.0.0.1', port: 0, base})
  try {
    const browser = await openChromium(program)
    try {
      for (const id of ids) {
        const path = `decks/${encodeURIComponent(id)}/`
        const pdf = await browser.print(`${server.url}${path}print/`, printScript(base + path, origin))
        await writeFile(join(out, 'decks', id, `${id}.pdf`), pdf)
      }
    } finally {
      await browser.close()
    }
  } finally {
    await server.close()
  }
}
