import {describe, expect, it} from 'vitest'
import {hashOfPlace, placeOfHash} from '../../../src/islands/deck/slide-of-hash.ts'

const slides = ['talk:start', 'talk:wie-schön', 'talk:100%', 'talk:1.2'].map(id => ({id, stack: 0, steps: 2}))

describe('an address', () => {
  it.each([
    ['finds an id', '#talk%3Astart', 0, 0],
    ['finds an id that is not encoded', '#talk:start', 0, 0],
    ['finds letters of any script', '#talk:wie-sch%C3%B6n', 1, 0],
    ['finds a step', '#talk:start.2', 0, 2],
    ['finds no step that the slide does not have', '#talk:start.9', 0, 2],
    ['takes an id that ends like a step as the id', '#talk:1.2', 3, 0],
    ['finds a step of such an id', '#talk:1.2.1', 3, 1],
    ['finds the beginning of a text whose part is gone', '#talk:start~4', 0, 0],
    ['finds it for a step of that part', '#talk%3Astart~4.2', 0, 0],
  ])('%s', (_, hash, slide, step) => expect(placeOfHash(hash, slides)).toEqual({slide, step}))

  it.each([
    ['what is not there', '#talk:end'],
    ['a part of what is not there', '#talk:end~2'],
    ['anything in an empty hash', ''],
    ['a cut encoding', '#talk:wie-sch%C3'],
    ['a bare percent sign', '#100%'],
  ])('does not find %s', (_, hash) => expect(placeOfHash(hash, slides)).toBeUndefined())

  it('leads back to the place it was made of', () => {
    for (let slide = 0; slide < slides.length; slide++)
      for (const step of [0, 1, 2])
        expect(placeOfHash(hashOfPlace({slide, step}, slides), slides)).toEqual({slide, step})
  })
})
