import type {DrawnSlide} from '../../plugins/index.ts'
import type {ChromiumPage} from '../printing/index.ts'
import {measureSlide} from './measure-slide.ts'

/** Slides that are measured before the browser is heard of again: a long deck on a slow machine is not a silent one. */
const atOnce = 100

/**
 * Go through a deck as a speaker does, with the forward key, and measure each slide as the player has set it: with its guard,
 * which makes text smaller where it does not fit.
 *
 * @param page Of a deck that is ready, and that does not go on by itself.
 * @param css What is laid over the styles of the deck; empty for nothing.
 * @throws Error where the forward key does not reach every slide.
 */
export async function walkSlides(page: ChromiumPage, css: string): Promise<readonly DrawnSlide[]> {
  const count = await page.run<number>(`(${begin.toString()})(${JSON.stringify(css)})`)
  const found: DrawnSlide[] = []
  while (found.length < count) {
    const most = Math.min(atOnce, count - found.length)
    const slides = await page.run<readonly DrawnSlide[]>(`(${walk.toString()})(${measureSlide.toString()}, ${most})`)
    for (const slide of slides) found.push(slide)
    if (slides.length < most || new Set(found.map(({id}) => id)).size < found.length)
      throw new Error(`Expected the forward key to reach ${count} slides, it reached ${found.length}`)
  }
  return found
}

/** Runs in the page, as text: it names nothing from outside. Goes to the first slide and counts all. */
function begin(css: string): number {
  // The security policy refuses inline sheets, not constructed ones.
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  document.adoptedStyleSheets = [sheet]
  // By way of the last slide: the first is measured anew like all others.
  for (const key of ['End', 'Home']) dispatchEvent(new KeyboardEvent('keydown', {key, cancelable: true}))
  return document.querySelectorAll('main.deck .slide').length
}

/** Runs in the page, as text: it names nothing from outside. Measures some slides and goes on to the one after them. */
function walk(measure: (slide: HTMLElement) => DrawnSlide, most: number): readonly DrawnSlide[] {
  const current = () => document.querySelector<HTMLElement>('.slide.is-current')
  const found: DrawnSlide[] = []
  for (let slide = current(); slide && found.length < most; ) {
    found.push(measure(slide))
    const steps = Number(slide.dataset.steps ?? 0)
    for (let step = 0; step <= steps && current() === slide; step++)
      dispatchEvent(new KeyboardEvent('keydown', {key: 'ArrowRight', cancelable: true}))
    if (current() === slide) break
    slide = current()
  }
  return found
}
