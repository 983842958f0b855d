import sharp from 'sharp'
import type {PictureFormat} from '../../../plugins/index.ts'

/**
 * How each format is made. AVIF takes three times as long as WebP for two thirds of its bytes; with more effort it takes
 * much longer and is hardly smaller (docs/decisions/0013-pictures.md).
 */
const settings = {
  avif: {quality: 50, effort: 1},
  webp: {quality: 80, effort: 2},
} as const satisfies Record<PictureFormat, object>

/** Says everything that decides what `encodePicture` makes of the same bytes: a part of every key of the cache. */
export const encoderVersion = JSON.stringify([settings, sharp.versions])

// One thread a picture: several pictures are made at a time.
sharp.concurrency(1)

/**
 * Make a picture narrower and write it in another format: upright, in sRGB, without anything that a camera or a program
 * wrote beside the pixels.
 *
 * @returns The same bytes for the same bytes; `undefined` where they are no picture that can be read, or one narrower than asked for.
 */
export async function encodePicture(
  bytes: Uint8Array,
  format: PictureFormat,
  width: number,
): Promise<Uint8Array | undefined> {
  try {
    const narrow = sharp(bytes).autoOrient().resize({width, withoutEnlargement: true})
    const made = format === 'avif' ? narrow.avif(settings.avif) : narrow.webp(settings.webp)
    const {data, info} = await made.toBuffer({resolveWithObject: true})
    return info.width === width ? data : undefined
  } catch {
    return undefined
  }
}

/** Whether a file holds several pictures, of which only the first would stay: a moving PNG or WebP. */
export function isMoving(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (head.toString('latin1', 1, 4) === 'PNG') return beforePixels(head).includes('acTL')
  return head.toString('latin1', 8, 16) === 'WEBPVP8X' && ((head[20] ?? 0) & 0b10) !== 0
}

/** What stands in a PNG before its pixels. */
function beforePixels(file: Buffer): Buffer {
  const end = file.indexOf('IDAT')
  return end === -1 ? file : file.subarray(0, end)
}
