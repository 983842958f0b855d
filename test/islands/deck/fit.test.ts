import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {canvasPoint, regionOf} from '../../../src/islands/deck/canvas-point.ts'
import {fitOf} from '../../../src/islands/deck/fit.ts'
import {pathOf} from '../../../src/islands/deck/marks.ts'

const canvas = {width: 1280, height: 720}

describe('a canvas in a window', () => {
  it.each([
    ['fills a window of its own shape', 1920, 1080, {scale: 1.5, left: 0, top: 0}],
    ['stands in the middle of a higher one', 1280, 900, {scale: 1, left: 0, top: 90}],
    ['stands in the middle of a wider one', 2000, 720, {scale: 1, left: 360, top: 0}],
  ])('%s', (_, width, height, expected) => expect(fitOf(canvas, {width, height})).toEqual(expected))

  it('shows a region in the place of the whole', () => {
    expect(fitOf(canvas, {width: 1280, height: 720}, {x: 320, y: 180, scale: 2})).toEqual({
      scale: 2,
      left: -640,
      top: -360,
    })
  })

  it('finds the point that is under a pointer, in any window and region', () => {
    const side = fc.integer({min: 200, max: 4000})
    const region = fc.record({
      x: fc.integer({min: 0, max: 640}),
      y: fc.integer({min: 0, max: 360}),
      scale: fc.integer({min: 1, max: 4}),
    })
    fc.assert(
      fc.property(side, side, fc.option(region, {nil: undefined}), (width, height, region) => {
        const fit = fitOf(canvas, {width, height}, region)
        const point = canvasPoint(fit.left + 700 * fit.scale, fit.top + 400 * fit.scale, fit, canvas)
        expect(point).toEqual([700, 400])
      }),
    )
  })
})

describe('a region', () => {
  it.each([
    ['is what was dragged over', [320, 180], [960, 540], {x: 320, y: 180, scale: 2}],
    ['may be dragged from any corner', [960, 540], [320, 180], {x: 320, y: 180, scale: 2}],
    ['is around a press', [640, 360], [641, 360], {x: 321, y: 180, scale: 2}],
    ['does not leave the canvas', [0, 0], [4, 4], {x: 0, y: 0, scale: 2}],
    ['is not enlarged without end', [600, 340], [640, 380], {x: 513, y: 300, scale: 6}],
  ] as const)('%s', (_, from, to, expected) => expect(regionOf(from, to, canvas)).toEqual(expected))
})

it.each([
  ['nothing', [], ''],
  ['a dot', [5, 6], 'M5 6l0 0'],
  ['a line', [0, 0, 10, 0], 'M0 0L10 0'],
  ['a bend', [0, 0, 10, 0, 10, 10], 'M0 0Q10 0 10 5L10 10'],
] as const)('draws %s', (_, stroke, path) => expect(pathOf(stroke)).toBe(path))
