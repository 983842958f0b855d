import {mkdir, writeFile} from 'node:fs/promises'
import {dirname, resolve} from 'node:path'

/** Write a file that an author asked for; folders above it that are missing are made. */
export async function writeReport(file: string, text: string): Promise<void> {
  const absolute = resolve(file)
  await mkdir(dirname(absolute), {recursive: true})
  await writeFile(absolute, text)
}
