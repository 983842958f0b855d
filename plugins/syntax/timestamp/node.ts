import type {Literal} from 'mdast'

/** A point in time: `<2026-05-01 Fri 10:00 .+1w>`, perhaps after `SCHEDULED:`. */
export interface Timestamp extends Literal {
  type: 'timestamp'
  /** As written, with keyword and brackets. */
  value: string
  keyword: 'scheduled' | 'deadline' | 'closed' | 'clock' | undefined
  /** In angle brackets. */
  active: boolean
  /** `YYYY-MM-DD` as written; not checked against the calendar. */
  date: string
  /** `HH:MM` */
  time: string | undefined
  /** `+1d`, `.+2w`, `++1m` */
  repeater: string | undefined
}

declare module 'mdast' {
  interface PhrasingContentMap {
    timestamp: Timestamp
  }
  interface RootContentMap {
    timestamp: Timestamp
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    timestamp: 'timestamp'
  }
}
