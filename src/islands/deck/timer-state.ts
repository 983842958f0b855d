/** A stopwatch that can be paused and whose reset can be undone, with the time there is. Times in ms; `now` is any steady clock. */
export interface Timer {
  /** Time of the runs before the one that runs. */
  readonly before: number
  /** When it was started; `undefined` while it stands. */
  readonly since: number | undefined
  /** What a reset threw away, to be taken back. */
  readonly lost: number | undefined
  /** How long the talk may take; `undefined` for as long as it takes. */
  readonly length: number | undefined
  /** When it must end, of the same clock; it goes before `length`. */
  readonly end: number | undefined
}

export const newTimer: Timer = {before: 0, since: undefined, lost: undefined, length: undefined, end: undefined}
