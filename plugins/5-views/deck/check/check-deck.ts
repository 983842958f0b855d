import type {Page} from '../../../3-page/index.ts'
import {compareMessages, type Message, type RuleId} from '../../../diagnostics/index.ts'
import type {Site} from '../../site.ts'
import {canvases} from '../canvas.ts'
import {deckView} from '../make-deck-view.ts'
import {planPage} from '../plan-page.ts'
import type {CheckedSlide, DeckCheck, DeckMessage} from './deck-check.ts'
import {estimateSlide} from './estimate-slide.ts'
import {pictureCounts} from './pictures-without-text.ts'
import {blockAt, blocksOf, lineOf, type PlannedPlace} from './planned-place.ts'
import {slideMessages} from './slide-messages.ts'
import {plannedSeconds, timeMessages} from './time-messages.ts'

/** Notes, which are no faults of a page, but holes in a talk. */
const holes: ReadonlySet<RuleId> = new Set(['diagram-unreadable', 'query-unsupported', 'task-unread'])

/**
 * Look a deck over as its speaker would on the evening before: without a browser, from what the build reckons.
 *
 * @param messages Of the whole graph: those about a page of the deck are told with the slide they are on, word for word.
 * @throws As `deckView`.
 */
export function checkDeck(site: Site, id: string, messages: readonly Message[]): DeckCheck {
  const deck = deckView(site, id)
  const chain = site.decks.find(candidate => candidate.id === id)
  const pages = (chain?.pages ?? []).flatMap(({key}) => site.graph.pages.get(key) ?? [])
  const slides: CheckedSlide[] = []
  const found: DeckMessage[] = []
  const canvas = canvases[deck.aspect]
  pages.forEach((page, at) => {
    const first = pages[0] ?? page
    const coverTitle = at === 0 ? deck.title : undefined
    const {planned, source} = planPage(page, {coverTitle, canvas, first}, site)
    const views = deck.stacks[at]?.slides ?? []
    const places = planned.map((plan): PlannedPlace => ({plan, source}))
    /** Slide by line of its file: that of its block, or of the last block above it which a slide shows. */
    function numberAt(line: number): number | undefined {
      let number: number | undefined
      for (const [from, slide] of starts) if (from <= line) number = slide
      return number
    }
    const starts = places
      .flatMap((place, index) => [...blocksOf(place)].map(block => [block.line, views[index]?.number] as const))
      .sort(([left, slide = 0], [right, other = 0]) => left - right || other - slide)
    places.forEach((place, index) => {
      const view = views[index]
      if (!view) throw new Error('Expected a view for every slide that is planned')
      const estimate = estimateSlide(place.plan, canvas)
      const {number, id, title, layout, part, steps, words, scale, plan} = view
      const slide: CheckedSlide = {
        number,
        id,
        title,
        page: page.name,
        file: page.path,
        line: lineOf(place),
        layout,
        part,
        steps,
        words,
        scale,
        fill: estimate.height === undefined ? undefined : Math.round((100 * estimate.height) / estimate.room) / 100,
        smallestText: oneDigit(estimate.smallestText),
        smallestCell: oneDigit(estimate.smallestCell),
        picturesWithoutText: sum(place.plan.draft ? pictureCounts(place.plan.sheet.atoms, site).values() : []),
        plan,
      }
      slides.push(slide)
      for (const message of slideMessages(slide, estimate, place)) found.push({...message, slide: number})
    })
    for (const message of messages) {
      if (message.file !== page.path || !matters(message, page)) continue
      found.push({...message, slide: isOfPointer(message) ? undefined : numberAt(message.line)})
    }
  })
  const [first] = pages
  if (first) for (const message of timeMessages(deck, first)) found.push({...message, slide: undefined})
  const said = new Set(found.map(fingerprint))
  for (const message of chain?.messages ?? [])
    if (!said.has(fingerprint(message))) found.push({...message, slide: undefined})
  found.sort((left, right) => (left.slide ?? 0) - (right.slide ?? 0) || compareMessages(left, right))
  return {
    id: deck.id,
    title: deck.title,
    pages: pages.map(({name}) => name),
    duration: deck.duration,
    planned: plannedSeconds(deck),
    slides,
    messages: found,
  }
}

/** What is odd about a pointer is on no slide. */
function isOfPointer({rule}: Message): boolean {
  return /^(?:deck|pointer)-/.test(rule)
}

/** Whether a message of a page is about its talk: faults, what is odd about pointers, and what is not drawn. */
function matters(message: Message, page: Page): boolean {
  const {rule, severity, line} = message
  if (severity !== 'info' || isOfPointer(message) || holes.has(rule)) return true
  // A link to no page reads as its words; an embed of no page is a hole.
  return rule === 'page-missing' && (blockAt(line, page)?.macros ?? []).some(({name}) => name === 'embed')
}

function fingerprint({rule, file, line, column, reason}: Message): string {
  return [rule, file, line, column, reason].join('\0')
}

function oneDigit(px: number | undefined): number | undefined {
  return px === undefined ? undefined : Math.round(10 * px) / 10
}

function sum(counts: Iterable<number>): number {
  let all = 0
  for (const count of counts) all += count
  return all
}
