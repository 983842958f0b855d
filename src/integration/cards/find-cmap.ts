import {brotliDecompressSync, inflateSync} from 'node:zlib'

/** Tags of WOFF2's table directory that are written as a number; only the number of `cmap` matters. */
const cmapNumber = 0
const [glyfNumber, locaNumber] = [10, 11]

/** How a file of each format begins. */
const sfnts: readonly string[] = ['\0\x01\0\0', 'OTTO', 'true']

/**
 * Find the table that says which characters a font has.
 *
 * @param font A TTF, OTF, WOFF or WOFF2 file.
 * @returns Bytes of the table.
 * @throws For any other file, and one without that table.
 * @see OpenType, "Table directory"; https://www.w3.org/TR/WOFF/#TableDirectory; https://www.w3.org/TR/WOFF2/#table_dir_format
 */
export function findCmap(font: Uint8Array): Buffer {
  const file = Buffer.from(font.buffer, font.byteOffset, font.byteLength)
  const signature = file.toString('latin1', 0, 4)
  const cmap = signature === 'wOF2' ? inWoff2(file) : signature === 'wOFF' ? inWoff(file) : inSfnt(file, signature)
  if (!cmap) throw new Error('Expected a font with a `cmap`')
  return cmap
}

function inSfnt(file: Buffer, signature: string): Buffer | undefined {
  if (!sfnts.includes(signature)) throw new Error('Expected a TTF, OTF, WOFF or WOFF2 font')
  for (let index = 0; index < file.readUInt16BE(4); index++) {
    const entry = 12 + index * 16
    if (file.toString('latin1', entry, entry + 4) !== 'cmap') continue
    const start = file.readUInt32BE(entry + 8)
    return file.subarray(start, start + file.readUInt32BE(entry + 12))
  }
  return undefined
}

function inWoff(file: Buffer): Buffer | undefined {
  for (let index = 0; index < file.readUInt16BE(12); index++) {
    const entry = 44 + index * 20
    if (file.toString('latin1', entry, entry + 4) !== 'cmap') continue
    const [start, packed, length] = [4, 8, 12].map(at => file.readUInt32BE(entry + at)) as [number, number, number]
    const bytes = file.subarray(start, start + packed)
    return packed < length ? inflateSync(bytes) : bytes
  }
  return undefined
}

function inWoff2(file: Buffer): Buffer | undefined {
  const tableCount = file.readUInt16BE(12)
  const compressedLength = file.readUInt32BE(20)
  let at = 48
  let offset = 0
  let cmap: readonly [start: number, length: number] | undefined
  for (let index = 0; index < tableCount; index++) {
    const flags = file.readUInt8(at++)
    const number = flags & 63
    if (number === 63) at += 4
    let length = readNumber()
    // `glyf` and `loca` are transformed unless the version says 3, all others only if it is not 0.
    const version = flags >> 6
    const isOutline = number === glyfNumber || number === locaNumber
    if (isOutline ? version !== 3 : version !== 0) length = readNumber()
    if (number === cmapNumber) cmap = [offset, length]
    offset += length
  }
  if (!cmap) return undefined
  const tables = brotliDecompressSync(file.subarray(at, at + compressedLength))
  return tables.subarray(cmap[0], cmap[0] + cmap[1])

  /** A number of seven bits a byte, the first bit saying that it goes on. */
  function readNumber(): number {
    let value = 0
    for (let byte = 128; byte & 128; ) {
      byte = file.readUInt8(at++)
      value = value * 128 + (byte & 127)
    }
    return value
  }
}
