import type {FileHandle} from 'node:fs/promises'
import type {PictureFault} from '../../plugins/index.ts'

/** How files of pictures begin that browsers and the encoder know, and where those bytes stand. */
const beginnings: readonly (readonly [at: number, bytes: string])[] = [
  [0, '\x89PNG'],
  [0, '\xff\xd8'],
  [0, 'GIF8'],
  [8, 'WEBP'],
  [4, 'ftyp'],
  [0, 'BM'],
  [0, '\0\0\x01\0'],
  [0, '\0\0\x02\0'],
  [0, 'II*\0'],
  [0, 'MM\0*'],
  [0, '\xff\x0a'],
  [4, 'JXL '],
]

/** What ends a picture of a format that says so, by how its file begins. */
const ends: Readonly<Record<string, string>> = {'\x89PNG': 'IEND', '\xff\xd8': '\xff\xd9'}

/** Bytes at the end in which nearly every whole picture has its end. */
const tail = 16

/**
 * Say what keeps a picture from being shown, by how its file begins and whether it ends: nothing is decoded.
 *
 * @param header The first bytes of the file.
 * @param length Bytes of the file.
 * @returns `undefined` where nothing is seen. A whole picture is never called broken; a broken one may be missed.
 * @throws Where the file cannot be read.
 */
export async function pictureFault(
  file: FileHandle,
  header: Uint8Array,
  length: number,
): Promise<PictureFault | undefined> {
  if (length === 0) return 'empty'
  const head = Buffer.from(header.buffer, header.byteOffset, header.byteLength)
  if (head.toString('latin1', 0, 40).startsWith('version https://git-lfs.github.com')) return 'pointer'
  if (!beginnings.some(([at, bytes]) => head.toString('latin1', at, at + bytes.length) === bytes)) {
    return isDrawing(head) ? undefined : 'foreign'
  }
  if (head.toString('latin1', 8, 12) === 'WEBP') return head.readUInt32LE(4) + 8 > length ? 'cut' : undefined
  const end = Object.entries(ends).find(([beginning]) => head.toString('latin1', 0, beginning.length) === beginning)
  return end === undefined || (await holdsEnd(file, end[1], length)) ? undefined : 'cut'
}

/** An SVG, in UTF-8 or in UTF-16, which is told by its mark alone. */
function isDrawing(head: Buffer): boolean {
  const text = head.toString('latin1')
  return /<(?:\w+:)?svg[\s>]/i.test(text) || text.startsWith('\xff\xfe') || text.startsWith('\xfe\xff')
}

/** Whether a picture ends somewhere: phones write films behind it, editors what they like. */
async function holdsEnd(file: FileHandle, end: string, length: number): Promise<boolean> {
  const last = Buffer.alloc(Math.min(tail, length))
  await file.read(last, 0, last.length, length - last.length)
  if (last.includes(end, 0, 'latin1')) return true
  const whole = Buffer.alloc(length)
  await file.read(whole, 0, length, 0)
  return whole.includes(end, 0, 'latin1')
}
