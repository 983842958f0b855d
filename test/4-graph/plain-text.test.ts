import {expect, it} from 'vitest'
import {plainText} from '../../plugins/4-graph/plain-text.ts'
import {readText} from '../3-page/read-text.ts'

it.each([
  ['is words', 'a *b* **c** ==d== `e`', 'a b c d e'],
  ['has breaks as line ends', 'a\n  b', 'a\nb'],
  ['has the words of links and pictures', '[a](https://example.org) ![b](c.png)', 'a b'],
  ['has a line a paragraph', 'a\n\n  b', 'a\nb'],
  ['has a line an item', 'a\n  * b\n  * c', 'a\nb\nc'],
])('plain text %s', (_, text, expected) => {
  expect(plainText(readText(`- ${text}`).blocks[0]?.tree.children ?? [])).toBe(expected)
})
