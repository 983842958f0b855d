import {isPropertyKey, propertyKey} from '../1-files/index.ts'
import {createMessage, type Message} from '../diagnostics/index.ts'
import type {OutlineBlock} from './outline.ts'
import {readPropertyLine} from './property-line.ts'

/** Keys that Logseq itself reads: what looks like one of these is hardly a sentence. */
const ownKeys: ReadonlySet<string> = new Set(
  (
    'alias aliases background-color collapsed exclude-from-graph-view heading icon id logseq.order-list-type public tags ' +
    'template title'
  ).split(' '),
)

/** Keys that say something of a page, and nothing of a block. */
const pageKeys: ReadonlySet<string> = new Set(['alias', 'aliases', 'title'])

/** The message about a line `key:: value` that counts for nothing since the properties of its block have ended. */
export function lateMessage(file: string, line: number, written: string): Message | undefined {
  if (!isPropertyKey(propertyKey(written))) return undefined
  const note = 'Move it up to the other properties of the block: a blank line or text ends them.'
  return message(file, line, written, 'below the properties of its block', note)
}

/**
 * The message about a line of text that may well be meant for a property: a key of Logseq's own in a quote or a list, or
 * without the blank behind `::`.
 *
 * @param text The line, without indentation.
 */
export function missedMessage(file: string, line: number, text: string, inRun: boolean): Message | undefined {
  const bare = text.replace(/^>[ \t]*/, '')
  const glued = /^([a-z_.-]+)::(?=[^\s:])/i.exec(bare)?.[1]
  const key = inRun ? readPropertyLine(bare, 0, bare.length)?.key : glued
  if (key === undefined || !ownKeys.has(propertyKey(key))) return undefined
  if (inRun) {
    const note = 'Put it on a line of its own above the quote or the list, right below the title of its block.'
    return message(file, line, key, 'in a quote or a list', note)
  }
  return message(file, line, key, 'without a blank behind `::`', `Write \`${key}:: \` and the value.`)
}

/** Messages about properties of a page that stand in its first block. */
export function pagePropertyMessages(file: string, first: OutlineBlock | undefined): Message[] {
  return (first?.properties ?? [])
    .filter(({key}) => pageKeys.has(key))
    .map(({key, line}) => {
      const note = 'It says nothing of the page: write it on the first line of the file, without a bullet.'
      return message(file, line, key, 'of a block', note)
    })
}

function message(file: string, line: number, key: string, where: string, note: string): Message {
  const reason = `Unexpected property \`${key}\` ${where}, expected it where it counts`
  return createMessage('property-misplaced', file, {line, column: 1}, reason, {actual: key, note})
}
