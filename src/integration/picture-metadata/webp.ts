const metadata: ReadonlySet<string> = new Set(['EXIF', 'XMP '])
/** Bits of the first byte of `VP8X` that say that there is Exif, or XMP. */
const metadataBits = 0b1100

/**
 * A WebP without Exif and XMP.
 *
 * @returns `undefined` for no WebP, a damaged one, or one without any of that.
 * @see RFC 9649, 2.7
 */
export function webpWithoutMetadata(bytes: Uint8Array): Uint8Array | undefined {
  const file = Buffer.from(bytes)
  if (file.toString('latin1', 0, 4) !== 'RIFF' || file.toString('latin1', 8, 12) !== 'WEBP') return undefined
  const kept: Buffer[] = [file.subarray(0, 12)]
  for (let start = 12; start < file.length; ) {
    if (start + 8 > file.length) return undefined
    const size = file.readUInt32LE(start + 4)
    // Chunks begin at even places; what is behind an odd one is no data. The last one may lack it.
    const end = Math.min(file.length, start + 8 + size + (size % 2))
    if (start + 8 + size > file.length) return undefined
    const type = file.toString('latin1', start, start + 4)
    if (type === 'VP8X' && size > 0) file[start + 8] = (file[start + 8] ?? 0) & ~metadataBits
    if (!metadata.has(type)) kept.push(file.subarray(start, end))
    start = end
  }
  const clean = Buffer.concat(kept)
  if (clean.length === file.length) return undefined
  clean.writeUInt32LE(clean.length - 8, 4)
  return new Uint8Array(clean)
}
