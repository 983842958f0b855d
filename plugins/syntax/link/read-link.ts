import {isUuid, matchBlockReference} from '../block-reference/index.ts'
import {matchCodeSpan} from '../code-span/index.ts'
import {type ImageSize, matchImageSize, readImageSize} from '../image-size/index.ts'
import {matchPageReference} from '../page-reference/index.ts'

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

/** Read a link or image that begins at `start`. The label has balanced brackets, the target balanced parentheses or spaces. */
export function readLink(line: string, start: number): LinkParts | undefined {
  const image = line.charAt(start) === '!'
  const labelStart = image ? start + 2 : start + 1
  if (line.charAt(labelStart - 1) !== '[') return undefined
  const labelEnd = closeBracket(line, labelStart, '[', ']')
  if (labelEnd === -1 || line.charAt(labelEnd + 1) !== '(') return undefined
  const target = readTarget(line, labelEnd + 2)
  if (!target) return undefined
  const sizeEnd = matchImageSize(line, target.end)
  const size = sizeEnd === -1 ? undefined : readImageSize(line.slice(target.end, sizeEnd))
  return {image, labelStart, labelEnd, ...target, size, end: sizeEnd === -1 ? target.end : sizeEnd}
}

function readTarget(line: string, start: number): Target | undefined {
  const page = matchPageReference(line, start)
  const block = matchBlockReference(line, start)
  if (page !== -1) return finish(line, page, 'page', line.slice(start + 2, page - 2).trim())
  if (block !== -1) return finish(line, block, 'block', line.slice(start + 2, block - 2).toLowerCase())
  if (line.charAt(start) === '<') {
    const close = line.indexOf('>', start)
    const target = line.slice(start + 1, close)
    return close === -1 || target.includes('<') ? undefined : finish(line, close + 1, 'url', target)
  }
  return readPlainTarget(line, start)
}

/** After a target that has its own end: an optional title, then the closing parenthesis. */
function finish(line: string, index: number, kind: Target['kind'], target: string): Target | undefined {
  const rest = /^(?:\s+"([^"]*)")?\s*\)/.exec(line.slice(index, index + 1_000))
  return rest ? {kind, target, title: rest[1] ?? null, end: index + rest[0].length} : undefined
}

function readPlainTarget(line: string, start: number): Target | undefined {
  const close = closeBracket(line, start, '(', ')')
  if (close === -1) return undefined
  const inside = line.slice(start, close)
  const titled = /^([^"]*?)\s+"([^"]*)"\s*$/.exec(inside)
  const target = (titled?.[1] ?? inside).trim().replace(/\\([()])/g, '$1')
  const title = titled?.[2] ?? null
  if (isUuid(target)) return {kind: 'block', target: target.toLowerCase(), title, end: close + 1}
  return {kind: 'url', target, title, end: close + 1}
}

/** Index of the bracket that closes; -1 if there is none. Escapes and, in labels, code are passed over. */
function closeBracket(line: string, start: number, open: string, close: string): number {
  let depth = 1
  for (let index = start; index < line.length; index++) {
    const character = line.charAt(index)
    if (character === '\\') index++
    else if (character === '`' && open === '[') {
      const end = matchCodeSpan(line, index)
      if (end !== -1) index = end - 1
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
