import {forwardFrom} from './movement.ts'
import {partOfPage} from './part-of-page.ts'
import {buildPreview, type Preview} from './previews.ts'
import {say, type Words} from './say.ts'
import {setText} from './set-text.ts'
import type {SlideElement} from './slides.ts'
import type {DeckState} from './state.ts'
import {clockText} from './timer.ts'

/** The speaker's pictures: the slide that is shown, what the next press shows, and the slide after it. */
export interface LookAhead {
  readonly now: Preview
  readonly all: readonly Preview[]
  draw(state: DeckState, slide: SlideElement): void
}

export function buildLookAhead(slides: readonly SlideElement[], words: Words): LookAhead {
  const now = buildPreview(partOfPage('.presenter-now'))
  const nextStep = buildPreview(partOfPage('[data-preview=step]'))
  const nextSlide = buildPreview(partOfPage('[data-preview=slide]'))
  return {
    now,
    all: [now, nextStep, nextSlide],
    draw(state, slide) {
      now.show(slide, state.step)
      const ahead = forwardFrom(state, slides, state.skip)
      // Where the next step is the next slide, the second picture looks one slide further.
      const isSlide = ahead !== undefined && ahead.slide !== state.slide
      const last = {slide: isSlide ? ahead.slide : state.slide, step: Number.POSITIVE_INFINITY}
      const after = forwardFrom(last, slides, state.skip)
      const next = slides[ahead?.slide ?? -1]
      const then = slides[after?.slide ?? -1]
      nextStep.show(next, ahead?.step ?? 0)
      nextSlide.show(then, 0)
      setText(
        '[data-caption=step]',
        !next
          ? say(words, 'end')
          : isSlide
            ? say(words, 'next', {title: captionOf(next)})
            : say(words, 'nextStep', {step: ahead?.step ?? 0, steps: slide.steps}),
      )
      setText(
        '[data-caption=slide]',
        then
          ? say(words, isSlide ? 'following' : 'nextSlide', {title: captionOf(then)})
          : next
            ? say(words, 'end')
            : '',
      )
    },
  }
}

/** A slide's title, and the time that is planned for it. */
function captionOf(slide: SlideElement): string {
  return slide.timing > 0 ? `${slide.title} · ${clockText(slide.timing * 1000)}` : slide.title
}
