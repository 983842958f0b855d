import type {PageKey} from '../../1-files/index.ts'
import type {Page} from '../../3-page/index.ts'
import {type DeckChain, shortHash} from '../../4-graph/index.ts'
import type {LinkView} from '../site/page-view.ts'
import type {Site} from '../site.ts'
import {hrefOf} from '../urls/index.ts'
import {type BlockAddress, shareAddresses} from './block-addresses.ts'
import {canvases} from './canvas.ts'
import type {AppendixView, DeckIndexView, DeckView, SlideView, StackView} from './deck-view.ts'
import {type PageSlide, pageSlides} from './page-slides.ts'
import {planSeconds} from './plan-seconds.ts'
import {sheetsOf} from './sheets-of.ts'
import {openSlideIds} from './slide-ids.ts'
import {readSeconds, slideFlag, slideText, slideWord} from './slide-settings.ts'

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
  const pages = chain.pages.flatMap(({key, branches}) => {
    const page = site.graph.pages.get(key)
    return page ? [{page, key, branches}] : []
  })
  const first = pages[0]?.page
  const aspect = aspectOf(first)
  const made: {
    readonly page: Page
    readonly stack: Omit<StackView, 'slides'>
    readonly slides: readonly PageSlide[]
    readonly addresses: readonly BlockAddress[]
  }[] = []
  for (const {page, key, branches} of pages) {
    const slug = site.pages.get(key)?.slug ?? key
    const coverTitle = made.length === 0 ? chain.title : undefined
    const {slides, leftOut, addresses} = pageSlides(
      page,
      {slug, coverTitle, ids, canvas: canvases[aspect], first: first ?? page},
      site,
    )
    const links = branches.flatMap(branch => branchLink(branch, site) ?? [])
    made.push({
      page,
      slides,
      addresses,
      stack: {page: {text: page.name, href: hrefOf(site, key) ?? base}, slug, branches: links, leftOut},
    })
  }
  const duration = first && readSeconds(slideWord(first, 'duration'))
  const plans = planSeconds(
    made.map(({page, slides}) => ({timing: readSeconds(slideWord(page, 'timing')), slides})),
    duration,
  )
  const addresses = shareAddresses(
    made.map(({slides, addresses}) => ({addresses, ids: slides.flatMap(({id, anchors}) => [id, ...anchors])})),
  )
  let number = 0
  let counted = 0
  const stacks = made.map(({stack, slides}, at): StackView => {
    const numbered = slides.map((slide, index): SlideView => {
      const label = slide.uncounted ? '' : String(++counted)
      const anchors = [...slide.anchors, ...(addresses[at]?.[index] ?? [])]
      return {...slide, anchors, number: ++number, label, plan: plans[at]?.[index]}
    })
    return {...stack, slides: numbered}
  })
  const open = chain.messages.find(({rule}) => rule === 'deck-open-end' || rule === 'deck-page-missing')
  const timer = first && slideWord(first, 'timer')
  const theme = themeOf(first) ?? site.options.deckTheme
  const view: Omit<DeckView, 'digest'> = {
    id: chain.id,
    title: chain.title,
    href,
    presenterHref: `${href}presenter/`,
    printHref: `${href}print/`,
    handoutHref: `${href}handout/`,
    notesHref: `${href}notes/`,
    pdfHref: site.options.pdf ? `${href}${encodeURIComponent(chain.id)}.pdf` : undefined,
    aspect,
    theme,
    duration,
    timer: timer === 'up' || timer === 'down' ? timer : undefined,
    loop: first !== undefined && slideFlag(first, 'loop') === true,
    stacks,
    slideCount: number,
    appendix: appendixOf(stacks),
    sheets: sheetsOf({theme, aspect, stacks}),
    unfinished: open?.reason,
  }
  return {...view, digest: shortHash(JSON.stringify(view))}
}

/** `aspect:: 4/3`, as `4:3` and `1024x768` too; else the shape of most walls. */
function aspectOf(first: Page | undefined): DeckView['aspect'] {
  const written = (first && slideText(first, 'aspect')) ?? ''
  const [width = 0, height = 0] = written.split(/[/:x×]/).map(Number)
  return height > 0 && width / height < 1.5 ? '4/3' : '16/9'
}

function themeOf(first: Page | undefined): string | undefined {
  const word = first && slideWord(first, 'theme')
  return word !== undefined && /^[\w-]+$/.test(word) ? word : undefined
}

/** Tables that slides show the beginning of. */
function appendixOf(stacks: readonly StackView[]): readonly AppendixView[] {
  return stacks
    .flatMap(stack => stack.slides)
    .flatMap(({id, title, html}) =>
      [...html.matchAll(/<details class="slide-whole"><summary>[^<]*<\/summary>([\s\S]*?)<\/details>/g)].map(
        ([, table = '']) => ({slideId: id, title, html: table}),
      ),
    )
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
