import type {SlidePhrases} from '../../1-files/index.ts'

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
export function compileGrammar(words: SlidePhrases): Grammar {
  const gap = gapOf(words)
  const slide = any(words.slide)
  const article = `(?:${any(words.article)}${gap})?`
  const subject = `${any(words.demonstrative)}${gap}(?:${any(words.page)}${gap})?${any(words.be)}${gap}${article}`
  const tagged = `${tagMark}[ -]?(?:${slide}|${any(words.slideMisspelt)})`
  const member = `(?:(?:${subject})?${tagged}|${subject}${slide}${gap}${any(words.of)}${gap}${article}${tagMark})`
  const clause = clauseOf(words, false)
  const separator = `(?: ?[,;.–，；。、-])?(?: ?${any(words.joint)})? ?`
  const end = any(words.end)
  const clauses = `${clause}(?:${separator}${clause})?`
  return {
    pointer: new RegExp(`^(?:${member}(?:${separator}(?:${end}|${clauses}))?|${clauses})$`, 'u'),
    clause: new RegExp(clauseOf(words, true), 'gu'),
    end: new RegExp(`${end}$`, 'u'),
    slide: new RegExp(words.unspaced ? slide : `(?<!\\p{L})${slide}s?(?!\\p{L})`, 'iu'),
  }
}

/** The source of a clause; where it is to be read and not only matched, with its parts as named groups. */
function clauseOf(words: SlidePhrases, named: boolean): string {
  const part = (name: string, source: string) => (named ? `(?<${name}>${source})` : `(?:${source})`)
  const target = `(?: ?(?:[,/|，、]|${any(words.or)}))+ ?${targetMark}`
  const direction = () => `(?:${part('next', any(words.next))}|${part('previous', any(words.previous))})`
  const tag = `(?: ?${tagMark})?`
  const slide = any(words.slide)
  // A tag and the word may be one: `[[presentation]]-Folie`.
  const before = `${direction()}${tag}[ -]?${words.unspaced ? `${slide}?` : slide}`
  const after = `${slide}${tag} ?${direction()}${tag}`
  const order = words.order ?? 'before'
  const head = order === 'before' ? before : order === 'after' ? after : `(?:${before}|${after})`
  const copula = `(?: ?(?:${any(words.be)}(?!\\p{L})|:|：|=|->|→|–|-))?`
  const targets = `(?: ?${part('targets', `${targetMark}(?:${target})*`)})?`
  return `(?:${any(words.article)}${gapOf(words)})?${head}${words.unspaced ? copula.replace('(?!\\p{L})', '') : copula}${targets}`
}

/** Between two words; after an apostrophe there is none. */
function gapOf(words: SlidePhrases): string {
  return words.unspaced ? ' ?' : "(?: |(?<=['’]))"
}

/** One of the words; nothing at all where there are none. */
function any(words: readonly string[]): string {
  return words.length === 0 ? '(?!)' : `(?:${words.map(escapeWord).join('|')})`
}

function escapeWord(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}
