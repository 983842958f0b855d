/** The words of one language that slide pointers are made of. All in lower case; accepted misspellings stand with the word. */
export interface Phrases {
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
}

/** Phrases by language. A sentence is a pointer if it is one in any of them. */
export const phrases: Readonly<Record<string, Phrases>> = {
  en: {
    demonstrative: ['this', 'thsi'],
    page: ['page'],
    be: ['is'],
    article: ['a', 'an', 'the'],
    slide: ['slide'],
    slideMisspelt: ['side'],
    of: ['in', 'of', 'for'],
    next: ['next', 'following'],
    previous: ['previous', 'prev', 'prior'],
    or: ['or', 'and'],
    joint: ['and', 'then', '&'],
    end: ['is the end', 'the end', 'it is the end', 'is the last', 'is the last one'],
  },
}
