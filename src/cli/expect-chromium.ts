import {existsSync} from 'node:fs'
import {basename} from 'node:path'
import {BrowserError, findChromium} from '../printing/index.ts'

/**
 * Path of a Chromium of this machine.
 *
 * @param flag The option that needs one.
 * @param without What there is without it, in a sentence.
 * @throws BrowserError where there is none, before anything is built.
 */
export function expectChromium(flag: string, without: string): string {
  const found = findChromium()
  if (found !== undefined && (basename(found) === found || existsSync(found))) return found
  if (found !== undefined)
    throw new BrowserError(`Unexpected CHROME_PATH \`${found}\`, expected a program that is there`)
  throw new BrowserError(
    `Unexpected ${flag} on a machine without a Chromium, expected Chromium, Chrome, Edge or Brave; install one (Debian: apt-get install chromium), or name its program in CHROME_PATH. ${without}`,
  )
}
