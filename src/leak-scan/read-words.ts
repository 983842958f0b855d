import {characterKind, foldOf, kindOf} from './character-kinds.ts'
import {type DecodedCharacter, decodeBackslash, decodeEntity, decodePercent} from './decode-character.ts'
import {addWord, type WordList, wordMark} from './word-list.ts'

/** How a text is written: with tags; with strings that have backslashes in them, perhaps of HTML; as it is. */
export type TextForm = 'markup' | 'script' | 'plain'

const seed = 0x811c9dc5 | 0
const prime = 0x01000193

/** Where in a text with tags a character stands. */
const inText = 0
const inTag = 1
const inQuotes = 2
const inComment = 3
const inBareValue = 4

const [lineFeed, quotationMark, percent, ampersand, apostrophe] = [10, 34, 37, 38, 39]
const [slash, lessThan, equals, greaterThan, backslash] = [47, 60, 61, 62, 92]
const space = 32
const ellipsis = 0x2026

/** Attributes that no word of an author gets into. */
const silent: ReadonlySet<string> = new Set(
  `class d dir style tabindex type rel role loading decoding width height viewBox points transform
  cx cy r x y x1 x2 y1 y2 text-anchor font-size`.split(/\s+/),
)
/** Attributes whose values can tell the name of a page, beside those that begin with `data-` or `aria-`. */
const telling: ReadonlySet<string> = new Set(
  'href src srcset content alt title id name value label poster placeholder summary cite action for'.split(' '),
)

/**
 * Read the words of a text in one pass: entities, percent and backslash escapes undone, case, accents and Unicode forms
 * made equal. Words of a page follow each other over tags; what stands within tags and comments is a list of its own.
 *
 * @param text Where the text of the page goes.
 * @param markup Where attribute values and comments go, in a script tags whole; not filled for a `plain` text.
 */
export function readWords(source: string, form: TextForm, text: WordList, markup: WordList): void {
  const decoded: DecodedCharacter = {code: 0, length: 0}
  const hasTags = form !== 'plain'
  const end = source.length
  let isScript = form === 'script'
  let state = inText
  let quote = 0
  let list = text
  let start = -1
  let hash = seed
  let letters = 0
  let isApart = true
  let isNew = true
  let isNewText = false
  let nameless = 0

  for (let at = 0, next = 0; at <= end; at = next) {
    // One step past the end is a separator, so that the last word ends.
    let code = at < end ? source.charCodeAt(at) : space
    if (state === inTag && form === 'markup') {
      // Names of elements and attributes are Lectern's and the browser's.
      while (at < end && code !== greaterThan && code !== quotationMark && code !== apostrophe && code !== equals) {
        at++
        code = at < end ? source.charCodeAt(at) : space
      }
    } else if (code < 128 && letterCodes[code] === 1) {
      if (start < 0) {
        start = at
        hash = seed
        letters = 0
      }
      do {
        hash = Math.imul(hash ^ (lowerCodes[code] as number), prime)
        letters++
        at++
        code = at < end ? source.charCodeAt(at) : space
      } while (code < 128 && letterCodes[code] === 1)
    }
    next = at + 1
    let isLiteral = true
    if (code === ampersand) {
      if (decodeEntity(source, at, decoded)) {
        code = decoded.code
        next = at + decoded.length
        isLiteral = false
      }
    } else if (code === percent) {
      if (decodePercent(source, at, decoded)) {
        code = decoded.code
        next = at + decoded.length
        isLiteral = false
      }
    } else if (code === backslash && hasTags) {
      if (decodeBackslash(source, at, isScript, decoded)) {
        code = decoded.code
        next = at + decoded.length
        // In a string of a script the quotes of an attribute are escaped, and are its quotes all the same.
        isLiteral = code === quotationMark || code === apostrophe
      }
    }
    // Both halves of a character outside the first plane count, however it was written.
    if (code > 0xffff) {
      if (start < 0) {
        start = at
        hash = seed
        letters = 0
      }
      hash = Math.imul(hash ^ (0xd800 + ((code - 0x10000) >> 10)), prime)
      hash = Math.imul(hash ^ (0xdc00 + (code & 0x3ff)), prime)
      letters += 2
      continue
    }
    const kind = kindOf(code)
    if (kind === characterKind.letter) {
      if (start < 0) {
        start = at
        hash = seed
        letters = 0
      }
      hash = Math.imul(hash ^ foldOf(code), prime)
      letters++
      continue
    }
    if (kind === characterKind.ignored) continue
    const isTag = hasTags && isLiteral && code === lessThan && state === inText && opensTag(source, next)
    // A place where a long word may break is no end of it.
    if (isTag && source.startsWith('wbr', next)) {
      const close = source.indexOf('>', at)
      if (close > 0) {
        next = close + 1
        continue
      }
    }
    if (start >= 0) {
      let mark = nameless
      if (isApart) mark |= wordMark.apart
      if (isNew) mark |= wordMark.anew
      if (letters > 2) mark |= wordMark.telling
      if (code === ellipsis) mark |= wordMark.cut
      addWord(list, hash, start, mark)
      start = -1
      isApart = false
      isNew = false
    }
    if (kind === characterKind.alone) {
      const mark = nameless | wordMark.telling | (isApart ? wordMark.apart : 0) | (isNew ? wordMark.anew : 0)
      addWord(list, Math.imul(seed ^ foldOf(code), prime), at, mark)
      isApart = false
      isNew = false
      continue
    }
    if (!isJoining(code)) isApart = true
    if (!hasTags || !isLiteral) continue
    if (isTag) {
      list = markup
      isNewText = isNew || !isInline(source, next)
      if (source.startsWith('!--', next)) {
        isNew = true
        state = inComment
      } else {
        state = inTag
        nameless = wordMark.nameless
        if (form === 'markup') isScript = opensScript(source, next)
      }
    } else if (state === inTag) {
      if (code === greaterThan) state = inText
      else if (code === quotationMark || code === apostrophe) {
        const name = attributeBefore(source, at)
        const close = silent.has(name) ? source.indexOf(String.fromCharCode(code), next) : -1
        if (close > 0) next = close + 1
        else {
          isNew = true
          state = inQuotes
          quote = code
          nameless = tellsNames(name) ? 0 : wordMark.nameless
        }
      } else if (code === equals && form === 'markup' && isBare(source.charCodeAt(next))) {
        isNew = true
        state = inBareValue
        nameless = 0
      }
    } else if (state === inQuotes) {
      if (code === quote) {
        state = inTag
        nameless = wordMark.nameless
      }
    } else if (state === inComment) {
      if (code === greaterThan && source.startsWith('--', at - 2)) state = inText
    } else if (state === inBareValue) {
      if (code === greaterThan) state = inText
      else if (code === space || code === lineFeed) {
        state = inTag
        nameless = wordMark.nameless
      }
    }
    if (state === inText) {
      if (list === markup) isNew = isNewText
      list = text
      nameless = 0
      if (code === quotationMark && isScript && form === 'script') isNew = true
    }
  }
}

/** A tag begins with a letter, `/` or `!`. Scripts compare with `<` and go on with a space or a digit, for the most part. */
function opensTag(source: string, at: number): boolean {
  const code = source.charCodeAt(at) | 32
  return (code >= 97 && code <= 122) || code === 47 || code === 33
}

/** Whether a tag's content is a program or a sheet. Asked of every tag: most begin with another letter. */
function opensScript(source: string, at: number): boolean {
  return (source.charCodeAt(at) | 32) === 115 && /^(?:script|style)[\s>]/i.test(source.slice(at, at + 7))
}

/** Elements that stand within a text; at all others another begins. */
const inline: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo cite code del dfn em i ins kbd mark q s samp small span strong sub sup time u var'.split(' '),
)

/** Whether a tag leaves the text around it one. An element with a direction of its own is a text of its own. */
function isInline(source: string, at: number): boolean {
  const start = source.charCodeAt(at) === slash ? at + 1 : at
  let end = start
  for (let code = source.charCodeAt(end) | 32; code >= 97 && code <= 122; code = source.charCodeAt(end) | 32) end++
  const isShort = end - start < 7
  return isShort && inline.has(source.slice(start, end)) && !source.startsWith(' dir=', end)
}

/** Name of the attribute whose value begins with the quote at a place; empty where none does. */
function attributeBefore(source: string, quote: number): string {
  let end = quote
  if (source.charCodeAt(end - 1) === backslash) end--
  if (source.charCodeAt(end - 1) !== equals) return ''
  end--
  let start = end
  for (let code = source.charCodeAt(start - 1); isOfName(code); code = source.charCodeAt(start - 1)) start--
  return source.slice(start, end)
}

function tellsNames(attribute: string): boolean {
  return attribute === '' || telling.has(attribute) || attribute.startsWith('data-') || attribute.startsWith('aria-')
}

function isOfName(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 45
}

function isBare(code: number): boolean {
  return code !== quotationMark && code !== apostrophe && code > space
}

/** Between two words of one name these may stand. */
const joining: ReadonlySet<string> = new Set(" \t\n\r\f-_/+.:'\u2019\u00a0\u2011")
const joiningCodes = new Uint8Array(128)
const letterCodes = new Uint8Array(128)
const lowerCodes = new Uint8Array(128)
for (let code = 0; code < 128; code++) {
  joiningCodes[code] = joining.has(String.fromCharCode(code)) ? 1 : 0
  letterCodes[code] = kindOf(code) === characterKind.letter ? 1 : 0
  lowerCodes[code] = foldOf(code)
}

function isJoining(code: number): boolean {
  return code < 128 ? joiningCodes[code] === 1 : joining.has(String.fromCharCode(code))
}
