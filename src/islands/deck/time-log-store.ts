import {isRecord} from './talk-message.ts'
import {newLog, type TimeLog} from './time-log.ts'

/** Where the times of a talk are kept. */
export interface TimeLogStore {
  current(): TimeLog
  set(log: TimeLog): void
}

/** The times of a talk, kept by the browser until somebody starts over: a rehearsal outlives its window. */
export function openTimeLog(deck: string): TimeLogStore {
  const key = `lectern-times:${deck}`
  let log = stored()

  function stored(): TimeLog {
    try {
      const value: unknown = JSON.parse(localStorage.getItem(key) ?? 'null')
      if (!isRecord(value)) return newLog
      // The slide that was shown when the window went is closed: nobody knows for how long it was.
      return {
        spent: Object.fromEntries(Object.entries(value).filter(([, time]) => typeof time === 'number')),
        open: undefined,
      } as TimeLog
    } catch {
      return newLog
    }
  }

  return {
    current: () => log,
    set(next) {
      if (next === log) return
      log = next
      try {
        localStorage.setItem(key, JSON.stringify(log.spent))
      } catch {
        // Storage is closed to this page: the times live as long as the window.
      }
    },
  }
}
