/** A slide as a browser drew it. Sizes in px of the canvas, whatever the window. */
export interface DrawnSlide {
  readonly id: string
  readonly layout: string
  /** Px by which something of it is cut off; 0 where nothing is. */
  readonly overflow: number
  /** Smallest text that shows, its first words, and the smallest of cells of tables; `undefined` where there is none. */
  readonly smallest: number | undefined
  readonly smallestWords: string
  readonly smallestCell: number | undefined
  /** Lines of each item of its lists, in order. */
  readonly lines: readonly number[]
  /** From the top of the body to the end of what is in it. */
  readonly height: number
}

/** What a reader may change: nothing; the fonts, or none of ours came; the spacing of text, as WCAG 2 1.4.12 has it. */
export type Dress = 'as built' | 'another font' | 'text spacing'

/** All slides of a deck in one window. */
export interface DrawnPass {
  /** Px of the window. */
  readonly width: number
  readonly height: number
  readonly dress: Dress
  readonly slides: readonly DrawnSlide[]
}

/** A deck as a browser drew it. */
export interface DrawnDeck {
  readonly passes: readonly DrawnPass[]
  /** Pictures that did not come, with the id of their slide. */
  readonly missing: readonly {readonly slide: string; readonly address: string}[]
  /** What the browser said was wrong, each once: errors of scripts, and what the security policy keeps out. */
  readonly complaints: readonly string[]
}
