import type {Timer} from './timer-state.ts'

export function elapsed(timer: Timer, now: number): number {
  return timer.before + (timer.since === undefined ? 0 : now - timer.since)
}

/** What is left until the end, below 0 when it is over; `undefined` where there is no end. */
export function remaining(timer: Timer, now: number): number | undefined {
  if (timer.end !== undefined) return timer.end - now
  return timer.length === undefined ? undefined : timer.length - elapsed(timer, now)
}

/** Start a timer that stands at zero, new or after a reset; one that was paused under way stays paused. */
export function startOnce(timer: Timer, now: number): Timer {
  return timer.since === undefined && timer.before === 0 ? {...timer, since: now} : timer
}

export function toggleTimer(timer: Timer, now: number): Timer {
  return timer.since === undefined
    ? {...timer, since: now, lost: undefined}
    : {...timer, before: elapsed(timer, now), since: undefined, lost: undefined}
}

/** Back to zero; a second time right after, back to what it was. */
export function resetTimer(timer: Timer, now: number): Timer {
  if (timer.lost !== undefined) return {...timer, before: timer.before + timer.lost, lost: undefined}
  return {...timer, before: 0, since: timer.since === undefined ? undefined : now, lost: elapsed(timer, now)}
}

/** `7:05`, `1:02:03`; `−0:40` below 0. */
export function clockText(milliseconds: number): string {
  const seconds = Math.floor(Math.abs(milliseconds) / 1000)
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const shown = parts[0] === 0 ? parts.slice(1) : parts
  const text = shown.map((part, index) => (index === 0 ? `${part}` : `${part}`.padStart(2, '0'))).join(':')
  return milliseconds <= -1000 ? `−${text}` : text
}
