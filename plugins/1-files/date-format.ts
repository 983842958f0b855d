import {type DayParts, dayNumber, exists, isoWeek, weekday} from './calendar.ts'

/** A piece of a date format: a letter group, or characters that stand for themselves. */
interface Piece {
  readonly type: 'field' | 'literal'
  readonly text: string
}

const months = 'January February March April May June July August September October November December'.split(' ')
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

const field = /'([^']*)'|yyyy|YYYY|yy|MMMM|MMM|MM|M|do|Do|dd|d|DDD|D|EEEE|E{1,3}|ww|w|e/g

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
  const parts = pieces(format)
  const fields: string[] = []
  const values: string[] = []
  let offset = 0
  for (const [index, piece] of parts.entries()) {
    const length =
      piece.type === 'literal'
        ? literalLength(text, offset, piece.text)
        : // Where no separator stands between two numbers, only full width tells them apart.
          fieldLength(text, offset, piece.text, isNumber(parts[index - 1]) || isNumber(parts[index + 1]), lax)
    if (length < 0) return undefined
    if (piece.type === 'field') {
      fields.push(piece.text)
      values.push(text.slice(offset, offset + length))
    }
    offset += length
  }
  return offset === text.length ? assemble(fields, values) : undefined
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

/** Length of a literal at an offset, letter case aside; -1 where it does not stand there. */
function literalLength(text: string, offset: number, literal: string): number {
  if (text.startsWith(literal, offset)) return literal.length
  return text.slice(offset, offset + literal.length).toLowerCase() === literal.toLowerCase() ? literal.length : -1
}

/** Length of a field at an offset; -1 where it does not stand there. `tight`: another number touches it. */
function fieldLength(text: string, offset: number, name: string, tight: boolean, lax: boolean): number {
  switch (name) {
    case 'yyyy':
    case 'YYYY': {
      const length = digits(text, offset, 4)
      return length === 4 || (lax && !tight && (length === 1 || length === 2)) ? length : -1
    }
    case 'yy':
      return digits(text, offset, 2) === 2 ? 2 : -1
    case 'MMMM':
    case 'MMM':
      return monthLength(text, offset)
    case 'do':
    case 'Do': {
      const length = digits(text, offset, 2)
      return length > 0 && /^(?:st|nd|rd|th)$/i.test(text.slice(offset + length, offset + length + 2)) ? length + 2 : -1
    }
    case 'D':
    case 'DDD':
      return atLeast(digits(text, offset, 3), tight ? 3 : 1)
    case 'e':
      return atLeast(digits(text, offset, 1), 1)
    default:
      if (name.startsWith('E')) return atLeast(letters(text, offset), 1)
      return atLeast(digits(text, offset, 2), tight && name.length === 2 ? 2 : 1)
  }
}

function atLeast(length: number, least: number): number {
  return length < least ? -1 : length
}

/** How many digits stand at an offset, `most` at most. */
function digits(text: string, offset: number, most: number): number {
  let length = 0
  while (length < most && text.charCodeAt(offset + length) >= 48 && text.charCodeAt(offset + length) <= 57) length++
  return length
}

function letters(text: string, offset: number): number {
  let end = offset
  while (/^[a-z]$/i.test(text.charAt(end))) end++
  return end - offset
}

/** Length of the name of a month, long or short. */
function monthLength(text: string, offset: number): number {
  const number = monthNumber(text.slice(offset, offset + 3))
  if (number === 0) return -1
  const long = months[number - 1] ?? ''
  return text.slice(offset, offset + long.length).toLowerCase() === long.toLowerCase() ? long.length : 3
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
  const start = name.slice(0, 3).toLowerCase()
  return months.findIndex(month => month.slice(0, 3).toLowerCase() === start) + 1
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
