/** A day of the Gregorian calendar; months and days count from 1. */
export interface DayParts {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** Whether there is such a day. */
export function exists(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const length = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
  return day <= length
}

/** Midnight UTC of a day in ms. `Date.UTC` takes years below 100 for 19xx, hence the detour. */
function instant(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, day)
}

/** Weekday from 0, Sunday. */
export function weekday(year: number, month: number, day: number): number {
  return new Date(instant(year, month, day)).getUTCDay()
}

/** Day of the year from 1. */
export function dayNumber(year: number, month: number, day: number): number {
  return Math.round((instant(year, month, day) - instant(year, 1, 1)) / 86_400_000) + 1
}

/** ISO week: the one that holds the Thursday of the day's week. */
export function isoWeek(year: number, month: number, day: number): number {
  const thursday = new Date(instant(year, month, day + 4 - (weekday(year, month, day) || 7)))
  const first = instant(thursday.getUTCFullYear(), 1, 1)
  return Math.floor((thursday.getTime() - first) / 604_800_000) + 1
}
