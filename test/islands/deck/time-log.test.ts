import {describe, expect, it} from 'vitest'
import {logTime, newLog, type TimeLog, timeOn, timingLines} from '../../../src/islands/deck/time-log.ts'

/** Slides as they were shown: index or a pause, and when. */
function talk(...shown: readonly (readonly [slide: number | undefined, now: number])[]): TimeLog {
  return shown.reduce<TimeLog>((log, [slide, now]) => logTime(log, slide, now), newLog)
}

describe('times of slides', () => {
  it('are what passes until the next', () => expect(talk([0, 0], [1, 3000]).spent).toEqual({0: 3000}))
  it('are added up where one comes back', () =>
    expect(talk([0, 0], [1, 3000], [0, 4000], [2, 9000]).spent).toEqual({0: 8000, 1: 1000}))
  it('leave pauses out', () => expect(talk([0, 0], [undefined, 2000], [0, 9000], [1, 9500]).spent).toEqual({0: 2500}))
  it('do not begin again for the same slide', () => expect(talk([0, 0], [0, 1000], [1, 3000]).spent).toEqual({0: 3000}))
  it('count the slide that is shown', () => expect(timeOn(talk([0, 0], [1, 3000]), [0, 1], 5000)).toBe(5000))
})

describe('lines to paste', () => {
  const slides = [
    {id: 'garden:soil', page: 'Garden', title: 'Soil'},
    {id: 'garden:soil~2', page: 'Garden', title: 'Soil'},
    {id: 'garden:beans', page: 'Garden', title: 'Beans'},
    {id: 'tools:spade', page: 'Tools', title: 'Spade'},
  ]
  it('stand under their pages, to five seconds; a heading over two slides has their sum', () => {
    const log = talk([0, 0], [1, 20_000], [2, 62_000], [3, 64_000], [undefined, 100_000])
    expect(timingLines(slides, log, 0)).toBe('Garden\n\tSoil\n\ttiming:: 60\n\nTools\n\tSpade\n\ttiming:: 35\n')
  })
  it('are none where nothing was shown', () => expect(timingLines(slides, newLog, 0)).toBe(''))
})
