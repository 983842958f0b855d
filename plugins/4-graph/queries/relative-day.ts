import {type Day, type GraphConfig, journalDay} from '../../1-files/index.ts'

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

/** A day and whether it was counted from today. */
export interface ReadDay {
  readonly day: Day
  readonly dated: boolean
}

/**
 * Read a day of a query: `today`, `yesterday`, `tomorrow`, `+7d`, `-2w`, `+1m`, `-1y`; in words `7 days ago`, `in 2 weeks`,
 * `last monday`; or a day by name, with or without brackets. A month later than the 31st is the last of the month.
 *
 * @returns `undefined` for anything else.
 */
export function readDay(written: string, today: Day, config: GraphConfig): ReadDay | undefined {
  const text = written.trim().replace(/^#?\[\[(.*)\]\]$/s, '$1')
  const relative = relativeDay(text.toLowerCase(), today)
  if (relative !== undefined) return {day: relative, dated: true}
  const day = journalDay(text, config, {lax: true})
  return day === undefined ? undefined : {day, dated: false}
}

function relativeDay(text: string, today: Day): Day | undefined {
  if (text === 'today' || text === 'now') return today
  if (text === 'yesterday') return shiftDay(today, -1, 'd')
  if (text === 'tomorrow') return shiftDay(today, 1, 'd')
  const short = /^([+-]?\d{1,5})([dwmy])$/.exec(text)
  if (short) return shiftDay(today, Number(short[1]), short[2] ?? 'd')
  const ago = /^(\d{1,5}|an?|one) (day|week|month|year)s? (ago|from now|from today)$/.exec(text)
  if (ago) return shiftDay(today, (ago[3] === 'ago' ? -1 : 1) * amount(ago[1]), unit(ago[2]))
  const ahead = /^in (\d{1,5}|an?|one) (day|week|month|year)s?$/.exec(text)
  if (ahead) return shiftDay(today, amount(ahead[1]), unit(ahead[2]))
  const near = /^(last|next) (\w+)$/.exec(text)
  return near ? nearDay(today, near[1] === 'last' ? -1 : 1, near[2] ?? '') : undefined
}

function amount(written: string | undefined): number {
  const number = Number(written)
  return Number.isNaN(number) ? 1 : number
}

function unit(word: string | undefined): string {
  return word?.charAt(0) ?? 'd'
}

/** `last monday`, `next month`: the nearest that is not today. */
function nearDay(today: Day, direction: -1 | 1, word: string): Day | undefined {
  if (/^(?:day|week|month|year)$/.test(word)) return shiftDay(today, direction, unit(word))
  const wanted = weekdays.findIndex(name => name === word || (word.length === 3 && name.startsWith(word)))
  if (wanted < 0) return undefined
  const distance = (direction * (wanted - new Date(`${today}T00:00:00Z`).getUTCDay()) + 7) % 7 || 7
  return shiftDay(today, direction * distance, 'd')
}

/** A day so many days, weeks, months or years on; months and years keep within the month they lead to. */
export function shiftDay(day: Day, count: number, unit: string): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  if (unit === 'd' || unit === 'w') return dayOf(utc(year, month, date + count * (unit === 'w' ? 7 : 1)))
  const months = unit === 'y' ? count * 12 : count
  const last = utc(year, month + months + 1, 0).getUTCDate()
  return dayOf(utc(year, month + months, Math.min(date, last)))
}

/** `Date.UTC` takes years below 100 for 19xx, hence the detour. */
function utc(year: number, month: number, date: number): Date {
  const made = new Date(0)
  made.setUTCFullYear(year, month - 1, date)
  return made
}

function dayOf(date: Date): Day {
  const pad = (value: number, length: number) => String(value).padStart(length, '0')
  return `${pad(date.getUTCFullYear(), 4)}-${pad(date.getUTCMonth() + 1, 2)}-${pad(date.getUTCDate(), 2)}` as Day
}

/** A day as Logseq's number: 20260501. */
export function dayNumberOf(day: Day): number {
  return Number(day.replaceAll('-', ''))
}
