/** What the reducer must know of a deck: its slides in order. */
export interface SlideFacts {
  readonly id: string
  /** Index of the page it belongs to. */
  readonly stack: number
  /** Steps beyond the first state. */
  readonly steps: number
  /** Ids of sections that share the slide. */
  readonly anchors?: readonly string[]
}

/** Slide and step, from 0. */
export interface Step {
  readonly slide: number
  readonly step: number
}

export type Movement = 'forward' | 'back' | 'down' | 'up' | 'next-page' | 'previous-page' | 'first' | 'last'

/**
 * Where the forward key leads: the next step, else the next slide that is not left out.
 *
 * @returns `undefined` at the end.
 */
export function forwardFrom(at: Step, slides: readonly SlideFacts[], skip: readonly number[] = []): Step | undefined {
  if (at.step < (slides[at.slide]?.steps ?? 0)) return {slide: at.slide, step: at.step + 1}
  let next = at.slide + 1
  while (skip.includes(next)) next++
  return next < slides.length ? {slide: next, step: 0} : undefined
}

/** Where a movement leads; the same place where it leads nowhere. */
export function move(at: Step, movement: Movement, slides: readonly SlideFacts[], skip: readonly number[]): Step {
  const stack = slides[at.slide]?.stack
  switch (movement) {
    case 'forward':
    case 'down': {
      const next = forwardFrom(at, slides, skip)
      return !next || (movement === 'down' && slides[next.slide]?.stack !== stack) ? at : next
    }
    case 'back':
    case 'up': {
      if (at.step > 0) return {slide: at.slide, step: at.step - 1}
      let before = at.slide - 1
      while (skip.includes(before)) before--
      const slide = slides[before]
      if (!slide || (movement === 'up' && slide.stack !== stack)) return at
      // A slide that is come back to shows all it showed.
      return {slide: before, step: slide.steps}
    }
    case 'next-page': {
      const next = slides.findIndex((slide, index) => index > at.slide && slide.stack !== stack)
      return next < 0 ? at : {slide: next, step: 0}
    }
    case 'previous-page': {
      const own = slides.findIndex(slide => slide.stack === stack)
      // From inside a page to its beginning, from its beginning to the page before.
      const target = at.slide > own ? own : slides.findIndex(slide => slide.stack === (stack ?? 0) - 1)
      return target < 0 ? at : {slide: target, step: 0}
    }
    case 'first':
      return withinDeck({slide: 0, step: 0}, slides)
    case 'last':
      return withinDeck({slide: slides.length - 1, step: 0}, slides)
  }
}

/** The nearest place that the deck has. */
export function withinDeck(at: Step, slides: readonly SlideFacts[]): Step {
  const slide = clamp(at.slide, slides.length - 1)
  return {slide, step: clamp(at.step, slides[slide]?.steps ?? 0)}
}

function clamp(value: number, most: number): number {
  return Number.isFinite(value) ? Math.max(0, Math.min(Math.trunc(value), most)) : 0
}
