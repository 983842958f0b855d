import {createHash, randomUUID} from 'node:crypto'
import {mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile} from 'node:fs/promises'
import {join} from 'node:path'

/** Files that a build would otherwise make again, each under a key that says all it was made from. */
export interface FileCache {
  /** What was put; `undefined` where there is nothing, or what is there is damaged. Never throws. */
  get(key: string): Promise<Uint8Array | undefined>
  /** Keep a file. A disk that is full or refuses costs the next build time, and nothing else: never throws. */
  put(key: string, bytes: Uint8Array): Promise<void>
  /** Take away what no build has asked for in a month. Never throws. */
  sweep(): Promise<void>
}

const day = 24 * 60 * 60 * 1000
const longestUnused = 30 * day
const checksumLength = 32

/**
 * A cache in a folder. It may be deleted at any time, and several builds may share it: an entry appears whole or not at
 * all, carries the checksum of its content, and is the same whoever made it.
 *
 * @param folder Absolute path; made when the first file is put.
 */
export function fileCache(folder: string): FileCache {
  const placeOf = (key: string) => {
    const name = sha256(Buffer.from(key)).toString('hex')
    return {parent: join(folder, name.slice(0, 2)), file: join(folder, name.slice(0, 2), name.slice(2))}
  }
  return {
    async get(key) {
      const {file} = placeOf(key)
      try {
        const bytes = await readFile(file)
        const content = bytes.subarray(checksumLength)
        if (!sha256(content).equals(bytes.subarray(0, checksumLength))) return undefined
        await markUsed(file)
        return content
      } catch {
        return undefined
      }
    },
    async put(key, bytes) {
      const {parent, file} = placeOf(key)
      const temporary = `${file}.${randomUUID()}.new`
      try {
        await mkdir(parent, {recursive: true})
        await writeFile(temporary, Buffer.concat([sha256(bytes), bytes]))
        await rename(temporary, file)
      } catch {
        await rm(temporary, {force: true}).catch(() => undefined)
      }
    },
    async sweep() {
      for (const parent of await namesIn(folder)) {
        for (const name of await namesIn(join(folder, parent))) await sweepFile(join(folder, parent, name))
      }
    },
  }
}

function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest()
}

/** The time of a file says when it was last asked for, to the day: a build writes no time it need not. */
async function markUsed(file: string): Promise<void> {
  const {mtimeMs} = await stat(file)
  if (Date.now() - mtimeMs > day) await utimes(file, new Date(), new Date())
}

async function sweepFile(file: string): Promise<void> {
  try {
    const {mtimeMs} = await stat(file)
    // What was never renamed is of a build that was ended.
    const longest = file.endsWith('.new') ? day : longestUnused
    if (Date.now() - mtimeMs > longest) await rm(file, {force: true})
  } catch {
    // Another build has swept it.
  }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch(() => [])
}
