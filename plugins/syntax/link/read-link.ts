import {isUuid, matchBlockReference} from '../block-reference/index.ts'
import {matchCodeSpan} from '../code-span/index.ts'
import {type ImageSize, matchImageSize, readImageSize} from '../image-size/index.ts'
import {matchFlatReference, matchPageReference, toPageName} from '../page-reference/index.ts'
import {unescapeMarkdown} from '../unescape.ts'

/** `[label](target "title"){:width 200}`, taken apart. Indexes are into the line. */
export interface LinkParts {
  readonly image: boolean
  readonly labelStart: number
  readonly labelEnd: number
  readonly kind: 'url' | 'page' | 'block'
  /** Address, page name or block id. */
  readonly target: string
  readonly title: string | null
  readonly size: ImageSize | undefined
  readonly end: number
}

interface Target {
  readonly kind: LinkParts['kind']
  readonly target: string
  readonly title: string | null
  readonly end: number
}

/** No author nests brackets this deep; a line of openers must not cost its square. */
const maxNesting = 32

/**
 * Read a link or image that begins at `start` and ends on its line. The label has balanced brackets, the target balanced
 * parentheses or spaces.
 *
 * @see logseq-format.md, 3.8
 */
export function readLink(line: string, start: number): LinkParts | undefined {
  const image = line.charAt(start) === '!'
  const labelStart = image ? start + 2 : start + 1
  if (line.charAt(labelStart - 1) !== '[') return undefined
  const labelEnd = closeLabel(line, labelStart)
  if (labelEnd === -1 || line.charAt(labelEnd + 1) !== '(') return undefined
  const target = readTarget(line, labelEnd + 2)
  if (!target) return undefined
  const sizeEnd = matchImageSize(line, target.end)
  const size = sizeEnd === -1 ? undefined : readImageSize(line.slice(target.end, sizeEnd))
  return {image, labelStart, labelEnd, ...target, size, end: sizeEnd === -1 ? target.end : sizeEnd}
}

/** Index of the bracket that closes a label; -1 if there is none. Code before the first inner bracket is passed over. */
function closeLabel(line: string, start: number): number {
  let index = start
  while (index < line.length) {
    const character = line.charAt(index)
    if (character === ']') return index
    if (character === '\\') index += /[[\]]/.test(line.charAt(index + 1)) ? 2 : 1
    else if (character === '`') {
      const end = matchCodeSpan(line, index)
      index = end === -1 ? index + 1 : end
    } else if (character === '[') {
      const reference = matchFlatReference(line, index)
      if (reference === -1) return closeBalanced(line, index, '[', ']')
      index = reference
    } else index++
  }
  return -1
}

function readTarget(line: string, start: number): Target | undefined {
  const page = matchPageReference(line, start)
  const block = matchBlockReference(line, start)
  if (page !== -1) {
    const target = finish(line, page, 'page', toPageName(line.slice(start + 2, page - 2)))
    if (target) return target
  }
  if (block !== -1) return finish(line, block, 'block', line.slice(start + 2, block - 2).toLowerCase())
  if (line.charAt(start) === '<') {
    const close = line.indexOf('>', start)
    const target = close === -1 ? '' : line.slice(start + 1, close)
    const enclosed =
      target === '' || target.includes('<') ? undefined : finish(line, close + 1, 'url', unescapeMarkdown(target))
    if (enclosed) return enclosed
  }
  return readPlainTarget(line, start)
}

/** After a target that has its own end: an optional title, then the closing parenthesis. */
function finish(line: string, index: number, kind: Target['kind'], target: string): Target | undefined {
  const rest = /^(?:\s+"([^"]*)")?\s*\)/.exec(line.slice(index, index + 1_000))
  return rest ? {kind, target, title: rest[1] ?? null, end: index + rest[0].length} : undefined
}

function readPlainTarget(line: string, start: number): Target | undefined {
  const close = closeTarget(line, start)
  if (close === -1) return undefined
  const {address, title} = splitTitle(line.slice(start, close))
  const target = unescapeMarkdown(address.trim())
  if (isUuid(target)) return {kind: 'block', target: target.toLowerCase(), title, end: close + 1}
  return {kind: 'url', target, title, end: close + 1}
}

/** Index of the parenthesis that closes a target. One that ends the line does so too where others stay open. */
function closeTarget(line: string, start: number): number {
  const close = closeBalanced(line, start, '(', ')')
  return close === -1 && line.endsWith(')') && line.length - 1 > start ? line.length - 1 : close
}

/** `address "title"`: the title is what stands in the last quotation marks, behind a blank. */
function splitTitle(inside: string): {address: string; title: string | null} {
  const trimmed = inside.trimEnd()
  const open = trimmed.endsWith('"') ? trimmed.lastIndexOf('"', trimmed.length - 2) : -1
  if (open < 1 || !/\s/.test(trimmed.charAt(open - 1))) return {address: inside, title: null}
  return {address: trimmed.slice(0, open), title: trimmed.slice(open + 1, -1)}
}

/** Index of the bracket that closes what is open before `start`; -1 if there is none. Escaped brackets are passed over. */
function closeBalanced(line: string, start: number, open: string, close: string): number {
  let depth = 1
  for (let index = start; index < line.length; index++) {
    const character = line.charAt(index)
    if (character === '\\') {
      const next = line.charAt(index + 1)
      if (next === open || next === close) index++
    } else if (character === open) {
      depth++
      if (depth > maxNesting) return -1
    } else if (character === close) {
      depth--
      if (depth === 0) return index
    }
  }
  return -1
}
