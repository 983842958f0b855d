import type {PageKey} from '../1-files/index.ts'
import {compareMessages, createMessage} from '../diagnostics/index.ts'
import type {DeckChain} from './deck.ts'
import {deckMessages, type WalkEnd} from './deck-messages.ts'
import type {Graph} from './graph.ts'
import {nextSlides} from './next-slides.ts'
import {resolveName} from './resolve-name.ts'
import {slideIdMessages} from './slide-id-messages.ts'
import {compareNames, type SlidePage, slideLinks} from './slide-links.ts'
import {slugOf} from './slug.ts'

/** Longer walks are cut: nobody gives a talk of that length, a machine-made chain may have it. */
const mostPages = 2000

/** A walk from one head, in one deck's name. */
interface Walk {
  readonly deck: PageKey | undefined
  readonly pages: readonly SlidePage[]
  readonly end: WalkEnd
}

/**
 * Make the decks of a graph: one walk along the pointers from each head, a slide page that no other points at. Walks may
 * share their tails. Pointers that name a deck are followed in that deck only; others wherever the page says nothing else.
 * In a ring without a head the page with `deck-start:: true`, else the first by name, is the head.
 *
 * @returns Sorted by id. Each reports `deck-open-end`, `deck-page-missing`, `deck-self-pointer`, `deck-two-successors`,
 * `deck-cycle`, `deck-too-long`, `deck-slide-id-taken` and `deck-name-taken` for its own pages.
 */
export function buildDecks(graph: Graph): readonly DeckChain[] {
  const links = slideLinks({pages: graph.pages, blocks: graph.blocks, resolve: name => resolveName(graph, name)})
  if (links.size === 0) return []
  const messagesOf = deckMessages(graph)
  const walks = [...plainWalks(links), ...namedWalks(links)]
  const chains = walks.map(walk => {
    const head = walk.pages[0]
    const title = head === undefined ? '' : titleOf(head, walk.deck)
    return {
      id: slugOf(title),
      title,
      path: head?.page.path ?? '',
      pages: walk.pages.map(slide => ({
        key: slide.page.key,
        name: slide.page.name,
        branches: nextSlides(slide, walk.deck).keys.slice(1),
      })),
      messages: [
        ...walk.pages.flatMap((slide, index) =>
          messagesOf(slide, walk.deck, index === walk.pages.length - 1 ? walk.end : undefined),
        ),
        ...slideIdMessages(walk.pages.map(({page}) => page)),
      ].sort(compareMessages),
    }
  })
  return withUniqueIds(chains)
}

function plainWalks(links: ReadonlyMap<PageKey, SlidePage>): Walk[] {
  const slides = [...links.values()].filter(slide => {
    const plain = slide.next.some(statement => statement.deck === undefined)
    return slide.decks.size > 0 ? plain : slide.member || slide.next.some(statement => statement.targets.length > 0)
  })
  const targeted = new Set<PageKey>()
  for (const slide of links.values()) {
    for (const key of nextSlides(slide, 'all').keys) targeted.add(key)
  }
  const walks: Walk[] = []
  const reached = new Set<PageKey>()
  const start = (slide: SlidePage) => {
    walks.push(walkFrom(slide, undefined, links))
    reach(slide.page.key, links, reached)
  }
  for (const slide of slides) if (!targeted.has(slide.page.key) || saysStart(slide)) start(slide)
  for (const slide of links.values()) {
    // Named decks reach pages too: what they show is in no ring.
    if (slide.decks.size > 0) reach(slide.page.key, links, reached)
  }
  for (const slide of slides.toSorted((left, right) => compareNames(left.page, right.page))) {
    if (!reached.has(slide.page.key)) start(slide)
  }
  return walks
}

function namedWalks(links: ReadonlyMap<PageKey, SlidePage>): Walk[] {
  const decks = new Map<PageKey, SlidePage[]>()
  for (const slide of links.values()) {
    for (const deck of slide.decks.keys()) decks.set(deck, [...(decks.get(deck) ?? []), slide])
  }
  const walks: Walk[] = []
  for (const [deck, slides] of decks) {
    const inOrder = slides.toSorted(
      (left, right) => Number(saysStart(right)) - Number(saysStart(left)) || compareNames(left.page, right.page),
    )
    const targeted = new Set(slides.flatMap(slide => nextSlides(slide, deck).keys))
    const heads = inOrder.filter(slide => !targeted.has(slide.page.key) || saysStart(slide))
    const own = (heads.length > 0 ? heads : inOrder.slice(0, 1)).map(slide => walkFrom(slide, deck, links))
    // A page in the middle whose predecessor does not name the deck looks like a head; the longer walk shows it.
    const covered = new Set(own.flatMap(walk => walk.pages.slice(1)).map(slide => slide.page.key))
    const apart = own.filter(walk =>
      walk.pages.slice(0, 1).every(slide => !covered.has(slide.page.key) || saysStart(slide)),
    )
    walks.push(...(apart.length > 0 ? apart : own.slice(0, 1)))
  }
  return walks
}

function walkFrom(head: SlidePage, deck: PageKey | undefined, links: ReadonlyMap<PageKey, SlidePage>): Walk {
  const pages: SlidePage[] = []
  const shown = new Set<PageKey>()
  let at: SlidePage | undefined = head
  while (at !== undefined) {
    pages.push(at)
    shown.add(at.page.key)
    const next: PageKey | undefined = nextSlides(at, deck).keys[0]
    if (next === undefined) break
    if (shown.has(next)) return {deck, pages, end: 'cycle'}
    if (pages.length === mostPages) return {deck, pages, end: 'too-long'}
    at = links.get(next) ?? silentPage(next, at, deck)
  }
  return {deck, pages, end: 'no-next'}
}

/** A target that says nothing itself: it needs no pointer of its own to be a slide. */
function silentPage(key: PageKey, from: SlidePage, deck: PageKey | undefined): SlidePage | undefined {
  const page = nextSlides(from, deck).pages.get(key)
  return page === undefined ? undefined : {page, member: false, next: [], decks: new Map()}
}

function reach(from: PageKey, links: ReadonlyMap<PageKey, SlidePage>, reached: Set<PageKey>): void {
  const open = [from]
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    if (reached.has(key)) continue
    reached.add(key)
    const slide = links.get(key)
    if (slide !== undefined) for (const key of nextSlides(slide, 'all').keys) open.push(key)
  }
}

function saysStart(slide: SlidePage): boolean {
  return slide.page.properties.some(property => property.key === 'deck-start' && property.value === true)
}

function titleOf(head: SlidePage, deck: PageKey | undefined): string {
  const title = head.page.properties.find(property => property.key === 'deck-title')
  if (title !== undefined && title.written.trim() !== '') return title.written.trim()
  return (deck === undefined ? undefined : head.decks.get(deck)) ?? head.page.name
}

function withUniqueIds(chains: readonly (DeckChain & {readonly path: string})[]): readonly DeckChain[] {
  const taken = new Set<string>()
  const inOrder = chains.toSorted(
    (left, right) => compare(left.id, right.id) || compare(left.pages[0]?.key ?? '', right.pages[0]?.key ?? ''),
  )
  const unique = inOrder.map(chain => {
    let id = chain.id
    for (let number = 2; taken.has(id); number++) id = `${chain.id}-${number}`
    taken.add(id)
    if (id === chain.id) return chain
    const reason = `Unexpected second deck with the name \`${chain.title}\`, expected a name of its own`
    const note = `It is found at \`decks/${id}/\`. Give its first page a \`deck-title::\`.`
    const message = createMessage('deck-name-taken', chain.path, {line: 1, column: 1}, reason, {
      actual: chain.title,
      note,
    })
    return {...chain, id, messages: [...chain.messages, message].sort(compareMessages)}
  })
  return unique.map(({path: _, ...chain}) => chain).sort((left, right) => compare(left.id, right.id))
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
