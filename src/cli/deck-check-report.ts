import type {CheckedSlide, DeckCheck, DeckMessage} from '../../plugins/index.ts'
import {formatMessage, plural, visible} from './print-messages.ts'

/**
 * What `lectern decks --check` prints of a deck for people: its figures, then what is odd in the order of the talk, slide by
 * slide. Of a deck with nothing odd one line says so.
 */
export function deckCheckReport(deck: DeckCheck): readonly string[] {
  const lines = [visible(deck.title), `  ${figures(deck)}`, ...drawn(deck)]
  const bySlide = Map.groupBy(deck.messages, ({slide}) => slide)
  for (const [number, messages] of bySlide) {
    const slide = deck.slides.find(candidate => candidate.number === number)
    if (slide) lines.push(`  slide ${slide.number}  ${titleOf(slide)}`)
    for (const message of messages) lines.push(indented(message, slide === undefined ? '  ' : '    '))
  }
  return lines
}

function figures({pages, slides, planned, duration}: DeckCheck): string {
  const words = slides.reduce((sum, slide) => sum + slide.words, 0)
  const sizes = slides.flatMap(({smallestText}) => smallestText ?? [])
  const scales = slides.map(({scale}) => scale)
  const least = Math.min(...scales)
  const parts = [
    plural(pages.length, 'page'),
    plural(slides.length, 'slide'),
    plural(words, 'word'),
    duration === undefined && planned === undefined ? undefined : timeOf(planned, duration),
    sizes.length === 0 ? undefined : `smallest text ${Math.round(Math.min(...sizes))} px of 720`,
    least < 100
      ? `${plural(scales.filter(scale => scale < 100).length, 'slide')} set smaller, down to ${least} %`
      : undefined,
  ]
  return parts.filter(part => part !== undefined).join(', ')
}

/** What a browser measured, a line for each thing that a reader may change; of the windows the worst. */
function drawn({drawn = []}: DeckCheck): readonly string[] {
  const byDress = Map.groupBy(drawn, ({dress}) => (dress === 'as built' ? dress : `with ${dress}`))
  return [...byDress].map(([dress, passes]) => {
    const windows = passes.map(({width, height}) => `${width}×${height}`).join(', ')
    const cutOff = Math.max(...passes.map(pass => pass.cutOff))
    const sizes = passes.flatMap(({smallestText}) => smallestText ?? [])
    const text = sizes.length === 0 ? '' : `, smallest text ${Math.round(Math.min(...sizes))} px`
    return `  drawn ${dress} (${windows}): ${cutOff === 0 ? 'nothing' : plural(cutOff, 'slide')} cut off${text}`
  })
}

function timeOf(planned: number | undefined, duration: number | undefined): string {
  const said = planned === undefined ? 'no time planned' : `${minutes(planned)} planned`
  return duration === undefined ? said : `${said} of ${minutes(duration)}`
}

function minutes(seconds: number): string {
  return `${Math.round(seconds / 60)} min`
}

function titleOf({title, part}: CheckedSlide): string {
  return visible(part === undefined ? title : `${title} (${part})`)
}

function indented(message: DeckMessage, margin: string): string {
  return formatMessage(message)
    .split('\n')
    .map(line => margin + line)
    .join('\n')
}
