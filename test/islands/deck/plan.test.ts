import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {lateness, type PlannedSlide, planOf, shortRoute} from '../../../src/islands/deck/plan.ts'

/** Three pages: a first slide and two details, one slide, a first slide and a detail. */
const slides: readonly PlannedSlide[] = [
  {stack: 0, timing: 60, isDetail: false},
  {stack: 0, timing: 90, isDetail: true},
  {stack: 0, timing: 30, isDetail: true},
  {stack: 1, timing: 0, isDetail: false},
  {stack: 2, timing: 60, isDetail: false},
  {stack: 2, timing: 60, isDetail: true},
]

describe('the plan', () => {
  it.each<[string, number | undefined, readonly number[]]>([
    ['is what the author says, and nothing else where the talk has no length', undefined, [60, 90, 30, 0, 60, 60]],
    ['shares out what the length leaves', 400, [60, 90, 30, 100, 60, 60]],
    ['shares out nothing where the slides are longer than the talk', 100, [60, 90, 30, 0, 60, 60]],
  ])('%s', (_, length, expected) => expect(planOf(slides, length)).toEqual(expected))
})

describe('being late', () => {
  const plan = planOf(slides, undefined)
  it.each<[string, number, number, number, number]>([
    ['is nothing inside a slide’s own time', 1, 100, 40, 0],
    ['grows with a slide that takes longer', 1, 180, 120, 30],
    ['is kept from slide to slide', 2, 190, 10, 30],
    ['is below zero for time in hand', 2, 100, 0, -50],
  ])('%s', (_, slide, elapsed, onSlide, expected) => expect(lateness(plan, slide, elapsed, onSlide)).toBe(expected))
  it('is not known without a plan', () => expect(lateness([0, 0], 1, 50, 3)).toBeUndefined())
})

describe('the short route', () => {
  const plan = planOf(slides, 400)
  it.each<[string, number, number, readonly number[], number]>([
    ['leaves nothing out where all fits', 0, 400, [], 400],
    ['leaves the longest detail out first', 0, 320, [1], 310],
    ['leaves out as much as is needed', 0, 300, [1, 2], 280],
    ['leaves out no first slide of a page and not the end, even where it does not fit', 0, 10, [1, 2], 280],
    ['leaves nothing out that is over', 2, 10, [], 250],
  ])('%s', (_, slide, left, skip, needed) => expect(shortRoute(slides, plan, slide, 0, left)).toEqual({skip, needed}))

  it('takes the pace of the talk for slides without a plan', () => {
    expect(shortRoute(slides, [0, 0, 0, 0, 0, 0], 3, 5, 1000, 20)).toEqual({skip: [], needed: 55})
  })
  it('fits, or leaves out every detail', () => {
    const slide = fc.record({
      stack: fc.nat(3),
      timing: fc.nat(120),
      isDetail: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(slide, {minLength: 1}), fc.nat(1000), (all, left) => {
        const {skip, needed} = shortRoute(all, planOf(all, undefined), 0, 0, left)
        const details = all.filter(({isDetail}, index) => isDetail && index > 0 && index < all.length - 1).length
        expect(needed <= left || skip.length === details).toBe(true)
        expect([...skip]).toEqual(skip.toSorted((one, other) => one - other))
      }),
    )
  })
})
