import {styleText} from 'node:util'
import type {Message, Severity} from '../../plugins/index.ts'

const colours = {error: 'red', warning: 'yellow', info: 'cyan'} as const

/** One message as lines for people: place, severity, sentence, rule; a way out below. */
export function formatMessage(message: Message): string {
  const place = `${message.file}:${message.line}:${message.column}`
  const severity = paint(colours[message.severity], message.severity)
  const guesses = message.expected?.length
    ? `\n    did you mean ${message.expected.map(name => `\`${visible(name)}\``).join(' or ')}?`
    : ''
  const note = message.note ? `\n    ${visible(message.note)}` : ''
  return `${visible(place)}  ${severity}  ${visible(message.reason)}  ${paint('gray', message.rule)}${guesses}${note}`
}

/** Control characters of an author's text must neither break a line nor reach the terminal: they are shown as pictures. */
export function visible(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not get through
  return text.replace(/[\u0000-\u001f\u007f-\u009f]/g, character => {
    const code = character.charCodeAt(0)
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : '\u2421'
  })
}

/** How many messages there are of each severity. */
export function countMessages(messages: readonly Message[]): Readonly<Record<Severity, number>> {
  const counts = {error: 0, warning: 0, info: 0}
  for (const message of messages) counts[message.severity]++
  return counts
}

/** `2 errors, 1 warning, 14 notes`, or `no messages`. */
export function summarise(messages: readonly Message[]): string {
  const {error, warning, info} = countMessages(messages)
  const parts = [plural(error, 'error'), plural(warning, 'warning'), plural(info, 'note')]
  const said = parts.filter(part => !part.startsWith('0 '))
  return said.length === 0 ? 'no messages' : said.join(', ')
}

/**
 * Print what an author should see while something else is being made: errors and warnings, at most `most`.
 * Notes are counted; `lectern check` prints all.
 */
export function printSome(messages: readonly Message[], most = 20): void {
  const grave = messages.filter(message => message.severity !== 'info')
  const first = [
    ...grave.filter(({severity}) => severity === 'error'),
    ...grave.filter(({severity}) => severity === 'warning'),
  ]
  for (const message of first.slice(0, most)) console.error(formatMessage(message))
  const left = messages.length - Math.min(first.length, most)
  if (left > 0) console.error(paint('gray', `${summarise(messages)}; \`lectern check\` lists them all`))
}

/** `1 page`, `2 pages`, with thousands set apart. */
export function plural(count: number, word: string): string {
  return `${count.toLocaleString('en')} ${word}${count === 1 ? '' : 's'}`
}

function paint(style: 'red' | 'yellow' | 'cyan' | 'gray', text: string): string {
  return styleText(style, text, {stream: process.stderr})
}
