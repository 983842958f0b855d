import {type Message, rules, type Severity} from '../../plugins/index.ts'
import {formatMessage, plural, visible} from './print-messages.ts'

const order: readonly Severity[] = ['error', 'warning', 'info']
/** Messages of one rule that are shown one by one; an error is always shown. */
const most: Readonly<Record<Severity, number>> = {error: Number.POSITIVE_INFINITY, warning: 20, info: 10}
const words: Readonly<Record<Severity, string>> = {error: 'error', warning: 'warning', info: 'note'}

/**
 * What `lectern check` prints for people: a section for each rule, the gravest first. A long section has a
 * row for each thing that is found, with how often and where first, and says how much it leaves out.
 *
 * @param messages In printing order.
 */
export function checkReport(messages: readonly Message[]): readonly string[] {
  const lines: string[] = []
  for (const severity of order) {
    const ofSeverity = Map.groupBy(
      messages.filter(message => message.severity === severity),
      message => message.rule,
    )
    for (const [rule, list] of [...ofSeverity].sort(([left], [right]) => (left < right ? -1 : 1))) {
      lines.push(`${rule}: ${plural(list.length, words[severity])}, ${rules[rule].summary}`)
      const note = list[0]?.note
      const shared = list.length > 1 && note !== undefined && list.every(message => message.note === note)
      if (shared) lines.push(`  ${visible(note)}`)
      // A message by itself begins its line with the place, as editors and other programs expect.
      const isShort = list.length <= most[severity]
      const section = isShort ? list.map(shownIn(shared)) : digest(list, most[severity]).map(row => `  ${row}`)
      for (const line of section) lines.push(line)
      lines.push('')
    }
  }
  return lines
}

function shownIn(shared: boolean): (message: Message) => string {
  return message => {
    if (!shared) return formatMessage(message)
    const {note: _, ...rest} = message
    return formatMessage(rest)
  }
}

/** Rows of a long section: what may be a slip of the pen, then the rest; of each the most frequent first. */
function digest(list: readonly Message[], room: number): readonly string[] {
  const [guessed, others] = [true, false].map(isGuess =>
    [
      ...Map.groupBy(
        list.filter(({expected = []}) => expected.length > 0 === isGuess),
        message => message.actual ?? message.file,
      ).values(),
    ]
      .sort(([a], [b]) => compare(a, b))
      .sort((left, right) => right.length - left.length),
  )
  const rows = [...(guessed ?? []).slice(0, room), ...(others ?? []).slice(0, room)]
  const width = Math.max(...rows.map(same => `${same.length}`.length))
  const shown = rows.reduce((sum, same) => sum + same.length, 0)
  const left = list.length - shown
  return [
    ...rows.map(same => row(same, width)),
    ...(left > 0 ? [`and ${left.toLocaleString('en')} more; \`lectern check --full\` prints each`] : []),
  ]
}

/** How often, what, where first, and what was perhaps meant. */
function row([first, ...others]: readonly Message[], width: number): string {
  if (first === undefined) return ''
  const count = `${others.length + 1}`.padStart(width)
  // What is said of a whole file is said by its path alone.
  const isOfFile = first.line === 1 && first.column === 1
  const what = isOfFile ? first.file : `${first.actual ?? first.reason}  ${place(first)}`
  const guess = first.expected?.length
    ? `  did you mean ${first.expected.map(name => `\`${name}\``).join(' or ')}?`
    : ''
  return `${count} × ${visible(what)}${visible(guess)}`
}

function compare(left: Message | undefined, right: Message | undefined): number {
  const [a, b] = [left, right].map(message => message?.actual ?? message?.file ?? '')
  return (a ?? '') < (b ?? '') ? -1 : a === b ? 0 : 1
}

function place({file, line, column}: Message): string {
  return `${file}:${line}:${column}`
}
