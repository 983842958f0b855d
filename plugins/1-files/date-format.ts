/** A day of the Gregorian calendar; months and days count from 1. */
export interface DayParts {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** A piece of a date format: a letter group, or characters that stand for themselves. */
interface Piece {
  readonly type: 'field' | 'literal'
  readonly text: string
}

const months = 'January February March April May June July August September October November December'.split(' ')
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

const field = /'([^']*)'|yyyy|YYYY|yy|MMMM|MMM|MM|M|do|Do|dd|d|DDD|D|EEEE|E{1,3}|ww|w|e/g
const monthName = months.map(name => `${name}|${name.slice(0, 3)}`).join('|')

/**
 * Write a day in one of Logseq's date formats. Names are English.
 *
 * @see logseq-format.md 1.5 for the letters.
 */
export function formatDay(parts: DayParts, format: string): string {
  return pieces(format)
    .map(piece => (piece.type === 'literal' ? piece.text : writeField(piece.text, parts)))
    .join('')
}

/**
 * Read a day that is written in one of Logseq's date formats. The whole text must match, letter case aside, a weekday
 * must be there but is not checked, months may be long or short, and the day must exist.
 *
 * @param lax Take years of one or two digits for `yyyy`: up to 69 they are of this century, else of the last.
 */
export function parseDay(text: string, format: string, lax: boolean): DayParts | undefined {
  const fields: string[] = []
  const parts = pieces(format)
  const pattern = parts.map((piece, index) => {
    if (piece.type === 'literal') return piece.text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
    fields.push(piece.text)
    // Where no separator stands between two numbers, only full width tells them apart.
    const tight = isNumber(parts[index - 1]) || isNumber(parts[index + 1])
    return `(${fieldPattern(piece.text, tight, lax)})`
  })
  const match = new RegExp(`^${pattern.join('')}$`, 'iu').exec(text)
  if (match === null) return undefined
  return assemble(fields, match.slice(1))
}

function pieces(format: string): Piece[] {
  const result: Piece[] = []
  let end = 0
  for (const match of format.matchAll(field)) {
    if (match.index > end) result.push({type: 'literal', text: format.slice(end, match.index)})
    if (match[1] === undefined) result.push({type: 'field', text: match[0]})
    else result.push({type: 'literal', text: match[1]})
    end = match.index + match[0].length
  }
  if (end < format.length) result.push({type: 'literal', text: format.slice(end)})
  return result
}

function isNumber(piece: Piece | undefined): boolean {
  return piece?.type === 'field' && /^(?:y+|Y+|M{1,2}|d{1,2}|D+|w+|e)$/.test(piece.text)
}

function fieldPattern(name: string, tight: boolean, lax: boolean): string {
  switch (name) {
    case 'yyyy':
    case 'YYYY':
      return lax && !tight ? '\\d{4}|\\d{1,2}' : '\\d{4}'
    case 'yy':
      return '\\d{2}'
    case 'MMMM':
    case 'MMM':
      return monthName
    case 'do':
    case 'Do':
      return '\\d{1,2}(?:st|nd|rd|th)'
    case 'MM':
    case 'dd':
    case 'ww':
      return tight ? '\\d{2}' : '\\d{1,2}'
    case 'D':
    case 'DDD':
      return tight ? '\\d{3}' : '\\d{1,3}'
    case 'e':
      return '\\d'
    default:
      return name.startsWith('E') ? '[a-z]+' : '\\d{1,2}'
  }
}

function assemble(fields: readonly string[], values: readonly string[]): DayParts | undefined {
  let year: number | undefined
  let month: number | undefined
  let day: number | undefined
  let dayOfYear: number | undefined
  for (const [index, name] of fields.entries()) {
    const value = values[index] ?? ''
    const number = Number.parseInt(value, 10)
    if (/^y/i.test(name)) year = value.length < 3 ? number + (number < 70 ? 2000 : 1900) : number
    else if (name.startsWith('MMM')) month = monthNumber(value)
    else if (name.startsWith('M')) month = number
    else if (name === 'do' || name === 'Do' || name.startsWith('d')) day = number
    else if (name.startsWith('D')) dayOfYear = number
  }
  if (year !== undefined && dayOfYear !== undefined && month === undefined) {
    const date = new Date(Date.UTC(year, 0, dayOfYear))
    if (dayOfYear > 0 && date.getUTCFullYear() === year)
      return {year, month: date.getUTCMonth() + 1, day: date.getUTCDate()}
  }
  if (year === undefined || month === undefined || day === undefined) return undefined
  return exists(year, month, day) ? {year, month, day} : undefined
}

function monthNumber(name: string): number {
  return months.findIndex(month => month.slice(0, 3).toLowerCase() === name.slice(0, 3).toLowerCase()) + 1
}

function exists(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const length = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
  return day <= length
}

function writeField(name: string, {year, month, day}: DayParts): string {
  switch (name) {
    case 'yyyy':
    case 'YYYY':
      return String(year).padStart(4, '0')
    case 'yy':
      return String(year % 100).padStart(2, '0')
    case 'MMMM':
      return months[month - 1] ?? ''
    case 'MMM':
      return (months[month - 1] ?? '').slice(0, 3)
    case 'MM':
      return String(month).padStart(2, '0')
    case 'M':
      return String(month)
    case 'do':
    case 'Do':
      return `${day}${ordinal(day)}`
    case 'dd':
      return String(day).padStart(2, '0')
    case 'd':
      return String(day)
    case 'D':
    case 'DDD':
      return String(dayNumber(year, month, day)).padStart(name.length, '0')
    case 'EEEE':
      return weekdays[weekday(year, month, day)] ?? ''
    case 'e':
      return String(weekday(year, month, day) || 7)
    case 'w':
    case 'ww':
      return String(isoWeek(year, month, day)).padStart(name.length, '0')
    default:
      return (weekdays[weekday(year, month, day)] ?? '').slice(0, 3)
  }
}

function ordinal(day: number): string {
  if (day > 10 && day < 14) return 'th'
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th'
}

/** Midnight UTC of a day in ms. `Date.UTC` takes years below 100 for 19xx, hence the detour. */
function instant(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, day)
}

/** Weekday from 0, Sunday. */
function weekday(year: number, month: number, day: number): number {
  return new Date(instant(year, month, day)).getUTCDay()
}

/** Day of the year from 1. */
function dayNumber(year: number, month: number, day: number): number {
  return Math.round((instant(year, month, day) - instant(year, 1, 1)) / 86_400_000) + 1
}

/** ISO week: the one that holds the Thursday of the day's week. */
function isoWeek(year: number, month: number, day: number): number {
  const thursday = new Date(instant(year, month, day + 4 - (weekday(year, month, day) || 7)))
  const first = instant(thursday.getUTCFullYear(), 1, 1)
  return Math.floor((thursday.getTime() - first) / 604_800_000) + 1
}
