const signature = '\u0089PNG\r\n\u001a\n'
const metadata: ReadonlySet<string> = new Set(['eXIf', 'iTXt', 'tEXt', 'zTXt', 'tIME'])

/**
 * A PNG without its texts, Exif and time.
 *
 * @returns `undefined` for no PNG, a damaged one, or one without any of that.
 * @see PNG, third edition, 11.3
 */
export function pngWithoutMetadata(bytes: Uint8Array): Uint8Array | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (file.toString('latin1', 0, 8) !== signature) return undefined
  const kept: Uint8Array[] = [file.subarray(0, 8)]
  let type = ''
  for (let start = 8; type !== 'IEND'; ) {
    if (start + 12 > file.length) return undefined
    const end = start + 12 + file.readUInt32BE(start)
    if (end > file.length) return undefined
    type = file.toString('latin1', start + 4, start + 8)
    if (!metadata.has(type)) kept.push(file.subarray(start, end))
    start = end
  }
  const clean = Buffer.concat(kept)
  return clean.length === file.length ? undefined : new Uint8Array(clean)
}
