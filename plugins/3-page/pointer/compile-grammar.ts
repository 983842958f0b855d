import type {Phrases} from './phrases.ts'

/** In a normalised sentence: a presentation tag. */
export const tagMark = '\u0001'
/** In a normalised sentence: any other reference. */
export const targetMark = '\u0002'
/** In a normalised sentence: anything that no pointer holds. */
export const otherMark = '\u0003'

/** The grammar of one language, ready to be matched. */
export interface Grammar {
  /** The whole sentence. */
  readonly pointer: RegExp
  /** Every clause of a sentence: groups `next` or `previous`, and `targets`. */
  readonly clause: RegExp
  readonly end: RegExp
  /** The word that makes a sentence worth a look. */
  readonly slide: RegExp
}

/**
 * Compile the grammar of slide pointers:
 *
 * ```text
 * pointer  = member [sep clause [sep clause]] | member sep end | clause [sep clause]
 * member   = "this" ["page"] "is" [article] tag "slide"
 *          | "this" ["page"] "is" [article] "slide" of ["the"] tag
 *          | tag "slide"
 * clause   = ["the"] direction [tag] "slide" ["is" | ":" | "=" | "->" | "→" | "–" | "-"] [targets]
 * targets  = target {("," | "or" | "and" | "/" | "|") target}
 * sep      = ["," | ";" | "." | "–" | "-"] ["and" | "then" | "&"]
 * ```
 *
 * Every part begins with a word or mark of its own, so that matching takes time in proportion to the sentence.
 */
export function compileGrammar(words: Phrases): Grammar {
  const slide = any(words.slide)
  const article = `(?:${any(words.article)} )?`
  const subject = `${any(words.demonstrative)} (?:${any(words.page)} )?${any(words.be)} ${article}`
  const tagged = `${tagMark} ?(?:${slide}|${any(words.slideMisspelt)})`
  const member = `(?:(?:${subject})?${tagged}|${subject}${slide} ${any(words.of)} ${article}${tagMark})`
  const clause = clauseOf(words, false)
  const separator = `(?: ?[,;.–-])?(?: ?${any(words.joint)})? ?`
  const end = any(words.end)
  const clauses = `${clause}(?:${separator}${clause})?`
  return {
    pointer: new RegExp(`^(?:${member}(?:${separator}(?:${end}|${clauses}))?|${clauses})$`, 'u'),
    clause: new RegExp(clauseOf(words, true), 'gu'),
    end: new RegExp(`${end}$`, 'u'),
    slide: new RegExp(`(?<!\\p{L})${slide}s?(?!\\p{L})`, 'iu'),
  }
}

/** The source of a clause; where it is to be read and not only matched, with its parts as named groups. */
function clauseOf(words: Phrases, named: boolean): string {
  const part = (name: string, source: string) => (named ? `(?<${name}>${source})` : `(?:${source})`)
  const target = `(?: ?(?:[,/|]|${any(words.or)}))+ ?${targetMark}`
  const direction = `(?:${part('next', any(words.next))}|${part('previous', any(words.previous))})`
  const copula = `(?: ?(?:${any(words.be)}(?!\\p{L})|:|=|->|→|–|-))?`
  const targets = `(?: ?${part('targets', `${targetMark}(?:${target})*`)})?`
  return `(?:${any(words.article)} )?${direction}(?: ${tagMark})? ?${any(words.slide)}${copula}${targets}`
}

function any(words: readonly string[]): string {
  return `(?:${words.map(escapeWord).join('|')})`
}

function escapeWord(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}
