import fc from 'fast-check'
import {expect, it} from 'vitest'
import {defaultGraphConfig, graphPath} from '../../plugins/1-files/index.ts'
import {cutText} from '../../plugins/3-page/cut-text.ts'
import {readPage} from '../../plugins/3-page/index.ts'

it.each([
  ['keeps a short text whole', 'a b', 5, ['a b']],
  ['cuts at a line end', 'aa\nbb\ncc', 5, ['aa\nbb', 'cc']],
  ['cuts after a blank where there is no line end', 'aa bb cc', 4, ['aa ', 'bb ', 'cc']],
  ['cuts anywhere where there is neither', 'aaaabbbb', 4, ['aaaa', 'bbbb']],
  ['does not cut a character in two', 'aaa😀b', 4, ['aaa', '😀b']],
])('%s', (_, text, limit, expected) => {
  expect(cutText(text, limit).map(piece => piece.text)).toEqual(expected)
})

it('loses nothing and knows where each piece begins', () => {
  fc.assert(
    fc.property(
      fc.string({unit: fc.constantFrom('a', ' ', '\n', '😀')}),
      fc.integer({min: 2, max: 9}),
      (text, limit) => {
        const pieces = cutText(text, limit)
        expect(pieces.map(piece => piece.text + (piece.breaks ? '\n' : '')).join('')).toBe(text)
        const source = text.split('\n')
        for (const {text: piece, lines, columns} of pieces) {
          const [first = ''] = piece.split('\n')
          expect(source[lines]?.slice(columns, columns + first.length)).toBe(first)
          expect(piece.length).toBeLessThanOrEqual(limit)
        }
      },
    ),
  )
})

it.each([
  ['of many lines', Array.from({length: 12_000}, (_, line) => `word *${line}*`).join('\n  '), '\n  '],
  ['of one line', 'word *b* '.repeat(40_000), ''],
])('finds the place of a reference after a long paragraph %s', (_, long, joint) => {
  const text = `- ${long}${joint}end [[There]]`
  const [block] = readPage({path: graphPath('pages/A.md'), text}, defaultGraphConfig).blocks
  const [found, ...others] = block?.references ?? []
  expect(found?.target).toBe('There')
  expect(others).toEqual([])
  const source = text.split('\n')[(found?.line ?? 0) - 1] ?? ''
  expect(source.slice((found?.column ?? 0) - 1)).toBe('[[There]]')
})
