import type {Branch} from './branches.ts'
import type {Step} from './movement.ts'
import type {SlideElement} from './slides.ts'

/** Ways on from where a page of the talk names several next pages. */
export interface WaysOn {
  /** Those of a slide, its own first; empty for nearly every slide. */
  at(slide: number): readonly Branch[]
  /** Show those of a place, once it shows all its steps. */
  draw(place: Step): void
}

export interface WaysOnOptions {
  readonly card: HTMLElement
  readonly slides: readonly SlideElement[]
  /** What stands in the card where there are none; without it the card hides. */
  readonly none?: string
  /** Take the nth way, from 1. */
  take(way: number): void
}

/**
 * Take charge of the ways on. Most decks never fork: what reads and draws them loads only where the page has some, and shows
 * them a moment after the slide.
 */
export function openWaysOn({card, slides, none, take}: WaysOnOptions): WaysOn {
  const list = document.querySelector('.deck-branches')
  let at: WaysOn['at'] = () => []
  let fill: (ways: readonly Branch[]) => void = () => undefined
  let shown: Step | undefined

  function draw(place: Step): void {
    shown = place
    const ways = place.step < (slides[place.slide]?.steps ?? 0) ? [] : at(place.slide)
    fill(ways)
    if (none === undefined) card.hidden = ways.length === 0
    else if (ways.length === 0) card.textContent = none
  }

  if (list)
    void import('./branches.ts').then(({branchesAt, drawBranches}) => {
      at = slide => branchesAt(list, slides, slide)
      fill = ways => drawBranches(card, ways, take)
      if (shown) draw(shown)
    })
  return {at: slide => at(slide), draw}
}
