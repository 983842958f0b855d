/** Of which pages cards are made: of every page, of the site and its talks, of nothing. */
export type CardChoice = 'all' | 'some' | 'none'

/** What draws cards, as far as views must know. */
export interface CardTools {
  /** The author's choice; every page of a small site and no other page of a large one, if absent. */
  readonly which: CardChoice | undefined
  /** Whether there is a glyph for every character of a text. Answers at once and never throws. */
  draws(text: string): boolean
}

/** The picture that others show where a page is linked to: what stands on it. Plain JSON. */
export interface CardView {
  /** Path below the base; says what is on the card, and changes with it. */
  readonly url: string
  /** Pixels. */
  readonly width: number
  readonly height: number
  readonly title: string
  /** Above the title, smaller: the site it is of; empty on the card of the site. */
  readonly site: string
  /** Below the title; empty for nothing. */
  readonly text: string
  /** At the foot: where the page stands, or what it is; empty for nothing. */
  readonly foot: string
}
