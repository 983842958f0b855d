import {createMessage, type Message, type Place} from '../diagnostics/index.ts'
import type {Construct} from './construct.ts'

/** The message about a key that Logseq refuses. */
export function invalidKeyMessage(file: string, line: number, key: string): Message {
  const reason = `Unexpected property key \`${key}\`, expected letters, digits and \`. * + ! - _ ? $ % & = < > '\``
  return createMessage('property-key-invalid', file, {line, column: 1}, reason, {
    actual: key,
    note: 'It is no property.',
  })
}

/** The message about a property whose value takes the place of an earlier one, on the line `before`. */
export function duplicateMessage(file: string, line: number, written: string, before: number): Message {
  const reason = `Unexpected second property \`${written}\`, expected one line with that key`
  return createMessage('property-duplicate', file, {line, column: 1}, reason, {
    actual: written,
    note: `The value on line ${before} does not count.`,
  })
}

/**
 * The message about a construct without an end; `undefined` where its opener may well be a sentence: code within a line.
 *
 * @param opener Its line as written.
 */
export function unclosedMessage(file: string, construct: Construct, place: Place, opener: string): Message | undefined {
  const actual = opener.trim()
  if (construct.type === 'fence') {
    return /^`{3,}.*`/.test(actual) ? undefined : unclosedFenceMessage(file, place, opener)
  }
  const name = unclosedName(construct)
  if (name === undefined) return undefined
  const reason = `Unexpected \`${name.opener}\` without an end, expected \`${name.closer}\` on a line below it`
  return createMessage('block-unclosed', file, place, reason, {
    actual: cut(actual),
    note: 'It hides no block: the text below is read as text.',
  })
}

/** Opener and closer of a construct that nobody writes as a sentence. */
function unclosedName({type, name}: Construct): {opener: string; closer: string} | undefined {
  if (type === 'container') return {opener: `#+BEGIN_${cut(name)}`, closer: `#+END_${cut(name)}`}
  if (type === 'environment') return {opener: `\\begin{${cut(name)}}`, closer: `\\end{${cut(name)}}`}
  // `:smile:` on a line is no drawer that somebody forgot to close.
  const isDrawer = type === 'drawer' && (name === 'LOGBOOK' || name === 'PROPERTIES')
  return isDrawer ? {opener: `:${name}:`, closer: ':END:'} : undefined
}

/** The message about a fence without an end; `opener` is its line as written, `note` what becomes of the text below. */
export function unclosedFenceMessage(
  file: string,
  place: Place,
  opener: string,
  note = 'It hides no block: the text below is read as text.',
): Message {
  const actual = opener.trim()
  const shown = actual.startsWith('`') ? `\`\` ${cut(actual)} \`\`` : `\`${cut(actual)}\``
  const reason = `Unexpected code fence ${shown} without an end, expected a line of three backticks below it`
  return createMessage('fence-unclosed', file, place, reason, {
    actual,
    note,
  })
}

/** The message about a block that is deeper than what is drawn; `drawn` counts levels from 1. */
export function tooDeepMessage(file: string, line: number, level: number, drawn: number): Message {
  const reason = `Unexpected block at level ${level}, expected at most ${drawn} levels`
  return createMessage('outline-too-deep', file, {line, column: 1}, reason)
}

/** The message about markup of Org that is not read; `written` is all of it. */
export function approximateMessage(file: string, place: Place, written: string): Message {
  const reason = `Unexpected \`${cut(written)}\`, expected markup of Org that Logseq reads too`
  return createMessage('org-approximate', file, place, reason, {actual: written, note: 'It is shown as written.'})
}

/** An info string may be as long as its author likes; a message has one line. */
function cut(line: string): string {
  return line.length > 40 ? `${line.slice(0, 39)}…` : line
}
