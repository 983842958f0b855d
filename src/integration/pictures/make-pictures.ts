import {createHash} from 'node:crypto'
import {mkdir, readFile, writeFile} from 'node:fs/promises'
import {availableParallelism} from 'node:os'
import {dirname, join} from 'node:path'
import {
  type GraphPath,
  type MadePicture,
  type OfferedPicture,
  offerPictures,
  type PictureFormat,
  type PicturePlan,
  type PictureTable,
  pictureFormats,
  pictureUrl,
} from '../../../plugins/index.ts'
import type {FileCache} from '../file-cache/index.ts'
import {inPool} from '../in-pool.ts'
import {encodePicture, encoderVersion, isMoving, openPicture} from './encode-picture.ts'

/** Pictures that were made, in the cache. */
export interface MadePictures {
  readonly table: PictureTable
  /** Put them into a site's folder; what the cache has lost is made again. */
  write(out: string): Promise<void>
}

/** One file to write. */
interface Entry {
  readonly source: string
  readonly offered: OfferedPicture
  readonly key: string
}

/**
 * Make what plans say, a few at a time, each only where the cache has none.
 *
 * @param places Where each file stands on disk.
 * @throws Where a planned file has no place, or cannot be read any more.
 */
export async function makePictures(
  plans: readonly PicturePlan[],
  places: ReadonlyMap<GraphPath, string>,
  cache: FileCache,
): Promise<MadePictures> {
  const table = new Map<GraphPath, readonly OfferedPicture[]>()
  const entries: Entry[] = []
  const outcomes = await inPool(plans, availableParallelism(), async plan => {
    const source = places.get(plan.path)
    if (source === undefined) throw new Error(`Expected a place on disk for the picture ${plan.path}`)
    const bytes = await readFile(source)
    const digest = hash(bytes, encoderVersion)
    const made = await makePicture(plan, bytes, digest, cache)
    return {plan, source, digest, made}
  })
  for (const {plan, source, digest, made} of outcomes) {
    const offered = offerPictures(plan, made).map(({format, width}) => {
      const url = pictureUrl(plan.path, digest.slice(0, 8), {format, width})
      return {format, width, url}
    })
    if (offered.length === 0) continue
    table.set(plan.path, offered)
    for (const picture of offered) entries.push({source, offered: picture, key: keyOf(digest, picture)})
  }
  return {
    table,
    async write(out) {
      await inPool(entries, availableParallelism(), async ({source, offered: {format, width, url}, key}) => {
        const bytes = (await cache.get(key)) ?? (await encodeAgain(source, format, width))
        if (bytes === undefined) throw new Error(`Expected the picture ${url}, which could be made a moment ago`)
        const target = join(out, url)
        await mkdir(dirname(target), {recursive: true})
        await writeFile(target, bytes)
      })
    },
  }
}

/** The pictures of one file: what is known of them from the cache, else made and put there. */
async function makePicture(
  plan: PicturePlan,
  bytes: Uint8Array,
  digest: string,
  cache: FileCache,
): Promise<readonly MadePicture[]> {
  const listKey = `pictures ${digest} ${plan.widths.join()}`
  const known = readList(await cache.get(listKey))
  if (known) return known
  const made = isMoving(bytes) ? [] : await encodeAll(plan, bytes, digest, cache)
  await cache.put(listKey, Buffer.from(JSON.stringify(made)))
  return made
}

async function encodeAll(
  {bytes: limit, widths}: PicturePlan,
  bytes: Uint8Array,
  digest: string,
  cache: FileCache,
): Promise<readonly MadePicture[]> {
  const made: MadePicture[] = []
  const picture = await openPicture(bytes)
  if (!picture) return made
  for (const format of pictureFormats) {
    for (const width of [...widths].reverse()) {
      const key = keyOf(digest, {format, width})
      const known = await cache.get(key)
      const file = known ?? (await encodePicture(picture, format, width))
      if (file === undefined) break
      made.push({format, width, bytes: file.length})
      // Where the widest is no gain, nothing of its format is offered.
      if (width === widths.at(-1) && file.length >= limit) break
      if (!known) await cache.put(key, file)
    }
  }
  return made
}

async function encodeAgain(source: string, format: PictureFormat, width: number): Promise<Uint8Array | undefined> {
  const picture = await openPicture(await readFile(source))
  return picture && encodePicture(picture, format, width)
}

function keyOf(digest: string, {format, width}: {readonly format: PictureFormat; readonly width: number}): string {
  return `picture ${digest} ${format} ${width}`
}

/** Content and settings in one: hexadecimal digits. */
function hash(bytes: Uint8Array, version: string): string {
  return createHash('sha256').update(version).update('\0').update(bytes).digest('hex')
}

function readList(bytes: Uint8Array | undefined): readonly MadePicture[] | undefined {
  // Ours, and whole: the cache compares checksums.
  return bytes === undefined ? undefined : (JSON.parse(Buffer.from(bytes).toString('utf8')) as readonly MadePicture[])
}
