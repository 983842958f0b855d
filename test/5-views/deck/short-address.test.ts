import {expect, it} from 'vitest'
import {shortAddress} from '../../../plugins/5-views/deck/short-address.ts'
import {deckOf, outline, slidesOf} from './deck-of.ts'

it.each([
  ['leaves out what every address has', 'https://www.example.org/beds/', 'example.org/beds'],
  ['keeps what it asks for', 'https://example.org/watch?v=abc', 'example.org/watch?v=abc'],
  ['is the host alone', 'http://example.org', 'example.org'],
  ['drops a long question', `https://example.org/seeds/list?${'sort=name&'.repeat(6)}`, 'example.org/seeds/list…'],
  [
    'keeps the last of a long path, and as much of its beginning as fits',
    'https://example.org/garden/beds/raised/by/the/wall/of/brick/in-spring.html',
    'example.org/garden/beds/raised/by/the/wall/…/in-spring.html',
  ],
  [
    'keeps the beginning where the last is too long',
    `https://example.org/garden/${'raised-'.repeat(9)}bed`,
    'example.org/garden/…',
  ],
  ['keeps the host where nothing else fits', `https://example.org/${'raised-'.repeat(9)}bed`, 'example.org/…'],
  ['is not for mail', 'mailto:a@example.org', undefined],
])('%s', (_, url, expected) => {
  expect(shortAddress(url)).toBe(expected)
})

it('stands for a bare address on a slide, whose link keeps the whole', () => {
  const url = `https://example.org/garden/${'raised-'.repeat(9)}bed`
  const [, , slide] = slidesOf(deckOf(outline('# A', '  s', '# B', `  ${url}`, `  [${'a label '.repeat(9)}](${url})`)))
  expect(slide?.html).toContain(`href="${url}"`)
  expect(slide?.html).toContain('>example.org/garden/…</a>')
  expect(slide?.html).toContain('a label a label')
})
