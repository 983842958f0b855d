import type {Message} from '../../../diagnostics/index.ts'
import type {SlideLayout} from '../deck-view.ts'
import type {Dress} from './drawn-deck.ts'

/** A message about a deck. */
export interface DeckMessage extends Message {
  /** Number of the slide it is about, from 1; `undefined` for the deck as a whole, and for what is on no slide. */
  readonly slide: number | undefined
}

/** A slide, as a speaker looks it over. Sizes in px of a canvas 720 high (768 at 4:3). */
export interface CheckedSlide {
  /** From 1 over the whole deck. */
  readonly number: number
  readonly id: string
  readonly title: string
  /** Name of its page. */
  readonly page: string
  /** Where it begins in the author's file; lines count from 1. */
  readonly file: string
  readonly line: number
  readonly layout: SlideLayout
  /** `2/4` for a part of a section with more than one slide, else `undefined`. */
  readonly part: string | undefined
  readonly steps: number
  /** Words that the audience sees at the last step. */
  readonly words: number
  /** Percent of full text size. */
  readonly scale: number
  /** Estimated height of the text as a share of its room; `undefined` where pictures, columns or large type fill it. */
  readonly fill: number | undefined
  /** Smallest text of the body but for cells, and that of cells; `undefined` where there is none. */
  readonly smallestText: number | undefined
  readonly smallestCell: number | undefined
  /** Pictures that a listener who does not see them is told nothing of. */
  readonly picturesWithoutText: number
  /** Planned seconds, where the deck or the slide plans any. */
  readonly plan: number | undefined
}

/** What the check of a deck finds. Plain JSON. */
export interface DeckCheck {
  readonly id: string
  readonly title: string
  /** Names of its pages, in order. */
  readonly pages: readonly string[]
  /** Seconds of `duration::`. */
  readonly duration: number | undefined
  /** Sum of what slides plan, in seconds; `undefined` where one of them plans none. */
  readonly planned: number | undefined
  readonly slides: readonly CheckedSlide[]
  /** By slide, then place; those of the whole deck first. */
  readonly messages: readonly DeckMessage[]
  /** By window and dress, where a browser has drawn it: slides with something cut off, and the smallest text in px of the canvas. */
  readonly drawn?: readonly {
    readonly width: number
    readonly height: number
    readonly dress: Dress
    readonly cutOff: number
    readonly smallestText: number | undefined
    readonly smallestCell: number | undefined
  }[]
}
