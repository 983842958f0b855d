import {describe, expect, it} from 'vitest'
import {timesById, timesOf} from '../../../src/islands/deck/time-log-store.ts'

const slides = ['a', 'b', 'c'].map(id => ({id, stack: 0, steps: 0}))

describe('times that are kept', () => {
  it('belong to their slides in another build', () => {
    const kept = timesById({spent: {0: 1000, 2: 3000}, open: undefined}, slides)
    expect(timesOf(kept, [{id: 'new', stack: 0, steps: 0}, ...slides])).toEqual({1: 1000, 3: 3000})
  })
  it('are none for slides that are gone, and none that are no times', () => {
    expect(timesOf({b: 5, gone: 7, c: 'x'}, slides)).toEqual({1: 5})
    expect(timesOf({}, [{id: 'constructor', stack: 0, steps: 0}])).toEqual({})
    expect(timesById({spent: {7: 1}, open: undefined}, slides)).toEqual({})
  })
})
