import type {PageKey} from '../../1-files/index.ts'
import {resolveName} from '../../4-graph/index.ts'
import type {Site} from '../site.ts'
import {planOutline} from '../to-hast/outline-plan.ts'
import {centralPages} from './central-pages.ts'
import {latestChanges} from './changes-view.ts'
import {describePage} from './describe-page.ts'
import {journalDays} from './journal-day.ts'
import {hrefOfDeck, linksToPages, linkToPage} from './link-to-page.ts'
import type {HomeView} from './listing-views.ts'
import {siteIndexes} from './site-indexes.ts'

/** What a made home shows: days, with their characters of HTML together, changes, chosen pages and linked ones. */
const mostDays = 3
const mostOfDays = 16_000
const mostChanges = 8
const mostChosen = 12
const mostLinked = 24

/** `/`: the page that options or config name, else one called contents, index or home, else what is chosen, new and central. */
export function homeView(site: Site): HomeView {
  const pageSlug = homeSlug(site)
  const isMade = pageSlug === undefined
  const pages = linksToPages(site, centralPages(site, mostLinked))
  return {
    pageSlug,
    pageCount: [...site.pages.values()].filter(({kind}) => kind === 'page').length,
    dayCount: siteIndexes(site).journals.length,
    chosen: isMade ? chosenPages(site) : [],
    days: isMade ? journalDays(site, siteIndexes(site).journals.slice(-mostDays).reverse(), mostOfDays) : [],
    changes: isMade
      ? latestChanges(site, mostChanges).map(({day, ...link}) => ({...link, day, label: site.words.dates.day(day)}))
      : [],
    decks: site.decks.map(({id, title}) => ({text: title, href: hrefOfDeck(site, id)})),
    pages,
    empty: site.pages.size === 0,
  }
}

/** The author's favourites, each with its first words. */
function chosenPages(site: Site): HomeView['chosen'] {
  const chosen = new Map<PageKey, HomeView['chosen'][number]>()
  for (const name of site.graph.config.favorites) {
    const {key} = resolveName(site.graph, name)
    const link = linkToPage(site, key)
    const page = site.graph.pages.get(key)
    if (link) chosen.set(key, {...link, excerpt: page ? describePage(page, 120) : ''})
  }
  return [...chosen.values()].slice(0, mostChosen)
}

/** Slug of the page that is the home; `undefined` where the home is made from recent pages. */
export function homeSlug(site: Site): string | undefined {
  const named = [site.options.home, site.graph.config.homePage].filter(name => name !== undefined)
  for (const name of [...named, 'contents', 'index', 'home']) {
    const page = site.pages.get(resolveName(site.graph, name).key)
    if (page && page.kind !== 'hub' && (named.includes(name) || hasBlocks(site, page.key))) return page.slug
  }
  return undefined
}

/** Logseq makes an empty `contents` page in every graph: nobody's home. */
function hasBlocks(site: Site, key: PageKey): boolean {
  const page = site.graph.pages.get(key)
  if (!page) return false
  return planOutline(page, page.blocks.keys(), {site, page, surface: 'page', within: []}).length > 0
}
