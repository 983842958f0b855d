import type {Day} from '../../1-files/index.ts'

/** Year and month of a day, as its first seven characters: `2026-05`. */
export type Month = string

export function monthOf(day: Day): Month {
  return day.slice(0, 7)
}

/** Number of a month's days. */
export function lengthOfMonth(month: Month): number {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(instant(year, number + 1, 0)).getUTCDate()
}

/** Days since the first of the year's January, from 0. */
export function dayOfYear(day: Day): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return Math.round((instant(year, month, date) - instant(year, 1, 1)) / 86_400_000)
}

/**
 * Place of a day in its week, from 0.
 *
 * @param first Day the week begins with: 1 Monday … 7 Sunday.
 */
export function placeInWeek(day: Day, first: number): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const sunday = new Date(instant(year, month, date)).getUTCDay()
  return (sunday + 7 - (first % 7)) % 7
}

/** Midnight UTC. `Date.UTC` takes years below 100 for 19xx, hence the detour. */
function instant(year: number, month: number, date: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, date)
}
