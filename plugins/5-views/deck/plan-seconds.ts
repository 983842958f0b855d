/** A slide as its time is planned. */
interface Timed {
  readonly timing: number | undefined
  readonly words: number
}

/** A page as its time is planned. */
interface TimedPage {
  readonly timing: number | undefined
  readonly slides: readonly Timed[]
}

/** A slide without words takes the time of so many. */
const wordsOfSlide = 15

/**
 * Planned seconds of every slide. A slide's own `timing::` holds; what a page plans is shared out over its other slides,
 * and what is left of the talk over all that nothing is planned for: by their words.
 *
 * @param duration Seconds of the talk; `undefined` plans only what pages and slides say.
 * @returns Seconds by page and slide, whole; `undefined` where nothing is planned.
 */
export function planSeconds(
  pages: readonly TimedPage[],
  duration: number | undefined,
): readonly (readonly (number | undefined)[])[] {
  let planned = 0
  const plans = pages.map(({timing, slides}) => {
    const own = slides.reduce((sum, slide) => sum + (slide.timing ?? 0), 0)
    planned += timing === undefined ? own : Math.max(timing, own)
    return share(
      slides,
      slides.map(slide => slide.timing),
      timing === undefined ? undefined : timing - own,
    )
  })
  if (duration === undefined) return plans
  const open = pages.flatMap(({slides}, page) => slides.filter((_, at) => plans[page]?.[at] === undefined))
  const total = open.reduce((sum, slide) => sum + weight(slide), 0)
  const left = Math.max(0, duration - planned)
  return pages.map(({slides}, page) =>
    slides.map((slide, at) => plans[page]?.[at] ?? Math.round((left * weight(slide)) / Math.max(total, 1))),
  )
}

function share(
  slides: readonly Timed[],
  plan: readonly (number | undefined)[],
  seconds: number | undefined,
): readonly (number | undefined)[] {
  if (seconds === undefined) return plan
  const total = slides.reduce((sum, slide, at) => sum + (plan[at] === undefined ? weight(slide) : 0), 0)
  return slides.map((slide, at) => plan[at] ?? Math.round((Math.max(0, seconds) * weight(slide)) / Math.max(total, 1)))
}

function weight({words}: Timed): number {
  return words + wordsOfSlide
}
