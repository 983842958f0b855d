import type {GraphPath} from '../../1-files/index.ts'
import type {MadePicture} from './picture.ts'

/**
 * Where a made picture stands below the base: beside what Astro hashes, so that a host may keep it for ever.
 *
 * @param digest Tells this file's content and the way pictures are made from every other; letters and digits.
 * @example `_lectern/pictures/bean-1f3a9c02-800.avif`
 */
export function pictureUrl(path: GraphPath, digest: string, {format, width}: Omit<MadePicture, 'bytes'>): string {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '')
  const plain = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '')
  return `_lectern/pictures/${plain === '' ? 'picture' : plain}-${digest}-${width}.${format}`
}
