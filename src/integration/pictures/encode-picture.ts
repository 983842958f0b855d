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
// No picture is made twice in the same way.
sharp.cache(false)

/** The pixels of a picture, upright, in sRGB, as wide as any that is made of it. */
export interface OpenPicture {
  readonly pixels: Uint8Array
  readonly width: number
  readonly height: number
  readonly channels: 1 | 2 | 3 | 4
}

/** Wider than this no plan asks for. */
const widest = 1920

/**
 * Read the pixels of a picture, and nothing that a camera or a program wrote beside them. Once for all that is made of it:
 * reading a large one takes as long as writing it.
 *
 * @returns `undefined` where the bytes are no picture that can be read.
 */
export async function openPicture(bytes: Uint8Array): Promise<OpenPicture | undefined> {
  try {
    const upright = sharp(bytes).autoOrient().resize({width: widest, withoutEnlargement: true}).toColourspace('srgb')
    const {data, info} = await upright.raw().toBuffer({resolveWithObject: true})
    return {pixels: data, width: info.width, height: info.height, channels: info.channels}
  } catch {
    return undefined
  }
}

/**
 * Make a picture narrower and write it in another format.
 *
 * @returns The same bytes for the same pixels; `undefined` for a picture that is narrower than asked for.
 */
export async function encodePicture(
  {pixels, width: own, height, channels}: OpenPicture,
  format: PictureFormat,
  width: number,
): Promise<Uint8Array | undefined> {
  if (width > own) return undefined
  const narrow = sharp(pixels, {raw: {width: own, height, channels}}).resize({width})
  return (format === 'avif' ? narrow.avif(settings.avif) : narrow.webp(settings.webp)).toBuffer()
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
