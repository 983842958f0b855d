import type {LinkView} from './page-view.ts'

/** A month as a grid. */
export interface CalendarView {
  /** `May 2026`. */
  readonly title: string
  /** Address of the month's page; `undefined` for a month without journals. */
  readonly href: string | undefined
  /** Months before and after that have journals. */
  readonly previous: LinkView | undefined
  readonly next: LinkView | undefined
  /** Seven names, the first of the week first: short, and in full. */
  readonly weekdays: readonly {readonly short: string; readonly long: string}[]
  /** Weeks of seven; `undefined` outside of the month. */
  readonly weeks: readonly (readonly (CalendarDay | undefined)[])[]
}

export interface CalendarDay {
  /** From 1. */
  readonly number: number
  /** The page of the day; `undefined` for a day that has none. */
  readonly link: LinkView | undefined
  /** Nothing but what others say of the day. */
  readonly isHub: boolean
  /** The page that shows the calendar is this day's. */
  readonly isShown: boolean
}

/** A year of days, drawn by how much was written. */
export interface YearMapView {
  readonly year: string
  /** Name of the whole. */
  readonly label: string
  /** Weeks across. */
  readonly weeks: number
  readonly months: readonly {readonly label: string; readonly week: number}[]
  /** Names of the days of the week, the first of the week first. */
  readonly weekdays: readonly string[]
  /** Days the year begins and ends with: place in their week, from 0. */
  readonly firstPlace: number
  readonly lastPlace: number
  /** Days with something to read, oldest first. */
  readonly days: readonly YearMapDay[]
}

export interface YearMapDay {
  readonly href: string
  /** Name of the day and what is there: `May 1st, 2026: 12 blocks, 3 references`. */
  readonly text: string
  /** Place: week from 0, day of the week from 0. */
  readonly week: number
  readonly place: number
  /** 1 to 4 by amount written; 0 where others alone speak of the day. */
  readonly tone: 0 | 1 | 2 | 3 | 4
  /** Others speak of the day. */
  readonly isNamed: boolean
}
