import type {Page} from '../../3-page/index.ts'
import type {Canvas} from './canvas.ts'
import type {SlideIds} from './slide-ids.ts'

/** What a page must know of the deck it stands in. */
export interface DeckPlace {
  readonly slug: string
  /** Title of the deck for its first page, which begins with a cover; else `undefined`. */
  readonly coverTitle: string | undefined
  readonly ids: SlideIds
  readonly canvas: Canvas
  /** First page of the deck: what it says of talks holds for all its pages. */
  readonly first: Page
}
