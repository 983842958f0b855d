import type {SourceFile} from '../1-files/index.ts'
import {createMessage, type Message, type Place} from '../diagnostics/index.ts'
import {isUuid, matchDoubleParentheses, matchMacro} from '../syntax/index.ts'
import type {PageBlock} from './page.ts'
import type {UnreadText} from './unread-text.ts'

/** Macros that Logseq has: braces around another word may be anything. */
const macros =
  /^(?:query|embed|youtube(?:-timestamp)?|vimeo|bilibili|video|tweet|twitter|namespace|cloze|cards|img|renderer)(?=[ (}]|$)/

/** A block and the text in it that was read as words though it looks like more; places are in the file. */
export interface ReadBlock {
  readonly block: PageBlock
  /** Where its text begins in the file. */
  readonly start: Place
  readonly unread: readonly UnreadText[]
}

/**
 * Tell of what looks like a construct and is text: links broken over lines or blocks (`link-broken`), macros (`macro-unread`),
 * block references (`block-reference-unread`), markers with a colon (`task-unread`), days that plan nothing (`plan-unread`).
 */
export function nearMissMessages({path: file, text}: SourceFile, blocks: readonly ReadBlock[]): Message[] {
  const messages: Message[] = []
  let lines: readonly string[] | undefined
  for (const {block, start, unread} of blocks) {
    tellTask(block, start)
    for (const piece of unread) {
      tellLink(piece)
      tellMacros(piece)
      tellBlockReferences(piece)
      tellPlan(piece, block)
    }
  }
  return messages

  /** An opener that ends one line, and a closer that begins the next. */
  function tellLink(upper: UnreadText): void {
    if (upper.rest !== upper.text || !/\[[^\]]*$|\]\([^)]*$/.test(upper.text)) return
    lines ??= text.split(/\r\n|\n|\r/)
    const lower = lines[upper.line]?.replace(/^\s*(?:[->]\s+)?/, '') ?? ''
    const link = cutLink(upper.text, lower)
    if (!link) return
    const place = {line: upper.line, column: upper.column + link.index}
    const written = `${upper.text.slice(link.index)} ⏎ ${lower.slice(0, link.end)}`
    messages.push(
      createMessage(
        'link-broken',
        file,
        place,
        `Unexpected line end in \`${written}\`, expected the link on one line`,
        {
          actual: written,
          note: 'Logseq reads no link over a line end: both halves are text.',
        },
      ),
    )
  }

  function tellMacros({text: words, rest, line, column, emphasized}: UnreadText): void {
    for (let index = words.indexOf('{{'); index !== -1; index = words.indexOf('{{', index + 2)) {
      const name = macros.exec(words.slice(index + 2))?.[0]
      if (name === undefined) continue
      const end = rest.indexOf('}}', index)
      const written = end === -1 ? rest.slice(index, index + 40) : rest.slice(index, end + 2)
      const why = emphasized ? 'a macro outside emphasis' : whyNoMacro(rest, index, end, words)
      const reason = `Unexpected \`${written}\` read as text, expected ${why}`
      messages.push(createMessage('macro-unread', file, {line, column: column + index}, reason, {actual: written}))
    }
  }

  function tellBlockReferences({text: words, line, column, emphasized}: UnreadText): void {
    for (let index = words.indexOf('(('); index !== -1; index = words.indexOf('((', index + 2)) {
      const end = matchDoubleParentheses(words, index)
      const inside = end === -1 ? '' : words.slice(index + 2, end - 2)
      if (!/^[\da-f]{6,}-[\da-f-]+$/i.test(inside)) continue
      const glued = emphasized ? 'a block reference outside emphasis' : 'a blank before a block reference'
      const reason = `Unexpected \`((${inside}))\` read as text, expected ${isUuid(inside) ? glued : 'the id of a block: 8-4-4-4-12 digits'}`
      messages.push(
        createMessage('block-reference-unread', file, {line, column: column + index}, reason, {actual: inside}),
      )
    }
  }

  function tellPlan({text: words, line, column}: UnreadText, block: PageBlock): void {
    const match = /(SCHEDULED|DEADLINE): *[<[]\d{4}-\d{1,2}-\d{1,2}(?: [^A-Za-z>\]][^>\]]*)?[>\]]/.exec(words)
    if (!match || block[match[1] === 'SCHEDULED' ? 'scheduled' : 'deadline']) return
    const reason = `Unexpected \`${match[0]}\` without a weekday, expected one behind the day, as in \`<2026-05-01 Fri>\``
    messages.push(createMessage('plan-unread', file, {line, column: column + match.index}, reason, {actual: match[0]}))
  }

  function tellTask(block: PageBlock, start: Place): void {
    const marker = /^(?:TODO|DOING|NOW|LATER|WAITING|DONE|CANCELED|CANCELLED|IN-PROGRESS)(?=[:\t])/.exec(
      block.text,
    )?.[0]
    if (marker === undefined) return
    const actual = block.text.slice(0, marker.length + 1).trim()
    const reason = `Unexpected \`${actual}\` read as text, expected \`${marker}\` and a space`
    messages.push(createMessage('task-unread', file, start, reason, {actual}))
  }
}

/** The halves of `[[name]]` or `[label](address)`, where a line end parts them. */
function cutLink(upper: string, lower: string): {index: number; end: number} | undefined {
  const name = upper.lastIndexOf('[[')
  const nameEnd = lower.indexOf(']]')
  if (name > upper.lastIndexOf(']]') && nameEnd !== -1 && !lower.slice(0, nameEnd).includes('[[')) {
    return {index: name, end: nameEnd + 2}
  }
  const address = /\[[^[\]]+\]\([^()\s]+$/.exec(upper)
  const addressEnd = /^[^()\s]*\)/.exec(lower)
  if (address && addressEnd) return {index: address.index, end: addressEnd[0].length}
  const label = /(?<![[\]])\[[^[\]()]+$/.exec(upper)
  const labelEnd = /^[^[\]()]*\]\((?:[a-z]+:|[./]|\[\[|\(\()[^()\n]*\)/i.exec(lower)
  return label && labelEnd ? {index: label.index, end: labelEnd[0].length} : undefined
}

/** @param words What was read as text in one piece: braces behind a link are a piece of their own. */
function whyNoMacro(line: string, index: number, end: number, words: string): string {
  if (/^\{\{[^{}]*\}$/.test(words)) return 'a blank between a link and a macro'
  if (end === -1) return '`}}` on the same line'
  if (matchMacro(line, index) !== -1) return 'a blank before a macro'
  return 'arguments between commas, none empty, with nothing behind the brackets of one'
}
