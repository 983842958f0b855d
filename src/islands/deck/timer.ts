/** A stopwatch that can be paused and whose reset can be undone. Times in ms; `now` is any steady clock. */
export interface Timer {
  /** Time of the runs before the one that runs. */
  readonly before: number
  /** When it was started; `undefined` while it stands. */
  readonly since: number | undefined
  /** What a reset threw away, to be taken back. */
  readonly lost: number | undefined
}

export const newTimer: Timer = {before: 0, since: undefined, lost: undefined}

export function elapsed(timer: Timer, now: number): number {
  return timer.before + (timer.since === undefined ? 0 : now - timer.since)
}

/** Start a timer that has never run; a paused one stays paused. */
export function startOnce(timer: Timer, now: number): Timer {
  return timer.since === undefined && timer.before === 0 && timer.lost === undefined ? {...timer, since: now} : timer
}

export function toggleTimer(timer: Timer, now: number): Timer {
  return timer.since === undefined
    ? {before: timer.before, since: now, lost: undefined}
    : {before: elapsed(timer, now), since: undefined, lost: undefined}
}

/** Back to zero; a second time right after, back to what it was. */
export function resetTimer(timer: Timer, now: number): Timer {
  if (timer.lost !== undefined) return {...timer, before: timer.before + timer.lost, lost: undefined}
  return {before: 0, since: timer.since === undefined ? undefined : now, lost: elapsed(timer, now)}
}

/** `7:05`, `1:02:03` */
export function clockText(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000))
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const shown = parts[0] === 0 ? parts.slice(1) : parts
  return shown.map((part, index) => (index === 0 ? `${part}` : `${part}`.padStart(2, '0'))).join(':')
}
