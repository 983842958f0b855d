import {afterEach, beforeEach, expect, it, vi} from 'vitest'
import {autoAdvance} from '../../../src/islands/deck/auto-advance.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('goes on after the time of a slide, once', () => {
  const goOn = vi.fn()
  autoAdvance(goOn)(5)
  vi.advanceTimersByTime(4999)
  expect(goOn).not.toHaveBeenCalled()
  vi.advanceTimersByTime(60_000)
  expect(goOn).toHaveBeenCalledTimes(1)
})

it('does not go on from a slide that was left, nor from one without a time', () => {
  const goOn = vi.fn()
  const wait = autoAdvance(goOn)
  wait(5)
  vi.advanceTimersByTime(3000)
  wait(0)
  vi.advanceTimersByTime(60_000)
  expect(goOn).not.toHaveBeenCalled()
})
