import type {Property} from '../../3-page/index.ts'
import {backgroundOf} from './background-of.ts'
import type {SlideView} from './deck-view.ts'
import {type DraftSource, ownersOf} from './draft.ts'
import type {Section} from './sections.ts'
import {nearestWord, readSeconds, slideFlag, slideProperty, slideText, slideWord} from './slide-settings.ts'

/** What properties say of a slide, whatever is on it. */
export type SlideFacts = Pick<
  SlideView,
  'density' | 'timing' | 'background' | 'classes' | 'theme' | 'transition' | 'autoAnimate' | 'autoslide' | 'uncounted'
>

/** Classes that the drawing of slides gives itself. */
const ourClasses = /^(?:slide|deck|stack|canvas|fragment|notes)$|^(?:is|has|on|k|layout|slide)-/

/** Read the properties of a section's heading, of those around it and of its page. */
export function slideFacts(section: Section, source: DraftSource): SlideFacts {
  const {items, page, deck, site} = source
  const around = ownersOf(section, source)
  const heading = items[section.owner]?.block
  const own = heading ?? page
  const pair = heading ? [heading, page] : [page]
  const theme = nearestWord(pair, 'theme')
  const transition = nearestWord(around, 'transition')
  const seconds = readSeconds(nearestWord(around, 'autoslide'))
  return {
    density: nearestWord(around, 'density') === 'talk' ? 'talk' : 'full',
    // What a page says of its time is shared out over its slides.
    timing: heading && readSeconds(slideWord(heading, 'timing')),
    background: backgroundOf(backgroundProperty(section, source), page, site),
    classes: pair.flatMap(owner => classesOf(slideText(owner, 'class'))),
    theme: theme === slideWord(deck, 'theme') || theme === undefined || !/^[\w-]+$/.test(theme) ? undefined : theme,
    transition: transition !== undefined && /^[a-z][a-z -]*$/.test(transition) ? transition : undefined,
    autoAnimate: slideFlag(own, 'auto-animate') ?? false,
    // A number of four digits can only be reveal.js's milliseconds.
    autoslide: seconds === undefined || seconds === 0 ? undefined : seconds >= 1000 ? seconds / 1000 : seconds,
    uncounted: slideWord(own, 'visibility') === 'uncounted',
  }
}

/** What says what is painted behind a section's slides: a property of its heading, else of its page. */
export function backgroundProperty({owner}: Section, {items, page}: DraftSource): Property | undefined {
  const heading = items[owner]?.block
  return (heading && slideProperty(heading, 'background')) ?? slideProperty(page, 'background')
}

function classesOf(written: string | undefined): readonly string[] {
  return (written ?? '').split(/[\s,.]+/).filter(name => /^[a-z_][\w-]*$/i.test(name) && !ourClasses.test(name))
}
