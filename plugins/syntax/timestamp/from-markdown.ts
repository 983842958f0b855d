import type {Moment, Timestamp} from './node.ts'

const parts = /^(?:(scheduled|deadline|closed|clock): +)?([<[])([^>\]]+)[>\]](?:--[<[]([^>\]]+)[>\]])?$/i

/** The node of a timestamp. */
export function toTimestamp(source: string): Timestamp {
  const [, keyword, bracket, from = '', until] = parts.exec(source) ?? []
  return {
    type: 'timestamp',
    value: source,
    keyword: keyword?.toLowerCase() as Timestamp['keyword'],
    active: bracket === '<',
    ...toMoment(from),
    until: until === undefined ? undefined : toMoment(until),
  }
}

/** Read `2026-05-01 Fri 10:00 .+1w`: what is neither time nor repeater is left out. */
function toMoment(text: string): Moment {
  const [written = '', , ...rest] = text.split(' ')
  const [year = '', month = '', day = ''] = written.split('-')
  return {
    date: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
    time: rest.find(word => /^\d{1,2}:\d{2}/.test(word)),
    repeater: rest.find(word => /^(?:\+\+|\.\+|\+)\d+[hdwmy]/.test(word)),
  }
}
