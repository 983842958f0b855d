import {decodeNamedCharacterReference} from 'decode-named-character-reference'

/** Attributes in which a reader, or the reader's browser, finds words. */
const readable =
  /\s(?:alt|title|href|src|aria-label|data-[a-z-]+|datetime|start|value|encoding|class)=(?:"([^"]*)"|'([^']*)')/g

/** Words of a text: runs of letters and digits, in one Unicode form and case. A run of Chinese is one word. */
export function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  )
}

/** What stands in HTML: its words, and its text as one string for what elements cut in two. */
export interface HtmlWords {
  readonly words: ReadonlySet<string>
  /** In the form of `wordsOf`; tags are taken out without leaving a blank. */
  readonly text: string
  /** The same of formulas alone. */
  readonly maths: string
}

/** Read HTML as we write it: text, and the attributes that are read. Independent of the tree it was made from. */
export function wordsOfHtml(html: string): HtmlWords {
  const attributes: string[] = []
  for (const [tag] of html.matchAll(/<[a-z][^>]*>/g)) {
    for (const [, double, single] of tag.matchAll(readable)) {
      const value = decode(double ?? single ?? '')
      attributes.push(value, decodeAddress(value))
    }
  }
  const spaced = decode(html.replace(/<\/?[a-zA-Z][^>]*>/g, ' '))
  const joined = decode(html.replace(/<\/?[a-zA-Z][^>]*>/g, ''))
  const words = new Set([spaced, joined, ...attributes].flatMap(wordsOf))
  const formulas = (html.match(/<math[\s\S]*?<\/math>/g) ?? []).join(' ').replace(/<\/?[a-zA-Z][^>]*>/g, '')
  return {words, text: folded(joined), maths: folded(decode(formulas))}
}

function decode(html: string): string {
  return html.replace(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z][a-z0-9]*));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return decodeNamedCharacterReference(name) || whole
    return String.fromCodePoint(Number.parseInt(hex ?? decimal, hex === undefined ? 10 : 16))
  })
}

function decodeAddress(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return ''
  }
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}
