import {existsSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {join, resolve} from 'node:path'
import {FolderError} from '../../graph-folder/index.ts'
import type {CardFont} from './card-fonts.ts'
import {readCoverage} from './read-coverage.ts'

/**
 * Read the fonts that an author names for cards.
 *
 * @param folder The graph folder, absolute.
 * @param paths Each a TTF, OTF, WOFF or WOFF2 file: relative to the graph folder, absolute, or in an installed package.
 * @throws FolderError for a file that is not there, and one that is no font which cards can be set in.
 */
export function readOwnFonts(folder: string, paths: readonly string[]): Promise<readonly CardFont[]> {
  return Promise.all(paths.map((path, index) => readOwnFont(folder, path, `own ${index}`)))
}

async function readOwnFont(folder: string, path: string, name: string): Promise<CardFont> {
  const file = placeOf(folder, path)
  if (file === undefined) {
    throw new FolderError(
      `Unexpected \`${path}\` in \`cardFonts\` that is not there, expected a font file of the graph folder \`${folder}\`, or of an installed package such as \`@fontsource/noto-sans-jp/files/noto-sans-jp-japanese-400-normal.woff\``,
    )
  }
  try {
    const data = await readFile(file)
    const font = {name, data, coverage: readCoverage(data)}
    const {expectFont} = await import('./draw-card.ts')
    await expectFont(font)
    return font
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new FolderError(
      `Unexpected font \`${path}\` in \`cardFonts\`, expected one in a TTF, OTF, WOFF or WOFF2 file; a collection (\`.ttc\`) has to be taken apart first (${why})`,
    )
  }
}

function placeOf(folder: string, path: string): string | undefined {
  const here = resolve(folder, path)
  if (existsSync(here)) return here
  for (const place of [folder, process.cwd()]) {
    try {
      return createRequire(join(place, 'package.json')).resolve(path)
    } catch {
      // It may be installed for the other.
    }
  }
  return undefined
}
