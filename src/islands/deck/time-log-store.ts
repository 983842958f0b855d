import type {SlideFacts} from './movement.ts'
import {isRecord} from './talk-message.ts'
import {newLog, type TimeLog} from './time-log.ts'

/** Where the times of a talk are kept. */
export interface TimeLogStore {
  current(): TimeLog
  set(log: TimeLog): void
}

/**
 * The times of a talk, kept by the browser until somebody starts over: a rehearsal outlives its window. Slides are kept by
 * their ids, for in another build of the deck they have other numbers.
 */
export function openTimeLog(deck: string, slides: readonly SlideFacts[]): TimeLogStore {
  const key = `lectern-times:${deck}`
  let log = stored()

  function stored(): TimeLog {
    try {
      const value: unknown = JSON.parse(localStorage.getItem(key) ?? 'null')
      // The slide that was shown when the window went is closed: nobody knows for how long it was.
      return isRecord(value) ? {spent: timesOf(value, slides), open: undefined} : newLog
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
        localStorage.setItem(key, JSON.stringify(timesById(log, slides)))
      } catch {
        // Storage is closed to this page: the times live as long as the window.
      }
    },
  }
}

/** Times by slide index, from what was kept by id. */
export function timesOf(kept: Readonly<Record<string, unknown>>, slides: readonly SlideFacts[]): TimeLog['spent'] {
  const spent: Record<number, number> = {}
  slides.forEach(({id}, index) => {
    const time = Object.hasOwn(kept, id) ? kept[id] : undefined
    if (typeof time === 'number') spent[index] = time
  })
  return spent
}

/** Times by id of slide, to be kept. */
export function timesById({spent}: TimeLog, slides: readonly SlideFacts[]): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(spent).flatMap(([index, time]) => {
      const id = slides[Number(index)]?.id
      return id === undefined ? [] : [[id, time]]
    }),
  )
}
