import {copyFile, mkdir, readFile, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import type {CompiledFolder} from '../graph-folder/index.ts'
import {withoutMetadata} from './picture-metadata/index.ts'

/** Pictures that cameras write, with the place and the time in them. */
const photo = /\.(?:jpe?g|png|webp)$/i

/**
 * Copy the files that public blocks show, and no other; photos without what their camera says of place and time.
 *
 * @param out The site's folder, absolute.
 */
export async function copyAssets(compiled: CompiledFolder, out: string): Promise<void> {
  for (const [path, url] of compiled.site.assetUrls) {
    const source = compiled.folder.assetLocations.get(path)
    if (source === undefined) throw new Error(`Expected a place on disk for the asset ${path}`)
    const target = join(out, url)
    await mkdir(dirname(target), {recursive: true})
    if (photo.test(source)) await writeFile(target, withoutMetadata(await readFile(source)))
    else await copyFile(source, target)
  }
  for (const [url, source] of compiled.themeFiles) {
    await mkdir(dirname(join(out, url)), {recursive: true})
    await copyFile(source, join(out, url))
  }
}

/**
 * The file an address leads to.
 *
 * @param pathname Path of a request, percent-encoded, with the base.
 * @returns Absolute path of the file; `undefined` if no public block shows such a file.
 */
export function assetFileOf(compiled: CompiledFolder, pathname: string): string | undefined {
  const {base} = compiled.site.options
  if (!pathname.startsWith(base)) return undefined
  let wanted: string
  try {
    wanted = decodeURIComponent(pathname.slice(base.length))
  } catch {
    return undefined
  }
  const font = compiled.themeFiles.get(wanted)
  if (font !== undefined) return font
  for (const [path, url] of compiled.site.assetUrls) if (url === wanted) return compiled.folder.assetLocations.get(path)
  return undefined
}
