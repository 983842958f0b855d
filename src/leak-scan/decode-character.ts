/** A character that was written in another way, and how many code units that took. */
export interface DecodedCharacter {
  code: number
  length: number
}

const space = 32
const named: Readonly<Record<string, number>> = {amp: 38, apos: 39, gt: 62, lt: 60, nbsp: space, quot: 34, shy: 0xad}
const entity = /&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]\w{1,30}));?/iy
const accented = /^([a-z])(?:acute|breve|caron|cedil|circ|grave|ring|slash|tilde|uml)$/i
const bytes = /(?:%[\da-f]{2}){1,4}/iy
const escaped = /\\(?:u([\da-f]{4})|x([\da-f]{2})|u\{([\da-f]{1,6})\})/iy

/**
 * Read `&amp;`, `&#38;`, `&#x26;` at a place. Names of letters with accents are the letter, other names a space.
 *
 * @returns Whether one stands there; if so, `into` holds it.
 */
export function decodeEntity(text: string, at: number, into: DecodedCharacter): boolean {
  entity.lastIndex = at
  const match = entity.exec(text)
  if (match === null) return false
  const [whole, hex, decimal, name = ''] = match
  into.length = whole.length
  if (hex !== undefined) into.code = Number.parseInt(hex, 16)
  else if (decimal !== undefined) into.code = Number(decimal)
  // In an address `&` stands between two values: what is no entity for sure stays text.
  else if (!whole.endsWith(';')) return false
  else into.code = named[name] ?? accented.exec(name)?.[1]?.charCodeAt(0) ?? space
  return true
}

/** Read the one character that `%C3%A9` spells at a place. Bytes that are no UTF-8 are no character. */
export function decodePercent(text: string, at: number, into: DecodedCharacter): boolean {
  bytes.lastIndex = at
  const written = bytes.exec(text)?.[0]
  if (written === undefined) return false
  const lead = Number.parseInt(written.slice(1, 3), 16)
  const count = lead < 0x80 ? 1 : lead < 0xc0 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
  if (count === 0 || written.length < count * 3) return false
  try {
    into.code = decodeURIComponent(written.slice(0, count * 3)).codePointAt(0) ?? space
  } catch {
    return false
  }
  into.length = count * 3
  return true
}

/** Read `\u00e9`, `\xe9` at a place and, where `all` is set, `\n`, `\"` and the like, as scripts and JSON write them. */
export function decodeBackslash(text: string, at: number, all: boolean, into: DecodedCharacter): boolean {
  escaped.lastIndex = at
  const match = escaped.exec(text)
  const hex = match?.[1] ?? match?.[2] ?? match?.[3]
  if (match !== null && hex !== undefined) {
    into.code = Number.parseInt(hex, 16)
    into.length = match[0].length
    return true
  }
  if (!all || at + 1 >= text.length) return false
  const next = text.charCodeAt(at + 1)
  into.code = 'nrtbfv0'.includes(String.fromCharCode(next)) ? space : next
  into.length = 2
  return true
}
