import {expect, it} from 'vitest'
import {timeOfDay} from '../../../src/islands/deck/time-of-day.ts'
import {clockText, elapsed, remaining, resetTimer, startOnce, toggleTimer} from '../../../src/islands/deck/timer.ts'
import {newTimer, type Timer} from '../../../src/islands/deck/timer-state.ts'

it('counts from its start', () => {
  expect(elapsed(startOnce(newTimer, 1000), 4000)).toBe(3000)
})
it('does not start again what is paused', () => {
  const paused = toggleTimer(startOnce(newTimer, 0), 5000)
  expect(elapsed(startOnce(paused, 9000), 20000)).toBe(5000)
})
it('starts again after a rehearsal that was paused and reset', () => {
  const reset = resetTimer(toggleTimer(startOnce(newTimer, 0), 5000), 6000)
  expect(elapsed(reset, 60000)).toBe(0)
  expect(elapsed(startOnce(reset, 60000), 63000)).toBe(3000)
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

it.each<[string, Partial<Timer>, number | undefined]>([
  ['is not known where there is no end', {before: 1000}, undefined],
  ['is what the length leaves', {before: 1000, length: 5000}, 4000],
  ['is below zero when the length is over', {before: 9000, length: 5000}, -4000],
  ['is the way to the end, which goes before the length', {before: 1000, length: 5000, end: 22_000}, 2000],
])('what remains %s', (_, timer, expected) => expect(remaining({...newTimer, ...timer}, 20_000)).toBe(expected))

it.each([
  ['a time that comes today', '15:30', 15, 30],
  ['a time that comes tomorrow', '9.15', 9, 15],
  ['the time with an h', '16h00', 16, 0],
])('reads %s', (_, text, hours, minutes) => {
  const now = new Date(2026, 4, 1, 14, 7)
  const time = new Date(timeOfDay(text, now) ?? 0)
  expect([time.getHours(), time.getMinutes()]).toEqual([hours, minutes])
  expect(time.getTime()).toBeGreaterThan(now.getTime())
  expect(time.getTime() - now.getTime()).toBeLessThanOrEqual(24 * 3600 * 1000)
})
it.each(['', '25:00', '12:60', 'noon', '1530'])('reads no time of day in %j', text =>
  expect(timeOfDay(text, new Date(2026, 4, 1))).toBeUndefined(),
)
