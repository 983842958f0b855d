import type {PageKey, PageName} from '../1-files/index.ts'
import type {Message} from '../diagnostics/index.ts'

/** A deck: one walk along pointers from one head. Pages only; slides are made by `5-views/deck`. */
export interface DeckChain {
  /** Slug of the title, unique among decks. */
  readonly id: string
  readonly title: string
  readonly pages: readonly {
    readonly key: PageKey
    readonly name: PageName
    /** Other next slides this page offers, beside the one the walk takes. */
    readonly branches: readonly PageKey[]
  }[]
  /** Open ends, missing targets, cycles … of this walk. */
  readonly messages: readonly Message[]
}
