import {type Day, type EdnValue, pageKey} from '../../1-files/index.ts'
import {keywordOf} from './edn.ts'
import {dayNumberOf, shiftDay} from './relative-day.ts'

/** What the inputs of an advanced query stand for. */
export interface InputFacts {
  readonly today: Day
  /** Key of the page the query stands on. */
  readonly page: string
  /** Entities of the block that holds it and of that block's parent; 0 where they are not known. */
  readonly block: number
  readonly parent: number
}

/** The value of an input, and whether it depends on the day. */
export interface InputValue {
  readonly value: EdnValue
  readonly dated: boolean
}

const dayLength = 86_400_000

/**
 * Resolve one of `:inputs`: days as numbers (`:today`, `:-7d`, `:7d-before`), instants in ms (`:today-start`, `:-1w-end`,
 * `:+1d-0930`, `:right-now-ms`), places (`:current-page`, `:current-block`), names in brackets as keys; anything else
 * stands for itself. A build has no clock: `:right-now-ms` is the end of its day. Instants are UTC.
 *
 * @returns `undefined` for a keyword that is none of these.
 */
export function inputValue(written: EdnValue, facts: InputFacts): InputValue | undefined {
  if (typeof written === 'string') {
    const name = /^\[\[(.*)\]\]$/s.exec(written)?.[1]
    return {value: name === undefined ? written : pageKey(name), dated: false}
  }
  const keyword = keywordOf(written)
  if (keyword === undefined) return {value: written, dated: false}
  switch (keyword) {
    case 'current-page':
    case 'query-page':
      return {value: facts.page, dated: false}
    case 'current-block':
      return {value: facts.block, dated: false}
    case 'parent-block':
      return {value: facts.parent, dated: false}
    default: {
      const value = dayOrInstant(keyword, facts.today)
      return value === undefined ? undefined : {value, dated: true}
    }
  }
}

function dayOrInstant(keyword: string, today: Day): number | undefined {
  if (keyword === 'right-now-ms' || keyword === 'end-of-today-ms') return endOf(today)
  if (keyword === 'start-of-today-ms') return startOf(today)
  const match =
    /^(?:(today|yesterday|tomorrow)|([+-]?)(\d{1,5})([dwmy]))(?:-(before|after))?(?:-(ms|start|end|\d{4}(?:\d{2}(?:\d{3})?)?))?$/.exec(
      keyword,
    )
  if (!match) return undefined
  const [, word, sign, digits, unit = 'd', direction, time] = match
  // Of old `:7d` and `:7d-before` are days ago, `:7d-after` days ahead.
  const isBack = sign === '-' || direction === 'before' || (sign === '' && direction !== 'after')
  const count = word === undefined ? Number(digits) * (isBack ? -1 : 1) : namedShift(word)
  const day = shiftDay(today, count, unit)
  if (time === undefined) return dayNumberOf(day)
  if (time === 'start') return startOf(day)
  if (time === 'end') return endOf(day)
  if (time === 'ms') return isBack ? startOf(day) : endOf(day)
  return startOf(day) + clockOf(time)
}

function namedShift(word: string): number {
  return word === 'yesterday' ? -1 : word === 'tomorrow' ? 1 : 0
}

function startOf(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getTime()
}

function endOf(day: Day): number {
  return startOf(day) + dayLength - 1
}

/** `HHMM`, `HHMMSS`, `HHMMSSmmm` in ms. */
function clockOf(time: string): number {
  const part = (start: number, length: number) => Number(time.slice(start, start + length) || 0)
  return part(0, 2) * 3_600_000 + part(2, 2) * 60_000 + part(4, 2) * 1000 + part(6, 3)
}
