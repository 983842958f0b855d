import fc from 'fast-check'
import {expect, it} from 'vitest'
import {findPlaces} from '../../../src/islands/deck/find-places.ts'
import {pagesOfBook} from '../../../src/islands/deck/site-pages.ts'

const places = [
  {title: 'Tools for the garden', text: 'A spade and a rake'},
  {title: 'Garden', text: 'Beans'},
  {title: 'Garden beds', text: 'Two of them'},
  {title: 'Évora', text: 'A town with gardens'},
  {title: '東京', text: ''},
]

it.each<[string, string, readonly number[]]>([
  ['finds the title as typed first, then titles that begin so, then words', 'garden', [1, 2, 0, 3]],
  ['reads no case', 'GARDEN BEDS', [2]],
  ['reads no accents', 'evora', [3]],
  ['finds every word in title and text together', 'tools spade', [0]],
  ['does not find where a word is missing', 'tools beans', []],
  ['finds any script', '東', [4]],
  ['finds nothing for nothing', '  ', []],
])('%s', (_, query, expected) => expect(findPlaces(query, places, 9)).toEqual(expected))

it('gives no more than asked for', () => expect(findPlaces('garden', places, 2)).toEqual([1, 2]))

it('throws at no query, and finds each place once', () => {
  fc.assert(
    fc.property(fc.string(), query => {
      const found = findPlaces(query, places, 9)
      expect(new Set(found).size).toBe(found.length)
    }),
  )
})

it('knows pages by names, aliases and addresses, each spelling once', () => {
  const names = {plot: 'garden/beds', été: 'ete', 'what is it?': 'what-is-it'}
  expect(pagesOfBook(['garden/beds', 'ete', 'what-is-it', 'old-tools'], names, '/sub/')).toEqual([
    {title: 'plot', href: '/sub/garden/beds/'},
    {title: 'été', href: '/sub/ete/'},
    {title: 'what is it?', href: '/sub/what-is-it/'},
    {title: 'garden/beds', href: '/sub/garden/beds/'},
    {title: 'old tools', href: '/sub/old-tools/'},
  ])
})
