import type {PageKey, PageName} from '../1-files/index.ts'
import type {Page} from '../3-page/index.ts'
import {createMessage, type Message} from '../diagnostics/index.ts'
import type {Graph} from './graph.ts'
import {knownNames} from './known-names.ts'
import {nearestNames} from './nearest-names.ts'
import {nextSlides} from './next-slides.ts'
import type {SlidePage, SlideTarget} from './slide-links.ts'

/** Why a walk stops: no next page, a page that it has shown, or too many pages. */
export type WalkEnd = 'no-next' | 'cycle' | 'too-long'

/** Says what is odd about one page of a walk; `end` is given for its last page. */
export type DeckMessages = (slide: SlidePage, deck: PageKey | undefined, end: WalkEnd | undefined) => Message[]

/** Prepare to say what is odd about the pages of decks. Names are indexed only once a target is missing. */
export function deckMessages(graph: Graph): DeckMessages {
  let nearest: ((key: PageKey) => readonly PageName[]) | undefined
  return (slide, deck, end) => {
    const next = nextSlides(slide, deck)
    const {path, name} = slide.page
    const loops = next.keys.some(key => isLoop(next.pages.get(key)))
    const place = next.statements[0] ?? {line: 1, column: 1}
    const messages: Message[] = []
    for (const target of next.missing) {
      nearest ??= nearestNames(knownNames(graph))
      messages.push(deadPointer(path, target, 'next', nearest(target.written.toLowerCase() as PageKey)))
    }
    for (const target of next.itself) {
      messages.push(
        createMessage(
          'deck-self-pointer',
          path,
          target,
          `Unexpected next slide \`${target.written}\`, which is this page, expected another page`,
          {actual: target.written, note: 'The pointer is ignored.'},
        ),
      )
    }
    const second = secondTarget(slide, next.keys, deck)
    if (second !== undefined) {
      const names = next.keys.map(key => next.pages.get(key)?.name ?? key)
      messages.push(
        createMessage(
          'deck-two-successors',
          path,
          second,
          `Unexpected next slides ${names.map(next => `\`${next}\``).join(' and ')}, expected one`,
          {note: `The deck goes on with \`${names[0]}\`; the other is offered as a choice.`},
        ),
      )
    }
    const isOpen = next.statements.some(statement => !statement.end && statement.targets.length === 0)
    if (isOpen && next.keys.length === 0 && next.missing.length === 0 && next.itself.length === 0) {
      messages.push(
        createMessage(
          'deck-open-end',
          path,
          next.statements.find(statement => !statement.end) ?? place,
          `Unexpected end of the pointer on \`${name}\`, expected the name of the next page`,
          {note: 'Write a page name after it, or `and is the end.`'},
        ),
      )
    }
    if (end === 'cycle' && !loops) {
      const back = next.pages.get(next.keys[0] ?? ('' as PageKey))?.name
      messages.push(
        createMessage(
          'deck-cycle',
          path,
          place,
          `Unexpected next slide \`${back}\`, which the deck has shown, expected a page that it has not`,
          {...(back === undefined ? {} : {actual: back}), note: 'The deck ends here.'},
        ),
      )
    }
    if (end === 'too-long') {
      messages.push(
        createMessage(
          'deck-too-long',
          path,
          place,
          `Unexpected deck of more than 2000 pages at \`${name}\`, expected a shorter one`,
          {note: 'The deck is cut here.'},
        ),
      )
    }
    return messages
  }
}

/** `loop:: true`: a talk that begins again on purpose, on a screen in a hall. */
function isLoop(page: Page | undefined): boolean {
  return page?.properties.some(({key, value}) => key === 'loop' && value === true) === true
}

/** The message about a target that no page answers to; `expected` are names that were perhaps meant. */
export function deadPointer(
  file: string,
  target: Pick<SlideTarget, 'written' | 'line' | 'column'>,
  direction: 'next' | 'previous',
  expected: readonly string[],
): Message {
  return createMessage(
    'deck-page-missing',
    file,
    target,
    `Unexpected ${direction} slide \`${target.written}\`, expected a page with that name or alias`,
    {
      actual: target.written,
      ...(expected.length > 0 ? {expected} : {}),
      note: direction === 'next' ? 'The deck does not go there.' : 'No deck comes from there.',
    },
  )
}

/** Place of the first target that differs from the main one. */
function secondTarget(slide: SlidePage, keys: readonly PageKey[], deck: PageKey | undefined) {
  if (keys.length < 2) return undefined
  return nextSlides(slide, deck)
    .statements.flatMap(statement => statement.targets)
    .find(target => target.page?.key === keys[1])
}
