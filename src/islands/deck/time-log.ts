/** How long each slide was shown while the timer ran. Times in ms. */
export interface TimeLog {
  /** By slide index; slides that were not shown are not there. */
  readonly spent: Readonly<Record<number, number>>
  /** The slide that is shown, and since when it counts. */
  readonly open: {readonly slide: number; readonly since: number} | undefined
}

export const newLog: TimeLog = {spent: {}, open: undefined}

/**
 * The log after a slide is shown, or the timer stands.
 *
 * @param slide The slide that counts from now on; `undefined` for none.
 */
export function logTime(log: TimeLog, slide: number | undefined, now: number): TimeLog {
  const {open} = log
  if (open?.slide === slide && open !== undefined) return log
  const spent = open ? {...log.spent, [open.slide]: (log.spent[open.slide] ?? 0) + now - open.since} : log.spent
  return {spent, open: slide === undefined ? undefined : {slide, since: now}}
}

/** How long some slides were shown, in ms. */
export function timeOn(log: TimeLog, slides: readonly number[], now: number): number {
  return slides.reduce(
    (sum, slide) => sum + (log.spent[slide] ?? 0) + (log.open?.slide === slide ? now - log.open.since : 0),
    0,
  )
}

/** What of a slide is written back: its page, its title, and the id that continuations share but for `~2`. */
export interface TimedSlide {
  readonly id: string
  readonly page: string
  readonly title: string
}

/**
 * The times of a rehearsal as lines to paste into notes: under each page its headings, with `timing::` to the next five
 * seconds. A heading that went on over several slides has their sum.
 *
 * @returns Empty where nothing was shown long enough.
 */
export function timingLines(slides: readonly TimedSlide[], log: TimeLog, now: number): string {
  const times = new Map<string, {page: string; title: string; time: number}>()
  slides.forEach(({id, page, title}, index) => {
    const heading = id.replace(/~\d+$/, '')
    const known = times.get(heading) ?? {page, title, time: 0}
    times.set(heading, {...known, time: known.time + timeOn(log, [index], now)})
  })
  const lines: string[] = []
  let page: string | undefined
  for (const entry of times.values()) {
    const seconds = Math.round(entry.time / 5000) * 5
    if (seconds === 0) continue
    if (entry.page !== page) lines.push(...(page === undefined ? [] : ['']), entry.page)
    page = entry.page
    lines.push(`\t${entry.title}`, `\ttiming:: ${seconds}`)
  }
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`
}
