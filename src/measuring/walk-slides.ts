import type {DrawnSlide} from '../../plugins/index.ts'
import {measureSlide} from './measure-slide.ts'

/**
 * Script that goes through a deck as a speaker does, with the forward key, and measures each slide as the player has set it:
 * with its guard, which makes text smaller where it does not fit. Its value is a `DrawnSlide` for each slide, in order.
 *
 * @param css What is laid over the styles of the deck meanwhile; empty for nothing.
 */
export function walkScript(css: string): string {
  return `(${walk.toString()})(${measureSlide.toString()}, ${JSON.stringify(css)})`
}

/** Runs in the page. It is handed over as text, so it names nothing from outside. */
function walk(measure: (slide: HTMLElement) => DrawnSlide, css: string): readonly DrawnSlide[] {
  // The security policy refuses inline sheets, not constructed ones.
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  document.adoptedStyleSheets = [sheet]
  const press = (key: string) => dispatchEvent(new KeyboardEvent('keydown', {key, cancelable: true}))
  const current = () => document.querySelector<HTMLElement>('.slide.is-current')
  const count = document.querySelectorAll('main.deck .slide').length
  const found = new Map<string, DrawnSlide>()
  // From the last slide to the first, so that the first is measured anew like all others.
  press('End')
  press('Home')
  for (let slide = current(); slide && !found.has(slide.id); ) {
    found.set(slide.id, measure(slide))
    const steps = Number(slide.dataset.steps ?? 0)
    for (let step = 0; step <= steps && current() === slide; step++) press('ArrowRight')
    slide = current()
  }
  document.adoptedStyleSheets = []
  if (found.size !== count)
    throw new Error(`Expected the forward key to reach ${count} slides, it reached ${found.size}`)
  return [...found.values()]
}
