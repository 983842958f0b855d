import type {Literal} from 'mdast'

/** A day, perhaps with a time of day and a rhythm. */
export interface Moment {
  /** `YYYY-MM-DD`; not checked against the calendar. */
  readonly date: string
  /** `HH:MM` as written; `10:00-11:00` too. */
  readonly time: string | undefined
  /** `+1d`, `.+2w`, `++1m` */
  readonly repeater: string | undefined
}

/** A point in time or a range: `<2026-05-01 Fri 10:00 .+1w>`, perhaps after `SCHEDULED:`. */
export interface Timestamp extends Literal, Moment {
  type: 'timestamp'
  /** As written, with keyword and brackets. */
  value: string
  keyword: 'scheduled' | 'deadline' | 'closed' | 'clock' | undefined
  /** In angle brackets. */
  active: boolean
  /** The second point of a range. */
  until: Moment | undefined
}

declare module 'mdast' {
  interface PhrasingContentMap {
    timestamp: Timestamp
  }
  interface RootContentMap {
    timestamp: Timestamp
  }
}
