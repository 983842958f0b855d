/** The words of one language that slide pointers are made of. All in lower case; accepted misspellings stand with the word. */
export interface SlidePhrases {
  /** "this" */
  readonly demonstrative: readonly string[]
  /** "page" */
  readonly page: readonly string[]
  /** "is" */
  readonly be: readonly string[]
  readonly article: readonly string[]
  /** "slide" */
  readonly slide: readonly string[]
  /** What authors write for "slide" right after the presentation tag. */
  readonly slideMisspelt: readonly string[]
  /** "in", "of", "for" */
  readonly of: readonly string[]
  readonly next: readonly string[]
  readonly previous: readonly string[]
  /** Between two targets. */
  readonly or: readonly string[]
  /** Between two clauses. */
  readonly joint: readonly string[]
  /** "is the end" */
  readonly end: readonly string[]
  /** Where "next" stands: before "slide" (absent), after it, or either. */
  readonly order?: 'before' | 'after' | 'either'
  /** Words are written without spaces between them. */
  readonly unspaced?: boolean
}

/** Words of an author's own, by language: those of a language that is known are added to it. */
export type OwnSlidePhrases = Readonly<Record<string, Partial<SlidePhrases>>>
