const moment = (close: string) => String.raw`\d{4}-\d{1,2}-\d{1,2} [A-Za-z]+(?: [^\s${close}]+){0,2}`
const point = String.raw`(?:<${moment('>')}>|\[${moment('\\]')}\])`
const keyword = `(?:SCHEDULED|DEADLINE|CLOSED|CLOCK): +`
const stamp = new RegExp(`(?:${keyword})?${point}(?:--${point})?`, 'iy')

/**
 * Where the timestamp ends that begins at `start`, with its keyword if it begins there; -1 if there is none. A range
 * `<a>--<b>` is one. The weekday is mandatory and not checked; after it a time, a repeater or both.
 */
export function matchTimestamp(line: string, start: number): number {
  stamp.lastIndex = start
  return stamp.test(line) ? stamp.lastIndex : -1
}
