import type {Day, PageKey} from '../../1-files/index.ts'
import {atomTime, pageDates} from '../metadata/page-dates.ts'
import type {Site} from '../site.ts'
import {linkToPage} from './link-to-page.ts'
import type {ChangesView} from './listing-views.ts'

/** Pages listed. */
const most = 100

/** A page whose last change is known. */
interface Change {
  readonly key: PageKey
  /** As it was read: a day or a time. */
  readonly changed: string
}

const changesOfSites = new WeakMap<Site, readonly Change[]>()

/** `/pages/changes/`: what was changed last, by day, the newest first; journals not among it, for they have their day. */
export function changesView(site: Site): ChangesView {
  const days = new Map<string, ChangesView['days'][number]['pages'][number][]>()
  for (const {key, changed} of recentChanges(site).slice(0, most)) {
    const link = linkToPage(site, key)
    if (!link) continue
    const day = changed.slice(0, 10)
    const pages = days.get(day)
    if (pages) pages.push(link)
    else days.set(day, [link])
  }
  return {
    days: [...days].map(([day, pages]) => ({day, label: site.words.dates.weekdayAndDay(day as Day), pages})),
  }
}

/** Whether the last change of any page is known. */
export function hasChanges(site: Site): boolean {
  return recentChanges(site).length > 0
}

/** The latest changes as links with their day. */
export function latestChanges(site: Site, count: number): readonly {text: string; href: string; day: Day}[] {
  return recentChanges(site)
    .slice(0, count)
    .flatMap(({key, changed}) => {
      const link = linkToPage(site, key)
      return link ? [{...link, day: changed.slice(0, 10) as Day}] : []
    })
}

function recentChanges(site: Site): readonly Change[] {
  const known = changesOfSites.get(site)
  if (known) return known
  const changes: Change[] = []
  for (const {key, kind} of site.pages.values()) {
    const page = kind === 'page' ? site.graph.pages.get(key) : undefined
    const changed = page && pageDates(page, site).updated
    if (changed !== undefined) changes.push({key, changed})
  }
  changes.sort(
    (left, right) => compare(atomTime(right.changed), atomTime(left.changed)) || compare(left.key, right.key),
  )
  changesOfSites.set(site, changes)
  return changes
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
