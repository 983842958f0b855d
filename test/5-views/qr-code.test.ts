import {encode} from 'uqr'
import {describe, expect, it} from 'vitest'
import {qrCode} from '../../plugins/index.ts'

/** The modules that a path covers, row by row. */
function modulesOf(path: string, size: number): boolean[][] {
  const rows = Array.from({length: size}, () => Array.from({length: size}, () => false))
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let at = 0; at < Number(width); at++) (rows[Number(y)] as boolean[])[Number(x) + at] = true
  return rows
}

describe('a QR code', () => {
  it.each(['L', 'M'] as const)('is one path with every dark module of level %s, and no other', level => {
    const text = 'https://notes.example/decks/garden/'
    const {size, path} = qrCode(text, level)
    expect(modulesOf(path, size)).toEqual(encode(text, {ecc: level, border: 2}).data)
  })

  it('has a quiet zone of two', () => {
    const {size, path} = qrCode('a', 'L')
    const rows = modulesOf(path, size)
    expect([rows[1], rows.at(-2)].flat()).not.toContain(true)
    expect(rows[2]).toContain(true)
  })
})
