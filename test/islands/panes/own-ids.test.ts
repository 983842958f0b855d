import {expect, it} from 'vitest'
import {ownAttribute} from '../../../src/islands/panes/own-ids.ts'

it.each([
  ['an id', 'id', 'b-6650a0b1', 'beside-1-b-6650a0b1'],
  ['a reference to an id', 'aria-labelledby', 'references-title', 'beside-1-references-title'],
  ['several of them', 'headers', 'a b', 'beside-1-a beside-1-b'],
  ['a fragment becomes the address of its page', 'href', '#b-6650a0b1', '/garden/#b-6650a0b1'],
  ['another address stays', 'href', '/tools/#b-1', '/tools/#b-1'],
  ['a marker of a drawing', 'marker-end', 'url(#arrow)', 'url(#beside-1-arrow)'],
  ['words stay', 'title', '#1', '#1'],
  ['a label in words stays', 'aria-label', 'b-6650a0b1', 'b-6650a0b1'],
])('%s', (_, name, value, expected) => {
  expect(ownAttribute(name, value, 'beside-1-', '/garden/')).toBe(expected)
})
