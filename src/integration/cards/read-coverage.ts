import {findCmap} from './find-cmap.ts'

/** First and last character of a run that a font has glyphs for. */
export type Coverage = readonly (readonly [first: number, last: number])[]

/**
 * Read which characters a font has glyphs for.
 *
 * @param font A TTF, OTF, WOFF or WOFF2 file.
 * @returns Runs in the order of the font; a run may hold a character that is mapped to no glyph only where it is one.
 * @throws For a file that is no such font with a Unicode `cmap`.
 * @see OpenType `cmap` formats 4 and 12
 */
export function readCoverage(font: Uint8Array): Coverage {
  return readCmap(findCmap(font))
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
