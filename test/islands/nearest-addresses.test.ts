import {expect, it} from 'vitest'
import {nearestAddresses} from '../../src/islands/nearest-addresses.ts'

const addresses = [
  'garden',
  'garden/beds',
  'tools',
  'tool-shed',
  'école',
  '花の庭',
  'journals/2026-05-01',
  'journals/2026-05-02',
]

it.each([
  ['a slip of the finger', 'gardn', ['garden', 'garden/beds']],
  ['another case, and an ending of a file', 'Garden/Beds.html', ['garden/beds']],
  ['a page that was moved', 'old/place/tools', ['tools']],
  ['accents left out', 'ecole', ['école']],
  ['other scripts', '花の庭園', ['花の庭']],
  ['days beside it', 'journals/2026-05-03', ['journals/2026-05-02', 'journals/2026-05-01']],
  ['nothing like it', 'xyzzy', []],
  ['nothing', '', []],
])('finds for %s', (_, wanted, expected) => {
  const found = nearestAddresses(wanted, addresses, 2)
  expect(found.slice(0, expected.length)).toEqual(expected)
  if (expected.length === 0) expect(found).toEqual([])
})

it('gives no more than asked for, the same for the same', () => {
  const many = Array.from({length: 50}, (_, index) => `page-${index}`)
  expect(nearestAddresses('page', many, 5)).toHaveLength(5)
  expect(nearestAddresses('page', many.toReversed(), 5)).toEqual(nearestAddresses('page', many, 5))
})
