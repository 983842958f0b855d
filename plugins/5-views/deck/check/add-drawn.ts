import {compareMessages, createMessage, type Message, type RuleId} from '../../../diagnostics/index.ts'
import type {CheckedSlide, DeckCheck, DeckMessage} from './deck-check.ts'
import type {DrawnDeck, DrawnPass, DrawnSlide, Dress} from './drawn-deck.ts'
import {smallestCell, smallestText} from './slide-limits.ts'

/** What a browser only knows: where it has looked, its word stands instead of what the build reckons. */
const measured: ReadonlySet<RuleId> = new Set(['slide-overflow', 'slide-text-small'])

/** Add to the check of a deck what a browser found. */
export function addDrawn(check: DeckCheck, {passes, missing, complaints}: DrawnDeck): DeckCheck {
  const messages: DeckMessage[] = check.messages.filter(({rule}) => !measured.has(rule))
  for (const slide of check.slides) {
    const drawn = passes.flatMap(pass => pass.slides.filter(({id}) => id === slide.id).map(found => ({pass, found})))
    for (const message of [overflowOf(slide, drawn), smallOf(slide, drawn)])
      if (message) messages.push({...message, slide: slide.number})
    for (const {address} of missing.filter(picture => picture.slide === slide.id)) {
      const reason = `Unexpected picture \`${address}\` that does not load, expected one that a browser shows`
      const note = 'Open the file: it may be damaged, or of a kind that browsers do not know.'
      messages.push({...say('slide-picture-broken', slide, reason, note), slide: slide.number})
    }
  }
  const [first] = check.slides
  if (first)
    for (const text of complaints) {
      const reason = `Unexpected complaint of the browser, \`${text}\`, expected none`
      const note = 'A style sheet or a picture of your own may be the cause; if not, it is a fault of Lectern.'
      messages.push({...say('deck-page-error', {...first, line: 1}, reason, note), slide: undefined})
    }
  messages.sort((left, right) => (left.slide ?? 0) - (right.slide ?? 0) || compareMessages(left, right))
  return {...check, messages, drawn: passes.map(sumUp)}
}

type Drawn = readonly {readonly pass: DrawnPass; readonly found: DrawnSlide}[]

function overflowOf(slide: CheckedSlide, drawn: Drawn): Message | undefined {
  const cut = drawn.filter(({found}) => found.overflow > 0)
  const worst = cut.toSorted((left, right) => right.found.overflow - left.found.overflow)[0]
  if (!worst) return undefined
  const where = whereIs(
    worst.pass,
    cut.map(({pass}) => pass.dress),
  )
  const reason = `Unexpected ${worst.found.overflow} px beyond the edge of a slide ${where}, expected everything inside`
  return say('slide-overflow', slide, reason, 'Split it with `break:: before`, shorten it, or set `overflow:: scroll`.')
}

function smallOf(slide: CheckedSlide, drawn: Drawn): Message | undefined {
  for (const {pass, found} of drawn) {
    const least = pass.dress === 'as built' ? smallestText : smallestCell
    const isCell = (found.smallest ?? least) >= least
    const size = isCell ? found.smallestCell : found.smallest
    const limit = isCell ? smallestCell : least
    if (size === undefined || size >= limit) continue
    const words = isCell ? 'cells' : `text, \`${found.smallestWords}\`,`
    const reason = `Unexpected ${words} of ${Math.round(size * 10) / 10} px on a slide ${whereIs(pass, [pass.dress])}, expected ${limit} px or more`
    const note = 'Let it go on over more slides with `break:: before`; leave columns of a table out.'
    return say('slide-text-small', slide, reason, note)
  }
  return undefined
}

/** In which window it is, and whether a reader who changes nothing sees it. */
function whereIs({width, height, dress}: DrawnPass, dresses: readonly Dress[]): string {
  return `at ${width}×${height}${dresses.includes('as built') ? '' : ` with ${dress}`}`
}

function say(rule: RuleId, {file, line}: Pick<CheckedSlide, 'file' | 'line'>, reason: string, note: string): Message {
  return createMessage(rule, file, {line, column: 1}, reason, {note})
}

function sumUp({width, height, dress, slides}: DrawnPass): NonNullable<DeckCheck['drawn']>[number] {
  return {
    width,
    height,
    dress,
    cutOff: slides.filter(({overflow}) => overflow > 0).length,
    smallestText: least(slides.flatMap(({smallest}) => smallest ?? [])),
    smallestCell: least(slides.flatMap(({smallestCell}) => smallestCell ?? [])),
  }
}

function least(sizes: readonly number[]): number | undefined {
  return sizes.length === 0 ? undefined : Math.round(10 * Math.min(...sizes)) / 10
}
