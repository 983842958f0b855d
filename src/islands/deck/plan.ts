/** What the plan must know of a slide. */
export interface PlannedSlide {
  readonly stack: number
  /** Planned seconds; 0 where the author says nothing. */
  readonly timing: number
  /** Whether it goes on with the slide before: what a talk that is late leaves out first. */
  readonly isDetail: boolean
}

/** Seconds for a slide of which nothing is known. */
const usual = 60

/**
 * Seconds for each slide: what the author planned; the rest of the talk's length is shared out evenly among the others.
 *
 * @param length Of the talk, in seconds; `undefined` where it has none: slides without a plan then have 0.
 */
export function planOf(slides: readonly PlannedSlide[], length: number | undefined): readonly number[] {
  const open = slides.filter(({timing}) => timing === 0).length
  const planned = slides.reduce((sum, {timing}) => sum + timing, 0)
  const share = length === undefined || open === 0 ? 0 : Math.max(0, (length - planned) / open)
  return slides.map(({timing}) => timing || share)
}

/**
 * How much later the talk is than planned, in seconds; below 0 for time in hand. A slide is not late before its own time is
 * over.
 *
 * @param onSlide Seconds that the current slide has been shown.
 * @returns `undefined` where nothing is planned.
 */
export function lateness(plan: readonly number[], slide: number, elapsed: number, onSlide: number): number | undefined {
  if (plan.every(seconds => seconds === 0)) return undefined
  const before = plan.slice(0, slide).reduce((sum, seconds) => sum + seconds, 0)
  return elapsed - before - Math.min(onSlide, plan[slide] ?? 0)
}

/** What a route through the rest of a talk leaves out. */
export interface ShortRoute {
  /** Indexes of slides, in their order. */
  readonly skip: readonly number[]
  /** Seconds that what is left needs. */
  readonly needed: number
}

/**
 * The shortest list of slides to leave out so that the rest of a talk fits: details only, the longest first, never the first
 * slide of a page nor the last of the talk. Where even that does not do, all of them.
 *
 * @param left Seconds there are.
 * @param onSlide Seconds that the current slide has been shown.
 * @param pace Seconds a slide takes that nobody planned; the usual minute where nothing is known.
 */
export function shortRoute(
  slides: readonly PlannedSlide[],
  plan: readonly number[],
  slide: number,
  onSlide: number,
  left: number,
  pace = usual,
): ShortRoute {
  const time = (index: number) => plan[index] || pace
  let needed = Math.max(0, time(slide) - onSlide)
  for (let index = slide + 1; index < slides.length; index++) needed += time(index)
  const details = slides
    .map((_, index) => index)
    .filter(index => index > slide && index < slides.length - 1 && slides[index]?.isDetail)
    .sort((one, other) => time(other) - time(one) || other - one)
  const skip: number[] = []
  for (const index of details) {
    if (needed <= left) break
    skip.push(index)
    needed -= time(index)
  }
  return {skip: skip.sort((one, other) => one - other), needed}
}
