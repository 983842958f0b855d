import {shortHash} from '../../4-graph/index.ts'
import {homeKey} from '../metadata/absolute-url.ts'
import type {HeadSubject} from '../metadata/head-view.ts'
import {breadcrumbsOf} from '../site/breadcrumbs.ts'
import {describePage} from '../site/describe-page.ts'
import {pageTitle} from '../site/page-title.ts'
import type {Site, SitePage} from '../site.ts'
import type {CardTools, CardView} from './card-view.ts'

/** What every service that shows cards takes. */
const size = {width: 1200, height: 630} as const

/** A site of more pages has no card of each: they would take longer than its pages (docs/decisions/0013-pictures.md). */
const mostPages = 200

/** Characters of the text under a title. */
const longestText = 180

/**
 * The card of a page: its own, else that of the site.
 *
 * @returns `undefined` where nobody draws cards, where the site's address is not known (a card is named by its whole
 *   address). A title that cannot be drawn is on no card: that of the site stands for the page's, and the site's host for
 *   its own title.
 */
export function cardView(site: Site, subject: HeadSubject): CardView | undefined {
  const {cards, origin} = site.options
  if (!cards || cards.which === 'none' || origin === undefined || subject.kind === 'missing') return undefined
  return ownCard(site, subject, cards) ?? siteCard(site, cards)
}

/** Every card of a site, each once. */
export function cardViews(site: Site): readonly CardView[] {
  const subjects: HeadSubject[] = [
    {kind: 'home'},
    ...site.decks.map(({id}) => ({kind: 'deck', id}) as const),
    ...[...site.slugs.keys()].map(slug => ({kind: 'page', slug}) as const),
  ]
  const cards = new Map<string, CardView>()
  for (const subject of subjects) {
    const card = cardView(site, subject)
    if (card) cards.set(card.url, card)
  }
  return [...cards.values()]
}

function ownCard(site: Site, subject: HeadSubject, cards: CardTools): CardView | undefined {
  if (subject.kind === 'deck') {
    const deck = site.decks.find(({id}) => id === subject.id)
    const first = deck?.pages.map(({key}) => site.graph.pages.get(key)).find(page => page !== undefined)
    const text = first ? describePage(first, longestText) : ''
    return deck && drawn({title: deck.title, site: siteName(site, cards), text, foot: site.words.frame.decks}, cards)
  }
  if (subject.kind !== 'page' || !hasOwnCards(site, cards)) return undefined
  const entry = site.slugs.get(subject.slug)
  return entry && entry.key !== homeKey(site) ? pageCard(site, entry, cards) : undefined
}

function hasOwnCards({pages}: Site, {which}: CardTools): boolean {
  return which === 'all' || (which === undefined && pages.size <= mostPages)
}

function pageCard(site: Site, entry: SitePage, cards: CardTools): CardView | undefined {
  const page = site.graph.pages.get(entry.key)
  if (!page) return undefined
  const crumbs = breadcrumbsOf(site, entry).map(({text}) => text)
  const name = pageTitle(entry.name)
  // Where its parents stand at the foot, the title need not say them again.
  const title = crumbs.length === 0 ? name : name.split('/').at(-1) || name
  const text = describePage(page, longestText)
  return drawn({title, site: siteName(site, cards), text, foot: crumbs.join(' / ')}, cards)
}

/** The card of each site: most pages of a large one show it. */
const siteCards = new WeakMap<Site, CardView | undefined>()

function siteCard(site: Site, cards: CardTools): CardView | undefined {
  if (!siteCards.has(site)) siteCards.set(site, makeSiteCard(site, cards))
  return siteCards.get(site)
}

function makeSiteCard(site: Site, cards: CardTools): CardView | undefined {
  const key = homeKey(site)
  const home = key === undefined ? undefined : site.graph.pages.get(key)
  const title = siteName(site, cards)
  const address = addressOf(site)
  const text = home ? describePage(home, longestText) : ''
  return drawn({title, site: '', text, foot: title === address ? '' : address}, cards)
}

/** What cards call the site: its title, else where it is. */
function siteName(site: Site, cards: CardTools): string {
  return cards.draws(site.options.title) ? site.options.title : addressOf(site)
}

/** `notes.example/garden` */
function addressOf({options: {origin, base}}: Site): string {
  return `${new URL(origin ?? '').host}${base}`.replace(/\/$/, '')
}

/** Leave out what cannot be drawn; without its titles a card would be of nothing. */
function drawn({title, site, text, foot}: Omit<CardView, 'url' | 'width' | 'height'>, cards: CardTools) {
  if (!cards.draws(title) || !cards.draws(site)) return undefined
  const card = {title, site, text: cards.draws(text) ? text : '', foot: cards.draws(foot) ? foot : ''}
  const content = JSON.stringify(card)
  // Two hashes of 32 bits: a site may have thousands of cards.
  return {...size, ...card, url: `_lectern/cards/${shortHash(content)}${shortHash(`${content}~`)}.png`}
}
