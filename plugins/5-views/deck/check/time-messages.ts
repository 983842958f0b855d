import type {Page} from '../../../3-page/index.ts'
import {createMessage, type Message} from '../../../diagnostics/index.ts'
import type {DeckView} from '../deck-view.ts'
import {slideProperty} from '../slide-settings.ts'
import {timeSlack} from './slide-limits.ts'

/** Seconds that the slides of a deck plan together; `undefined` where one of them plans none. */
export function plannedSeconds({stacks}: DeckView): number | undefined {
  let sum = 0
  for (const {plan} of stacks.flatMap(({slides}) => slides)) {
    if (plan === undefined) return undefined
    sum += plan
  }
  return sum
}

/** Whether what `timing::` says adds up to the `duration::` of the first page. */
export function timeMessages(deck: DeckView, first: Page): readonly Message[] {
  const {duration} = deck
  const planned = plannedSeconds(deck)
  if (duration === undefined || planned === undefined || Math.abs(planned - duration) <= timeSlack * duration) return []
  const property = slideProperty(first, 'duration')
  const place = property ?? {line: 1, column: 1}
  const without = deck.stacks.flatMap(({slides}) => slides).filter(({plan}) => plan === 0).length
  const left = without === 0 ? '' : ` No time is left for ${without === 1 ? 'one slide' : `${without} slides`}.`
  const way = planned > duration ? `Shorten a \`timing::\`, or take slides out.${left}` : 'Lengthen a `timing::`.'
  const reason = `Unexpected plan of ${minutes(planned)}, expected the ${minutes(duration)} of \`duration:: ${property?.written.trim() ?? ''}\``
  return [createMessage('deck-time', first.path, place, reason, {note: way})]
}

function minutes(seconds: number): string {
  return seconds < 120 ? `${seconds} s` : `${Math.round(seconds / 60)} min`
}
