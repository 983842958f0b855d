import type {PageKey, PageName} from '../1-files/index.ts'
import type {Page} from '../3-page/index.ts'
import type {Message} from '../diagnostics/index.ts'
import {deadPointer, deckMessages} from './deck-messages.ts'
import type {Graph} from './graph.ts'
import {knownNames} from './known-names.ts'
import {nearestNames} from './nearest-names.ts'
import {pointerOddities} from './pointer-oddities.ts'
import {resolveName} from './resolve-name.ts'
import {resolveTarget, type SlideSource, slideLinks} from './slide-links.ts'

/**
 * Say what is odd about the pointers of all pages, whether a deck walks along them or not: a page that is only offered as
 * a choice, a sentence that a property overrules, and a previous slide have no deck that would tell of them.
 *
 * Reports `deck-page-missing`, `deck-self-pointer`, `deck-two-successors`, `deck-open-end` and what `pointerOddities` says. What a deck says of the same
 * pointer is the same message, word for word, so that whoever gathers both can drop one.
 */
export function pointerMessages(graph: Graph): readonly Message[] {
  const source: SlideSource = {pages: graph.pages, blocks: graph.blocks, resolve: name => resolveName(graph, name)}
  const links = slideLinks(source)
  if (links.size === 0) return []
  const messagesOf = deckMessages(graph)
  const messages: Message[] = []
  let nearest: ((key: PageKey) => readonly PageName[]) | undefined
  for (const slide of links.values()) {
    const decks = new Set(slide.next.map(statement => statement.deck))
    const found = [...[...decks].flatMap(deck => messagesOf(slide, deck, undefined)), ...deadPointers(slide.page)]
    for (const message of found) messages.push(message)
  }
  return [...messages, ...pointerOddities(links, source)]

  /** Of every target, for a statement that does not hold names pages too. */
  function deadPointers(page: Page): Message[] {
    const dead: Message[] = []
    for (const pointer of page.pointers) {
      for (const direction of ['next', 'previous'] as const) {
        for (const target of pointer[direction] ?? []) {
          const resolved = resolveTarget(target, source)
          if (resolved.page !== undefined) continue
          dead.push(deadPointer(page.path, resolved, direction, namesNear(resolved.written)))
        }
      }
    }
    return dead
  }

  function namesNear(written: string): readonly PageName[] {
    nearest ??= nearestNames(knownNames(graph))
    return nearest(written.toLowerCase() as PageKey)
  }
}
