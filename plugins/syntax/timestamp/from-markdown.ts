import type {Timestamp} from './node.ts'

const parts = /^(?:(scheduled|deadline|closed|clock): +)?([<[])(\S+) \S+?(?: (\d{1,2}:\d{2}))?(?: ([.+]\S+?))?[>\]]/i

/** The node of a timestamp. */
export function toTimestamp(source: string): Timestamp {
  const [, keyword, bracket, date = '', time, repeater] = parts.exec(source) ?? []
  return {
    type: 'timestamp',
    value: source,
    keyword: keyword?.toLowerCase() as Timestamp['keyword'],
    active: bracket === '<',
    date,
    time,
    repeater,
  }
}
