import {expect, it} from 'vitest'
import {graphOf} from './graph-of.ts'

const assets = ['assets/Plan.png', 'assets/beds/peas in may.jpg', 'assets/compost heap.png']

it.each([
  ['a name in another case', '../assets/plan.png', 'asset-case', ['assets/Plan.png']],
  ['a folder in another case', '../assets/Beds/peas in may.jpg', 'asset-case', ['assets/beds/peas in may.jpg']],
  ['a file in another folder', '../assets/peas in may.jpg', 'asset-missing', ['assets/beds/peas in may.jpg']],
  ['a name one letter off', '../assets/compost haep.png', 'asset-missing', ['assets/compost heap.png']],
  ['a file that is like no other', '../assets/rake.png', 'asset-missing', undefined],
])('%s', (_, written, rule, expected) => {
  const [message, ...others] = graphOf({'pages/A.md': `- ![x](${written})`}, {assets}).messages
  expect(others).toEqual([])
  expect(message).toMatchObject({rule, actual: written})
  expect(message?.expected).toEqual(expected)
})
