import {expect, it} from 'vitest'
import {slideOfHash} from '../../../src/islands/deck/slide-of-hash.ts'

const slides = [{id: 'talk:start'}, {id: 'talk:wie-schön'}, {id: 'talk:100%'}]

it.each([
  ['finds an id', '#talk%3Astart', 0],
  ['finds an id that is not encoded', '#talk:start', 0],
  ['finds letters of any script', '#talk:wie-sch%C3%B6n', 1],
  ['does not find what is not there', '#talk:end', -1],
  ['does not find anything in an empty hash', '', -1],
  ['does not throw for a cut encoding', '#talk:wie-sch%C3', -1],
  ['does not throw for a bare percent sign', '#100%', -1],
])('%s', (_, hash, expected) => {
  expect(slideOfHash(hash, slides)).toBe(expected)
})
