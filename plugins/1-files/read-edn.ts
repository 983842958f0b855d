/** A value of EDN. Keywords and symbols are told apart from strings; tags, quotes and metadata are dropped. */
export type EdnValue =
  | null
  | boolean
  | number
  | string
  | {readonly type: 'keyword' | 'symbol'; readonly name: string}
  | {readonly type: 'vector' | 'list' | 'set'; readonly items: readonly EdnValue[]}
  | {readonly type: 'map'; readonly entries: readonly (readonly [EdnValue, EdnValue])[]}

/** What reading came to: the first form, or why there is none. */
export type EdnResult = {readonly value: EdnValue} | {readonly offset: number; readonly reason: string}

/** An open bracket, or a prefix that waits for values: `#_` takes one, a tag one, metadata two. */
interface Frame {
  readonly type: 'vector' | 'list' | 'set' | 'map' | 'discard' | 'tag' | 'metadata'
  readonly offset: number
  readonly items: EdnValue[]
}

const closers: Readonly<Record<string, string>> = {vector: ']', list: ')', set: '}', map: '}'}
const escapes: Readonly<Record<string, string>> = {n: '\n', t: '\t', r: '\r', b: '\b', f: '\f'}
const atomEnd = /[\s,;"()[\]{}]|$/g

/**
 * Read the first form of an EDN text, as a Clojure configuration is read: comments, `#_`, commas as blanks, sets, lists
 * with symbols, tagged literals, regular expressions (as strings), reader quotes (ignored).
 * Holds its own stack, so no nesting is too deep.
 */
export function readEdn(text: string): EdnResult {
  const stack: Frame[] = []
  let offset = 0
  while (offset < text.length) {
    const character = text[offset] ?? ''
    if (/[\s,'@`~\uFEFF]/.test(character)) {
      offset++
      continue
    }
    if (character === ';') {
      const end = text.indexOf('\n', offset)
      offset = end < 0 ? text.length : end
      continue
    }
    const opened = openFrame(text, offset)
    if (opened !== undefined) {
      stack.push(opened.frame)
      offset = opened.end
      continue
    }
    let value: EdnValue
    if (character === ')' || character === ']' || character === '}') {
      const frame = stack.pop()
      if (frame === undefined || closers[frame.type] !== character) {
        return {offset, reason: mismatch(character, frame)}
      }
      if (frame.type === 'map' && frame.items.length % 2 === 1) {
        return {offset, reason: 'Unexpected end of a map after a key, expected the value of the key'}
      }
      value = closeFrame(frame)
      offset++
    } else {
      const atom = readAtom(text, offset)
      if ('reason' in atom) return atom
      value = atom.value
      offset = atom.end
    }
    if (deliver(stack, value)) continue
    return {value}
  }
  const open = stack.findLast(frame => frame.type in closers)
  if (open === undefined) return {offset: text.length, reason: 'Unexpected end of file, expected a map `{…}`'}
  const closer = closers[open.type] ?? ''
  return {offset: open.offset, reason: `Unexpected end of file in a ${open.type}, expected its closing \`${closer}\``}
}

function openFrame(text: string, offset: number): {frame: Frame; end: number} | undefined {
  const make = (type: Frame['type'], length: number) => ({frame: {type, offset, items: []}, end: offset + length})
  switch (text[offset]) {
    case '{':
      return make('map', 1)
    case '[':
      return make('vector', 1)
    case '(':
      return make('list', 1)
    case '^':
      return make('metadata', 1)
    case '#':
      break
    default:
      return undefined
  }
  switch (text[offset + 1]) {
    case '{':
      return make('set', 2)
    case '(':
      return make('list', 2)
    case '_':
      return make('discard', 2)
    case '"':
    case '#':
      return undefined
    default:
      return make('tag', endOfAtom(text, offset + 1) - offset)
  }
}

function closeFrame(frame: Frame): EdnValue {
  if (frame.type === 'map') {
    const entries: (readonly [EdnValue, EdnValue])[] = []
    for (let index = 0; index + 1 < frame.items.length; index += 2) {
      entries.push([frame.items[index] ?? null, frame.items[index + 1] ?? null])
    }
    return {type: 'map', entries}
  }
  return {type: frame.type === 'set' || frame.type === 'list' ? frame.type : 'vector', items: frame.items}
}

/** Hand a finished value to whoever waits for it; `false` when it is the form itself. */
function deliver(stack: Frame[], value: EdnValue): boolean {
  while (true) {
    const top = stack.at(-1)
    if (top === undefined) return false
    if (top.type === 'discard') {
      stack.pop()
      return true
    }
    if (top.type === 'tag' || (top.type === 'metadata' && top.items.length === 1)) {
      stack.pop()
      continue
    }
    top.items.push(value)
    return true
  }
}

function readAtom(text: string, offset: number): {value: EdnValue; end: number} | {offset: number; reason: string} {
  const character = text[offset]
  if (character === '"') return readString(text, offset + 1, false)
  if (character === '#' && text[offset + 1] === '"') return readString(text, offset + 2, true)
  if (character === '\\') {
    const end = Math.max(offset + 2, endOfAtom(text, offset + 1))
    const name = text.slice(offset + 1, end)
    const named: Readonly<Record<string, string>> = {space: ' ', newline: '\n', tab: '\t', return: '\r'}
    return {value: named[name] ?? name, end}
  }
  const end = Math.max(offset + 1, endOfAtom(text, offset))
  const word = text.slice(offset, end)
  if (word === 'nil') return {value: null, end}
  if (word === 'true' || word === 'false') return {value: word === 'true', end}
  if (word.startsWith(':')) return {value: {type: 'keyword', name: word.replace(/^::?/, '')}, end}
  if (/^[+-]?\d+(?:\.\d*)?(?:e[+-]?\d+)?[NM]?$/i.test(word)) return {value: Number.parseFloat(word), end}
  return {value: {type: 'symbol', name: word}, end}
}

function readString(
  text: string,
  start: number,
  raw: boolean,
): {value: EdnValue; end: number} | {offset: number; reason: string} {
  let value = ''
  let from = start
  for (let offset = start; offset < text.length; offset++) {
    const character = text[offset]
    if (character === '"') return {value: value + text.slice(from, offset), end: offset + 1}
    if (character !== '\\') continue
    const next = text[offset + 1] ?? ''
    const code = /^u[\da-f]{4}/i.exec(text.slice(offset + 1, offset + 6))?.[0]
    if (!raw) {
      value += text.slice(from, offset)
      value += code === undefined ? (escapes[next] ?? next) : String.fromCharCode(Number.parseInt(code.slice(1), 16))
      from = offset + (code === undefined ? 2 : 6)
    }
    offset += !raw && code !== undefined ? 5 : 1
  }
  return {offset: start - 1, reason: 'Unexpected end of file in a string, expected its closing `"`'}
}

function endOfAtom(text: string, offset: number): number {
  atomEnd.lastIndex = offset
  return atomEnd.exec(text)?.index ?? text.length
}

function mismatch(character: string, frame: Frame | undefined): string {
  if (frame === undefined) return `Unexpected \`${character}\`, expected a map \`{…}\``
  const closer = closers[frame.type]
  return `Unexpected \`${character}\`, expected ${closer === undefined ? 'a value' : `\`${closer}\``}`
}
