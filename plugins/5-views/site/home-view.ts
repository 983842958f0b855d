import type {PageKey} from '../../1-files/index.ts'
import {resolveName} from '../../4-graph/index.ts'
import type {Site} from '../site.ts'
import {planOutline} from '../to-hast/outline-plan.ts'
import {renderBlocks} from '../to-hast/render-blocks.ts'
import type {RenderContext} from '../to-hast/render-context.ts'
import {countReferences} from './count-references.ts'
import {hrefOfDeck, linksToPages, linkToPage} from './link-to-page.ts'
import type {HomeView} from './listing-views.ts'
import {siteIndexes} from './site-indexes.ts'

/** Journals on a made home, blocks drawn of each, and pages listed. */
const mostJournals = 5
const mostBlocks = 20
const mostPages = 24

/** `/`: the page that options or config name, else one called contents, index or home, else what is recent and central. */
export function homeView(site: Site): HomeView {
  return {
    pageSlug: homeSlug(site),
    recentJournals: recentJournals(site),
    decks: site.decks.map(({id, title}) => ({text: title, href: hrefOfDeck(site, id)})),
    pages: linksToPages(site, centralPages(site)),
    empty: site.pages.size === 0,
  }
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

function recentJournals(site: Site): HomeView['recentJournals'] {
  const recent: {link: HomeView['decks'][number]; html: string}[] = []
  const {journals} = siteIndexes(site)
  for (let place = journals.length - 1; place >= 0 && recent.length < mostJournals; place -= 1) {
    const key = journals[place]?.page.key
    const page = key === undefined ? undefined : site.graph.pages.get(key)
    const link = page && linkToPage(site, page.key)
    if (!page || !link) continue
    const context: RenderContext = {site, page, surface: 'reference', titles: 3, within: [page.key]}
    const html = renderBlocks(
      page,
      page.blocks.slice(0, mostBlocks).map((_, index) => index),
      context,
    )
    if (html !== '') recent.push({link, html})
  }
  return recent
}

function centralPages(site: Site): readonly PageKey[] {
  const counts: {key: PageKey; count: number}[] = []
  for (const {key, kind} of site.pages.values())
    if (kind !== 'journal') counts.push({key, count: countReferences(site, key)})
  counts.sort((left, right) => right.count - left.count || (left.key < right.key ? -1 : 1))
  return counts.slice(0, mostPages).map(({key}) => key)
}
