import {brotliDecompressSync} from 'node:zlib'

/** First and last character of a run that a font has glyphs for. */
export type Coverage = readonly (readonly [first: number, last: number])[]

/** Tags of WOFF2's table directory that are written as a number; only the number of `cmap` matters. */
const cmapNumber = 0
const [glyfNumber, locaNumber] = [10, 11]

/**
 * Read which characters a WOFF2 font has glyphs for.
 *
 * @returns Runs in the order of the font; a run may hold a character that is mapped to no glyph only where it is one.
 * @throws For a file that is no WOFF2 font with a Unicode `cmap`: fonts are ours.
 * @see https://www.w3.org/TR/WOFF2/#table_dir_format, OpenType `cmap` formats 4 and 12
 */
export function readCoverage(font: Uint8Array): Coverage {
  const file = Buffer.from(font.buffer, font.byteOffset, font.byteLength)
  if (file.toString('latin1', 0, 4) !== 'wOF2') throw new Error('Expected a WOFF2 font')
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
  if (!cmap) throw new Error('Expected a font with a `cmap`')
  const tables = brotliDecompressSync(file.subarray(at, at + compressedLength))
  return readCmap(tables.subarray(cmap[0], cmap[0] + cmap[1]))

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

function readCmap(cmap: Buffer): Coverage {
  const places = Array.from({length: cmap.readUInt16BE(2)}, (_, index) => cmap.readUInt32BE(4 + index * 8 + 4))
  const wide = places.find(place => cmap.readUInt16BE(place) === 12)
  if (wide !== undefined) return readFormat12(cmap.subarray(wide))
  const narrow = places.find(place => cmap.readUInt16BE(place) === 4)
  if (narrow === undefined) throw new Error('Expected a `cmap` of format 4 or 12')
  return readFormat4(cmap.subarray(narrow))
}

function readFormat12(table: Buffer): Coverage {
  return Array.from({length: table.readUInt32BE(12)}, (_, index) => {
    const group = 16 + index * 12
    return [table.readUInt32BE(group), table.readUInt32BE(group + 4)] as const
  })
}

function readFormat4(table: Buffer): Coverage {
  const size = table.readUInt16BE(6)
  const runs: (readonly [number, number])[] = []
  for (let at = 0; at < size; at += 2) {
    const end = table.readUInt16BE(14 + at)
    const start = table.readUInt16BE(16 + size + at)
    const rangeAt = 16 + size * 3 + at
    const range = table.readUInt16BE(rangeAt)
    if (start === 0xffff) continue
    if (range === 0) runs.push([start, end])
    else {
      // Characters may be left out of such a run: their glyph is 0.
      for (let character = start; character <= end; character++) {
        if (table.readUInt16BE(rangeAt + range + (character - start) * 2) !== 0) runs.push([character, character])
      }
    }
  }
  return runs
}
