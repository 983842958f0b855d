import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {decodeText} from '../../src/graph-folder/decode-text.ts'

function bytesOf(...parts: readonly (string | readonly number[])[]): Uint8Array {
  return new Uint8Array(parts.flatMap(part => [...(typeof part === 'string' ? Buffer.from(part) : part)]))
}

function utf16(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'utf16le'))
}

describe('decodeText', () => {
  it.each<[string, Uint8Array, string]>([
    ['nothing', bytesOf(), ''],
    ['letters of all scripts', bytesOf('- é 日本 😀\r\n'), '- é 日本 😀\r\n'],
    ['a byte order mark, which it keeps', bytesOf([0xef, 0xbb, 0xbf], '- a'), '\uFEFF- a'],
    ['a U+FFFD that the author wrote', bytesOf('- \uFFFD'), '- \uFFFD'],
  ])('reads %s without fault', (_, bytes, text) => {
    expect(decodeText(bytes)).toEqual({kind: 'text', text})
  })

  it.each<[string, Uint8Array, string, string, number, number]>([
    ['Latin-1', bytesOf('- a\n- caf', [0xe9], ' b'), '- a\n- caf\uFFFD b', 'invalid', 2, 6],
    ['a character that breaks off at the end', bytesOf('- a', [0xe2, 0x82]), '- a\uFFFD', 'invalid', 1, 4],
    ['odd bytes behind a U+FFFD of the author', bytesOf('- \uFFFD\n- ', [0xff]), '- \uFFFD\n- \uFFFD', 'invalid', 2, 3],
    ['odd bytes below lines that end in CR', bytesOf('a\rb\r', [0xff]), 'a\rb\r\uFFFD', 'invalid', 3, 1],
    ['odd bytes below lines that end in CRLF', bytesOf('a\r\nb', [0xff]), 'a\r\nb\uFFFD', 'invalid', 2, 2],
    ['one NUL', bytesOf('- some words', [0], '\n'), '- some words\uFFFD\n', 'nul', 1, 13],
    ['a NUL far down', bytesOf('a'.repeat(9000), [0]), `${'a'.repeat(9000)}\uFFFD`, 'nul', 1, 9001],
    ['UTF-16 with its mark', utf16('\uFEFF- é\n'), '- é\n', 'utf-16', 1, 1],
    ['UTF-16 of the other order', utf16('\uFEFF- é\n').map((_, at, all) => all[at ^ 1] ?? 0), '- é\n', 'utf-16', 1, 1],
  ])('reads %s and says where the fault is', (_, bytes, text, kind, line, column) => {
    expect(decodeText(bytes)).toEqual({kind: 'text', text, fault: {kind, place: {line, column}}})
  })

  it.each<[string, Uint8Array]>([
    ['a picture', bytesOf([0x89], 'PNG', [0, 1, 2, 3])],
    ['UTF-16 without a mark', utf16('- words\n')],
    ['UTF-32', bytesOf([0xff, 0xfe, 0, 0, 0x2d, 0, 0, 0])],
  ])('takes %s for binary', (_, bytes) => {
    expect(decodeText(bytes)).toEqual({kind: 'binary'})
  })

  it('loses no text without NUL, and finds no fault in it', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), written => {
        const text = written.toWellFormed().replaceAll('\0', '')
        expect(decodeText(new TextEncoder().encode(text))).toEqual({kind: 'text', text})
      }),
    )
  })

  it('never throws, leaves no NUL, and points at a U+FFFD', () => {
    fc.assert(
      fc.property(fc.uint8Array({maxLength: 60}), bytes => {
        const decoded = decodeText(bytes)
        if (decoded.kind === 'binary') return
        expect(decoded.text).not.toContain('\0')
        if (decoded.fault === undefined || decoded.fault.kind === 'utf-16') return
        const {line, column} = decoded.fault.place
        expect(decoded.text.split(/\r\n|\r|\n/)[line - 1]?.charAt(column - 1)).toBe('\uFFFD')
      }),
    )
  })
})
