import type {PageKey} from '../../1-files/index.ts'
import {type DeckChain, shortHash} from '../../4-graph/index.ts'
import type {LinkView} from '../site/page-view.ts'
import type {Site} from '../site.ts'
import {hrefOf} from '../urls/index.ts'
import type {DeckIndexView, DeckView, StackView} from './deck-view.ts'
import {pageSlides} from './page-slides.ts'
import {openSlideIds} from './slide-ids.ts'

/** Decks made so far, by site: page views, the index and three routes ask for the same ones. */
const made = new WeakMap<Site, Map<string, DeckView>>()

/**
 * A deck with all its slides.
 *
 * @throws For an id that is not in `site.decks`.
 */
export function deckView(site: Site, id: string): DeckView {
  const decks = made.get(site) ?? new Map<string, DeckView>()
  made.set(site, decks)
  const known = decks.get(id)
  if (known) return known
  const chain = site.decks.find(deck => deck.id === id)
  if (!chain) throw new Error(`Unexpected deck \`${id}\`, expected one of the site's decks`)
  const view = makeDeck(chain, site)
  decks.set(id, view)
  return view
}

/** All decks in the order of the site, with their sizes. */
export function deckIndexView(site: Site): DeckIndexView {
  return {
    decks: site.decks.map(chain => {
      const deck = deckView(site, chain.id)
      return {
        id: deck.id,
        text: deck.title,
        href: deck.href,
        presenterHref: deck.presenterHref,
        slideCount: deck.slideCount,
        pageCount: deck.stacks.length,
      }
    }),
  }
}

/** Where each page of a deck stands: numbers of its first and last slide, from 1, and the id of the first. */
export function slideNumbers(
  site: Site,
  deckId: string,
): ReadonlyMap<PageKey, {first: number; last: number; id: string}> {
  const numbers = new Map<PageKey, {first: number; last: number; id: string}>()
  const deck = deckView(site, deckId)
  const chain = site.decks.find(candidate => candidate.id === deckId)
  const keys = chain?.pages.filter(({key}) => site.graph.pages.has(key)) ?? []
  for (const [index, {key}] of keys.entries()) {
    const slides = deck.stacks[index]?.slides ?? []
    const [first, last] = [slides[0], slides.at(-1)]
    if (first && last && !numbers.has(key)) numbers.set(key, {first: first.number, last: last.number, id: first.id})
  }
  return numbers
}

function makeDeck(chain: DeckChain, site: Site): DeckView {
  const {base} = site.options
  const href = deckHref(site, chain.id)
  const ids = openSlideIds()
  const stacks: StackView[] = []
  let number = 0
  for (const {key, branches} of chain.pages) {
    const page = site.graph.pages.get(key)
    if (!page) continue
    const slug = site.pages.get(key)?.slug ?? key
    const place = {slug, coverTitle: stacks.length === 0 ? chain.title : undefined, ids}
    stacks.push({
      page: {text: page.name, href: hrefOf(site, key) ?? base},
      slug,
      slides: pageSlides(page, place, site).map(slide => ({
        ...slide,
        number: ++number,
        label: String(number),
        plan: slide.timing,
      })),
      branches: branches.flatMap(branch => branchLink(branch, site) ?? []),
      leftOut: [],
    })
  }
  const open = chain.messages.find(({rule}) => rule === 'deck-open-end' || rule === 'deck-page-missing')
  const view = {
    id: chain.id,
    title: chain.title,
    href,
    presenterHref: `${href}presenter/`,
    printHref: `${href}print/`,
    aspect: '16/9' as const,
    theme: undefined,
    duration: undefined,
    timer: undefined,
    loop: false,
    stacks,
    slideCount: number,
    appendix: [],
    unfinished: open?.reason,
  }
  return {...view, digest: shortHash(JSON.stringify(view))}
}

function deckHref(site: Site, id: string): string {
  return `${site.options.base}decks/${encodeURIComponent(id)}/`
}

/** Where another next page leads: the deck that begins with it, else the page. */
function branchLink(key: PageKey, site: Site): LinkView | undefined {
  const page = site.graph.pages.get(key)
  if (!page) return undefined
  const deck = site.decks.find(({pages}) => pages[0]?.key === key)
  const href = deck ? deckHref(site, deck.id) : hrefOf(site, key)
  return href === undefined ? undefined : {text: page.name, href}
}
