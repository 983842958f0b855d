import type {DeckView, DrawnSlide, Site} from '../../plugins/index.ts'
import {estimateSlides} from './estimate-slides.ts'

/** How what the build reckoned of slides agrees with what a browser drew. */
export interface Comparison {
  /** Texts, and those of them that have the lines which were reckoned. */
  texts: number
  exact: number
  /** Largest share of a drawn height that the estimate is short by. */
  worst: number
  /** Sections that are short by more than they may be, and every wrong line where that is asked for. */
  readonly problems: string[]
}

/** More than this share of its height no section may be short by. */
const mostShort = 0.1

/** Add a deck to a comparison: lines of every text, and heights of what is text alone. */
export function compareSlides(site: Site, deck: DeckView, drawn: readonly DrawnSlide[], sums: Comparison): void {
  const estimated = estimateSlides(site, deck)
  const views = deck.stacks.flatMap(({slides}) => slides)
  drawn.forEach((slide, at) => {
    const estimate = estimated[at]
    // What a talk keeps from the audience leaves room: less is drawn than reckoned with.
    if (!estimate || views[at]?.density === 'talk') return
    estimate.lines?.forEach((lines, index) => {
      sums.texts++
      if (lines === slide.lines[index]) sums.exact++
      else if (process.env.LECTERN_SLIDES_LINES)
        sums.problems.push(
          `${slide.id}: ${lines} lines reckoned, ${slide.lines[index]} drawn: ${estimate.texts[index]}`,
        )
    })
    if (estimate.height === undefined || slide.height <= 0) return
    const short = (slide.height - estimate.height) / slide.height
    sums.worst = Math.max(sums.worst, short)
    if (short > mostShort)
      sums.problems.push(
        `${deck.id}#${slide.id}: ${Math.round(estimate.height)} px reckoned, ${Math.round(slide.height)} drawn`,
      )
  })
}
