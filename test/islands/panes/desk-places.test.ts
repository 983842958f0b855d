import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {coveredPanes, scrollToShow} from '../../../src/islands/panes/desk-places.ts'

const desk = {count: 4, pane: 500, spine: 40, room: 1100}

describe('scrolling to a pane', () => {
  it.each([
    ['the first, from the end', 0, 900, 0],
    ['the last, from the start', 3, 0, 900],
    ['the second stays where it lies free already', 1, 0, 0],
    ['the third, as little as it takes', 2, 0, 440],
    ['the third, back from the end, stays free', 2, 900, 900],
  ])('%s', (_, index, now, expected) => {
    expect(scrollToShow(index, now, desk)).toBe(expected)
  })

  it('does not move what has room', () => {
    expect(scrollToShow(1, 0, {...desk, count: 2})).toBe(0)
  })

  it('leaves the whole pane to be seen between the spines, where there is room for one', () => {
    const desks = fc.record({count: fc.integer({min: 1, max: 12}), pane: fc.integer({min: 300, max: 700})})
    fc.assert(
      fc.property(desks, fc.nat(11), fc.nat(8000), fc.nat(2000), ({count, pane}, wanted, now, more) => {
        const index = wanted % count
        const spine = 40
        const room = pane + count * spine + more
        const end = Math.max(0, count * pane - room)
        const scroll = scrollToShow(index, Math.min(now, end), {count, pane, spine, room})
        expect(scroll).toBeLessThanOrEqual(end)
        // Where sticky panes come to lie.
        const start = (place: number) =>
          Math.min(Math.max(place * pane - scroll, place * spine), room - (count - place) * spine)
        expect(start(index)).toBeGreaterThanOrEqual(index * spine)
        const next = index + 1 < count ? start(index + 1) : room
        expect(next - start(index)).toBeGreaterThanOrEqual(pane)
      }),
    )
  })
})

describe('covered panes', () => {
  it.each([
    ['none that lie beside each other', [0, 500], 1100, [false, false]],
    ['those under the next', [0, 40, 80, 580], 1100, [true, true, false, false]],
    ['those at the end of the room', [0, 500, 1020, 1060], 1100, [false, false, true, true]],
    ['one of which a sliver is left', [0, 79, 579], 1100, [true, false, false]],
  ])('%s', (_, starts, end, expected) => {
    expect(coveredPanes(starts, end, desk)).toEqual(expected)
  })
})
