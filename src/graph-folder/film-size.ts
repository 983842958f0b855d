import type {FileHandle} from 'node:fs/promises'

/** Pixels of a film as it is shown. */
export interface FilmSize {
  readonly width: number
  readonly height: number
}

/** What says how a film is made may stand at its end, and is small beside the film. */
const longestDescription = 8 * 1024 * 1024
const mostBoxes = 64
/** A WebM says what its tracks are before its pictures begin. */
const webmHead = 256 * 1024

/**
 * Read the size of a film from what its file says of its tracks.
 *
 * @param file Open for reading.
 * @param length Bytes of the file.
 * @returns `undefined` for a file that is neither MP4 (QuickTime) nor WebM (Matroska), or does not say.
 * @throws Where the file cannot be read; an odd one gives `undefined`.
 */
export async function readFilmSize(file: FileHandle, length: number): Promise<FilmSize | undefined> {
  const head = await readAt(file, 0, 16)
  try {
    if (head.length < 16) return undefined
    if (head.readUInt32BE(0) === 0x1a45dfa3) return sizeOfWebm(await readAt(file, 0, Math.min(length, webmHead)))
    const movie = await readMovie(file, length)
    return movie && sizeOfMovie(movie)
  } catch (error) {
    // Past the end of what was read: the file does not say what it should.
    if (error instanceof RangeError) return undefined
    throw error
  }
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length)
  const {bytesRead} = await file.read(buffer, 0, length, position)
  return buffer.subarray(0, bytesRead)
}

/** Content of the box `moov`. @see ISO/IEC 14496-12, 4.2 */
async function readMovie(file: FileHandle, length: number): Promise<Buffer | undefined> {
  for (let position = 0, count = 0; position + 8 <= length && count < mostBoxes; count++) {
    const head = await readAt(file, position, 16)
    const {size, start} = boxAt(head, 0, length - position)
    if (head.toString('latin1', 4, 8) === 'moov') {
      return size > longestDescription ? undefined : readAt(file, position + start, size - start)
    }
    if (size < 8) return undefined
    position += size
  }
  return undefined
}

/** Size of a box with its head, and of the head. A size of 0 goes to the end. */
function boxAt(buffer: Buffer, at: number, rest: number): {readonly size: number; readonly start: number} {
  const size = buffer.readUInt32BE(at)
  if (size === 1) return {size: Number(buffer.readBigUInt64BE(at + 8)), start: 16}
  return {size: size === 0 ? rest : size, start: 8}
}

function* boxes(buffer: Buffer): Generator<{readonly type: string; readonly content: Buffer}> {
  for (let at = 0; at + 8 <= buffer.length; ) {
    const {size, start} = boxAt(buffer, at, buffer.length - at)
    if (size < start) return
    yield {type: buffer.toString('latin1', at + 4, at + 8), content: buffer.subarray(at + start, at + size)}
    at += size
  }
}

/** Size of the first track that has one; a track may be turned by a quarter. */
function sizeOfMovie(movie: Buffer): FilmSize | undefined {
  for (const track of boxes(movie)) {
    if (track.type !== 'trak') continue
    for (const {type, content} of boxes(track.content)) {
      if (type !== 'tkhd') continue
      // The matrix and the size, both in 16.16, end the box.
      const end = content.length
      const size = sizeOf(content.readUInt32BE(end - 8) / 65536, content.readUInt32BE(end - 4) / 65536)
      const isTurned = content.readInt32BE(end - 44) === 0 && content.readInt32BE(end - 40) !== 0
      if (size) return isTurned ? {width: size.height, height: size.width} : size
    }
  }
  return undefined
}

function sizeOf(width: number, height: number): FilmSize | undefined {
  const size = {width: Math.round(width), height: Math.round(height)}
  return size.width > 0 && size.height > 0 ? size : undefined
}

/** Elements that hold the ones looked for: segment, tracks, a track, its picture. */
const holders: ReadonlySet<number> = new Set([0x18538067, 0x1654ae6b, 0xae, 0xe0])

/** @see RFC 8794, 5; RFC 9559, 5.1.4.1.28 */
function sizeOfWebm(file: Buffer): FilmSize | undefined {
  let [width, height] = [0, 0]
  for (let at = 0; at < file.length && (width === 0 || height === 0); ) {
    const id = numberAt(file, at, false)
    const size = numberAt(file, at + id.length, true)
    at += id.length + size.length
    if (id.value === 0xb0) width = file.readUIntBE(at, size.value)
    if (id.value === 0xba) height = file.readUIntBE(at, size.value)
    if (!holders.has(id.value)) at += size.value
  }
  return sizeOf(width, height)
}

/** A number whose first byte says by its leading zeros how long it is. */
function numberAt(file: Buffer, at: number, withoutMark: boolean): {readonly value: number; readonly length: number} {
  const length = Math.clz32(file.readUInt8(at)) - 23
  if (length > 8) throw new RangeError('no number')
  let value = file.readUInt8(at) & (withoutMark ? 0xff >> length : 0xff)
  for (let index = 1; index < length; index++) value = value * 256 + file.readUInt8(at + index)
  return {value, length}
}
