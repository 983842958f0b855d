import {jpegWithoutMetadata} from './jpeg.ts'
import {pngWithoutMetadata} from './png.ts'
import {webpWithoutMetadata} from './webp.ts'

/**
 * Take out of a picture what cameras and programs wrote beside it: place, time, device, names, previews. Pixels, colour
 * profile and the way up stay.
 *
 * @returns The same bytes where there is nothing of that kind, where the file is no JPEG, PNG or WebP, and where it is damaged.
 */
export function withoutMetadata(bytes: Uint8Array): Uint8Array {
  return jpegWithoutMetadata(bytes) ?? pngWithoutMetadata(bytes) ?? webpWithoutMetadata(bytes) ?? bytes
}
