import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {withoutMetadata} from '../../src/integration/picture-metadata/index.ts'

/** Bytes of texts, one a character, and numbers. */
function bytesOf(...parts: readonly (string | readonly number[])[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts.map(part => Buffer.from(part as string, 'latin1'))))
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1')
}

/** A part of a JPEG: marker, length, words. */
function jpegPart(marker: number, words: string): string {
  const size = words.length + 2
  return String.fromCharCode(0xff, marker, size >> 8, size & 255) + words
}

/** Exif with an orientation, little-endian as most cameras write it, and words behind. */
function exif(orientation: number, words: string): string {
  const tiff = String.fromCharCode(42, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0)
  return jpegPart(0xe1, `Exif\0\0II${tiff}${words}`)
}

const start = '\u00ff\u00d8'
const profile = jpegPart(0xe2, 'ICC_PROFILE\0profile')
const pixels = `${jpegPart(0xda, 'scan')}pixels\u00ff\0 and \u00ff\u00d0 more`
const end = '\u00ff\u00d9'

function chunk(type: string, words: string): string {
  return `${String.fromCharCode(0, 0, 0, words.length)}${type}${words}sum.`
}
const png = '\u0089PNG\r\n\u001a\n'

function riff(...chunks: readonly (readonly [string, string])[]): string {
  const body = chunks.map(
    ([type, words]) => `${type}${String.fromCharCode(words.length, 0, 0, 0)}${words}${words.length % 2 ? '\0' : ''}`,
  )
  const size = 4 + body.join('').length
  return `RIFF${String.fromCharCode(size, 0, 0, 0)}WEBP${body.join('')}`
}

describe('withoutMetadata', () => {
  it.each([
    ['Exif', start + exif(1, 'canary') + profile + pixels + end, start + profile + pixels + end],
    ['XMP', start + jpegPart(0xe1, 'http://ns.adobe.com/xap/1.0/\0canary') + pixels + end, start + pixels + end],
    [
      'IPTC and comments',
      start + jpegPart(0xed, 'canary') + jpegPart(0xfe, 'canary') + pixels + end,
      start + pixels + end,
    ],
    [
      'further pictures',
      start + jpegPart(0xe2, 'MPF\0canary') + pixels + end + start + exif(1, 'canary') + end,
      start + pixels + end,
    ],
    [
      'what stands between two scans',
      start + pixels + jpegPart(0xfe, 'canary') + pixels + end,
      start + pixels + pixels + end,
    ],
    ['Exif where the end is missing', start + exif(1, 'canary') + pixels, start + pixels],
    [
      'texts of a PNG',
      png + chunk('tEXt', 'canary') + chunk('IDAT', 'pixels') + chunk('eXIf', 'canary') + chunk('IEND', ''),
      png + chunk('IDAT', 'pixels') + chunk('IEND', ''),
    ],
    [
      'what stands behind a PNG',
      `${png}${chunk('IDAT', 'pixels')}${chunk('IEND', '')}canary`,
      png + chunk('IDAT', 'pixels') + chunk('IEND', ''),
    ],
    [
      'Exif and XMP of a WebP',
      riff(['VP8X', '\u001e...'], ['VP8 ', 'pixel'], ['EXIF', 'canary'], ['XMP ', 'canary']),
      riff(['VP8X', '\u0012...'], ['VP8 ', 'pixel']),
    ],
  ])('takes out %s, and nothing else', (_, picture, expected) => {
    expect(textOf(withoutMetadata(bytesOf(picture)))).toBe(expected)
  })

  it('keeps the way up of a photo', () => {
    const clean = withoutMetadata(bytesOf(start + exif(6, 'canary') + pixels + end))
    expect(textOf(clean)).not.toContain('canary')
    expect(textOf(clean)).toContain(`\u0001\u0012\0\u0003\0\0\0\u0001\0\u0006`)
    expect(withoutMetadata(clean)).toEqual(clean)
  })

  it.each([
    ['a picture without any', start + profile + pixels + end],
    ['a file of another kind', '<svg>Exif</svg>'],
    ['a JPEG whose parts do not fit', `${start}\u00ff\u00e1\u00ff\u00ffExif`],
    ['a PNG that breaks off', `${png}${chunk('tEXt', 'words')}\0\0\0`],
    ['nothing', ''],
  ])('leaves %s alone', (_, picture) => {
    const bytes = bytesOf(picture)
    expect(withoutMetadata(bytes)).toBe(bytes)
  })

  it('never throws and never makes more, whatever the bytes are', () => {
    const beginning = fc.constantFrom(start, start + pixels, png, riff(['VP8X', '....']), start + exif(6, ''), '')
    fc.assert(
      fc.property(beginning, fc.uint8Array({maxLength: 80}), (first, rest) => {
        const bytes = new Uint8Array([...bytesOf(first), ...rest])
        expect(withoutMetadata(bytes).length).toBeLessThanOrEqual(bytes.length + 36)
      }),
    )
  })
})
