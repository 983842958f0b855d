import {existsSync} from 'node:fs'
import {writeFile} from 'node:fs/promises'
import {basename, join} from 'node:path'
import {BrowserError, findChromium, openChromium, printScript} from '../printing/index.ts'
import {serveFolder} from './serve-folder.ts'

/**
 * Path of a Chromium of this machine.
 *
 * @throws BrowserError where there is none, before anything is built.
 */
export function expectChromium(): string {
  const found = findChromium()
  if (found !== undefined && (basename(found) === found || existsSync(found))) return found
  if (found !== undefined)
    throw new BrowserError(`Unexpected CHROME_PATH \`${found}\`, expected a program that is there`)
  throw new BrowserError(
    'Unexpected --pdf on a machine without a Chromium, expected Chromium, Chrome, Edge or Brave; install one (Debian: apt-get install chromium), or name its program in CHROME_PATH. Without --pdf, the print page of a deck can be printed from any browser.',
  )
}

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
