import type {PageKey} from '../../1-files/index.ts'
import type {Page} from '../../3-page/index.ts'
import {pageKeyOf} from '../../4-graph/index.ts'
import {atomTime, authorDates, pageDates} from '../metadata/page-dates.ts'
import type {Site} from '../site.ts'
import {planOutline} from '../to-hast/outline-plan.ts'

/** A page that has something to read, with a date that its author gave it. */
export interface DatedPage {
  readonly page: Page
  readonly published: string
  readonly updated: string
  /** Indexes of the blocks that are drawn. */
  readonly drawn: ReadonlySet<number>
}

/** A dated page that uses a tag: blocks by index; -1 for the page as a whole. */
export interface TaggedPage {
  readonly dated: DatedPage
  readonly blocks: readonly number[]
}

interface FeedSources {
  /** Newest first; of one time by key. */
  readonly dated: readonly DatedPage[]
  /** By key of the tag's page, each newest first. */
  readonly byTag: ReadonlyMap<PageKey, readonly TaggedPage[]>
}

const sourcesOfSites = new WeakMap<Site, FeedSources>()

/** What feeds are made of, found once: every page asks which feeds there are. */
export function feedSources(site: Site): FeedSources {
  const known = sourcesOfSites.get(site)
  if (known) return known
  const dated = datedPages(site)
  const made = {dated, byTag: taggedPages(site, dated)}
  sourcesOfSites.set(site, made)
  return made
}

function datedPages(site: Site): readonly DatedPage[] {
  const dated: DatedPage[] = []
  for (const {key} of site.pages.values()) {
    const page = site.graph.pages.get(key)
    if (!page) continue
    const {published, updated} = authorDates(page, site)
    const date = published ?? updated
    // Feeds tell what its author sends out: a note that git alone knows the date of is none of it.
    if (date === undefined) continue
    const planned = planOutline(page, page.blocks.keys(), {site, page, surface: 'reference', within: []})
    if (planned.length === 0 && page.preamble === undefined) continue
    const drawn = new Set(planned.map(({index}) => index))
    dated.push({page, published: atomTime(date), updated: atomTime(pageDates(page, site).updated ?? date), drawn})
  }
  return dated.sort((left, right) => compare(right.published, left.published) || compare(left.page.key, right.page.key))
}

function taggedPages(site: Site, dated: readonly DatedPage[]): ReadonlyMap<PageKey, readonly TaggedPage[]> {
  const places = new Map<PageKey, number>(dated.map(({page}, index) => [page.key, index]))
  const byTag = new Map<PageKey, readonly TaggedPage[]>()
  for (const [tag, edges] of site.incoming) {
    const blocks = new Map<number, Set<number>>()
    for (const {type, from, block} of edges) {
      const key = type === 'tag' ? pageKeyOf(site.graph, from) : undefined
      const place = key === undefined ? undefined : places.get(key)
      if (place === undefined || (block >= 0 && !dated[place]?.drawn.has(block))) continue
      const known = blocks.get(place)
      if (known) known.add(block)
      else blocks.set(place, new Set([block]))
    }
    if (blocks.size === 0 || !site.pages.has(tag)) continue
    const tagged = [...blocks].sort(([left], [right]) => left - right)
    byTag.set(
      tag,
      tagged.flatMap(([place, indexes]) => {
        const source = dated[place]
        return source ? [{dated: source, blocks: [...indexes].sort((left, right) => left - right)}] : []
      }),
    )
  }
  return byTag
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
