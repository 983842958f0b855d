import type {Day, PageKey} from '../../1-files/index.ts'
import {aliasGroups, type DeckChain} from '../../4-graph/index.ts'
import type {Site, SitePage} from '../site.ts'

/** A journal the site shows. */
export interface JournalEntry {
  readonly day: Day
  readonly page: SitePage
}

/** Where a page stands in a deck: index in its chain. */
export interface DeckPlace {
  readonly deck: DeckChain
  readonly index: number
}

interface SiteIndexes {
  /** Oldest first. */
  readonly journals: readonly JournalEntry[]
  /** Index in `journals` by page. */
  readonly journalPlaces: ReadonlyMap<PageKey, number>
  readonly deckPlaces: ReadonlyMap<PageKey, readonly DeckPlace[]>
  /** Pages that are one subject by `alias::`, by each of them. */
  readonly aliasGroups: ReadonlyMap<PageKey, readonly PageKey[]>
}

/** A site never changes, so what is read off it once holds for as long as it lives. */
const indexesOfSites = new WeakMap<Site, SiteIndexes>()

/** Indexes that page views share, made at the first question. */
export function siteIndexes(site: Site): SiteIndexes {
  const known = indexesOfSites.get(site)
  if (known) return known
  const journals = journalsOf(site)
  const journalPlaces = new Map(journals.map(({page}, index) => [page.key, index]))
  const made = {journals, journalPlaces, deckPlaces: deckPlacesOf(site), aliasGroups: aliasGroups(site.graph)}
  indexesOfSites.set(site, made)
  return made
}

function journalsOf(site: Site): readonly JournalEntry[] {
  const journals: JournalEntry[] = []
  for (const page of site.pages.values()) {
    const day = site.graph.pages.get(page.key)?.day
    if (page.kind === 'journal' && day !== undefined) journals.push({day, page})
  }
  return journals.sort((left, right) => (left.day < right.day ? -1 : left.day > right.day ? 1 : 0))
}

function deckPlacesOf(site: Site): ReadonlyMap<PageKey, readonly DeckPlace[]> {
  const places = new Map<PageKey, DeckPlace[]>()
  for (const deck of site.decks) {
    for (const [index, {key}] of deck.pages.entries()) {
      const known = places.get(key)
      if (known) known.push({deck, index})
      else places.set(key, [{deck, index}])
    }
  }
  return places
}
