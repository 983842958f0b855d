/** Number of `fvar`, the table of a variable font's axes, among the tables that WOFF2 knows by number. */
const fvar = 47

/**
 * Whether a WOFF2 file holds a variable font.
 *
 * @returns `undefined` for bytes that are no WOFF2.
 * @see https://www.w3.org/TR/WOFF2/#table_dir_format
 */
export function isVariableFont(bytes: Uint8Array): boolean | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.byteLength < 48 || view.getUint32(0) !== 0x774f4632) return undefined
  const count = view.getUint16(12)
  let at = 48
  for (let table = 0; table < count; table++) {
    const flags = bytes[at++]
    if (flags === undefined) return undefined
    const tag = flags & 0x3f
    const transform = flags >> 6
    if (tag === fvar) return true
    if (tag === 0x3f) {
      if (String.fromCharCode(...bytes.subarray(at, at + 4)) === 'fvar') return true
      at += 4
    }
    at = afterNumber(bytes, at)
    // `glyf` and `loca` are transformed unless they say 3, all others only if they say something.
    const isTransformed = tag === 10 || tag === 11 ? transform !== 3 : transform !== 0
    if (isTransformed) at = afterNumber(bytes, at)
  }
  return false
}

/** Numbers take up to 5 bytes; the last of each has its first bit unset. */
function afterNumber(bytes: Uint8Array, at: number): number {
  let end = at
  while (end < at + 4 && ((bytes[end] ?? 0) & 0x80) !== 0) end += 1
  return end + 1
}
