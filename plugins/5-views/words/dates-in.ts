import type {Day} from '../../1-files/index.ts'

/** Dates as a locale writes them. None depends on the time zone of who builds. */
export interface Dates {
  /** `1 May 2026`. */
  day(day: Day): string
  /** `Friday, 1 May 2026`. */
  weekdayAndDay(day: Day): string
  /** `1 May`: where the year is said already. */
  dayOfYear(day: Day): string
  /** `May 2026`; months count from 1. */
  monthOfYear(year: number, month: number): string
  /** `May`, standing alone; months count from 1. */
  month(month: number): string
  /** `May` where there is little room. */
  shortMonth(month: number): string
  /** Seven names, the first day of the locale's week first: `M` or `Mon` or `Monday`. */
  weekdays(length: 'narrow' | 'short' | 'long'): readonly string[]
  /** First day of the week: 1 Monday … 7 Sunday. */
  readonly firstWeekday: number
}

/** What TypeScript's library does not know yet. */
interface WeekLocale extends Intl.Locale {
  getWeekInfo?(): {readonly firstDay: number}
}

/** @param locale BCP 47 tag; English (as in Britain) where it is none that `Intl` knows. */
export function datesIn(locale: string): Dates {
  const known = knownLocale(locale)
  const format = (options: Intl.DateTimeFormatOptions) => {
    const made = new Intl.DateTimeFormat(known, {...options, timeZone: 'UTC', calendar: 'gregory'})
    return (year: number, month: number, day: number) => made.format(Date.UTC(year, month - 1, day))
  }
  const onDay = (options: Intl.DateTimeFormatOptions) => {
    const write = format(options)
    return (day: Day) => write(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10)))
  }
  const monthOfYear = format({year: 'numeric', month: 'long'})
  const month = format({month: 'long'})
  const shortMonth = format({month: 'short'})
  const firstWeekday = (new Intl.Locale(known) as WeekLocale).getWeekInfo?.().firstDay ?? 1
  return {
    day: onDay({year: 'numeric', month: 'long', day: 'numeric'}),
    weekdayAndDay: onDay({year: 'numeric', month: 'long', day: 'numeric', weekday: 'long'}),
    dayOfYear: onDay({month: 'long', day: 'numeric'}),
    monthOfYear: (year, number) => monthOfYear(year, number, 1),
    month: number => month(2000, number, 1),
    shortMonth: number => shortMonth(2000, number, 1),
    weekdays(length) {
      const write = format({weekday: length})
      // 3 January 2000 was a Monday.
      return Array.from({length: 7}, (_, index) => write(2000, 1, 2 + firstWeekday + index))
    },
    firstWeekday,
  }
}

function knownLocale(locale: string): string {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf([locale])[0] ?? 'en-GB'
  } catch {
    return 'en-GB'
  }
}
