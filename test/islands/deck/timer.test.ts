import {expect, it} from 'vitest'
import {clockText, elapsed, newTimer, resetTimer, startOnce, toggleTimer} from '../../../src/islands/deck/timer.ts'

it('counts from its start', () => {
  expect(elapsed(startOnce(newTimer, 1000), 4000)).toBe(3000)
})
it('does not start again what is paused', () => {
  const paused = toggleTimer(startOnce(newTimer, 0), 5000)
  expect(elapsed(startOnce(paused, 9000), 20000)).toBe(5000)
})
it('leaves the time of a pause out', () => {
  const paused = toggleTimer(startOnce(newTimer, 0), 5000)
  expect(elapsed(toggleTimer(paused, 60000), 61000)).toBe(6000)
})
it('takes a reset back at the second press', () => {
  const running = startOnce(newTimer, 0)
  const reset = resetTimer(running, 10000)
  expect(elapsed(reset, 12000)).toBe(2000)
  expect(elapsed(resetTimer(reset, 12000), 12000)).toBe(12000)
})
it.each([
  [0, '0:00'],
  [65_000, '1:05'],
  [3_723_000, '1:02:03'],
  [-5, '0:00'],
])('%d ms is %s', (time, text) => expect(clockText(time)).toBe(text))
