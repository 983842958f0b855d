/** A part of a JPEG file: bytes from `start` to before `end`. */
interface Part {
  readonly marker: number
  readonly start: number
  readonly end: number
}

const startOfScan = 0xda
const endOfImage = 0xd9
const exif = 'Exif\0\0'

/**
 * A JPEG without Exif, XMP, IPTC, comments, and pictures behind the first; of Exif the orientation stays.
 *
 * @returns `undefined` for no JPEG, a damaged one, or one without any of that.
 * @see ITU T.81, annex B; Exif 2.32, 4.5
 */
export function jpegWithoutMetadata(bytes: Uint8Array): Uint8Array | undefined {
  const parts = readParts(bytes)
  if (parts === undefined) return undefined
  const kept: Uint8Array[] = [bytes.subarray(0, 2)]
  let length = 2
  for (const part of parts) {
    const all = bytes.subarray(part.start, part.end)
    const rest = isMetadata(all, part.marker) ? orientationPart(all) : all
    kept.push(rest)
    length += rest.length
  }
  if (length === bytes.length) return undefined
  return new Uint8Array(Buffer.concat(kept))
}

/** All parts up to the end of the image; a scan is one part with its pixels. */
function readParts(bytes: Uint8Array): readonly Part[] | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return undefined
  const parts: Part[] = []
  for (let start = 2; start + 1 < bytes.length; ) {
    const marker = bytes[start + 1] ?? 0
    if (bytes[start] !== 0xff) return undefined
    if (marker === 0xff) {
      // A marker may be padded in front.
      start += 1
      continue
    }
    if (marker === endOfImage) return [...parts, {marker, start, end: start + 2}]
    const size = ((bytes[start + 2] ?? 0) << 8) | (bytes[start + 3] ?? 0)
    let end = start + 2 + size
    if (size < 2 || end > bytes.length) return undefined
    if (marker === startOfScan) end = endOfScan(bytes, end)
    parts.push({marker, start, end})
    start = end
  }
  // A download that broke off has no end; what came of its pixels is shown.
  return parts.at(-1)?.marker === startOfScan ? parts : undefined
}

/** Where the pixels end: at a marker that is neither an escaped `FF` nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  return bytes.length
}

/** APP1 (Exif, XMP), APP13 (IPTC), comments, and the list of further pictures in APP2. */
function isMetadata(part: Uint8Array, marker: number): boolean {
  if (marker === 0xe1 || marker === 0xed || marker === 0xfe) return true
  return marker === 0xe2 && textAt(part, 4, 4) === 'MPF\0'
}

/** An Exif part that says nothing but the orientation; empty where the picture stands upright. */
function orientationPart(part: Uint8Array): Uint8Array {
  const orientation = textAt(part, 4, exif.length) === exif ? orientationOf(part.subarray(10)) : 1
  if (orientation === 1) return new Uint8Array()
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]
  const size = 2 + exif.length + tiff.length
  return new Uint8Array([0xff, 0xe1, size >> 8, size & 255, ...Buffer.from(exif, 'latin1'), ...tiff])
}

/** Tag 0x0112 of the first directory; 1, upright, where there is none. */
function orientationOf(tiff: Uint8Array): number {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength)
  const isLittle = textAt(tiff, 0, 2) === 'II'
  if (view.byteLength < 8) return 1
  const directory = view.getUint32(4, isLittle)
  if (directory + 2 > view.byteLength) return 1
  const count = view.getUint16(directory, isLittle)
  for (let index = 0; index < count; index++) {
    const entry = directory + 2 + index * 12
    if (entry + 12 > view.byteLength) return 1
    if (view.getUint16(entry, isLittle) !== 0x0112) continue
    const value = view.getUint16(entry + 8, isLittle)
    return value >= 1 && value <= 8 ? value : 1
  }
  return 1
}

function textAt(bytes: Uint8Array, from: number, length: number): string {
  return Buffer.from(bytes.subarray(from, from + length)).toString('latin1')
}
