import type {Day} from '../../1-files/index.ts'
import type {Site, SitePage} from '../site.ts'
import {type Month, monthOf} from './calendar-days.ts'
import {type JournalEntry, siteIndexes} from './site-indexes.ts'

/** Days of a site by month and year. */
export interface JournalIndex {
  /** Months with journals, oldest first, each with its days oldest first. */
  readonly months: ReadonlyMap<Month, readonly JournalEntry[]>
  /** Years with journals, oldest first. */
  readonly years: readonly string[]
  /** Pages of days by year: those of journals, and of days that others speak of. */
  readonly pages: ReadonlyMap<string, ReadonlyMap<Day, SitePage>>
}

const indexesOfSites = new WeakMap<Site, JournalIndex>()

/** The days of a site, sorted at the first question. */
export function journalIndex(site: Site): JournalIndex {
  const known = indexesOfSites.get(site)
  if (known) return known
  const made = makeIndex(site)
  indexesOfSites.set(site, made)
  return made
}

function makeIndex(site: Site): JournalIndex {
  const {journals} = siteIndexes(site)
  const months = new Map<Month, JournalEntry[]>()
  const pages = new Map<string, Map<Day, SitePage>>()
  for (const entry of journals) {
    const month = months.get(monthOf(entry.day))
    if (month) month.push(entry)
    else months.set(monthOf(entry.day), [entry])
    put(pages, entry.day, entry.page)
  }
  for (const page of site.pages.values()) {
    const day = page.kind === 'hub' ? dayOfHub(page) : undefined
    if (day !== undefined) put(pages, day, page)
  }
  return {months, years: [...new Set(journals.map(({day}) => day.slice(0, 4)))], pages}
}

/** The day that a hub stands for: its address says it. */
export function dayOfHub({slug}: SitePage): Day | undefined {
  return /^journals\/(\d{4}-\d{2}-\d{2})$/.exec(slug)?.[1] as Day | undefined
}

function put(pages: Map<string, Map<Day, SitePage>>, day: Day, page: SitePage): void {
  const year = pages.get(day.slice(0, 4))
  if (!year) pages.set(day.slice(0, 4), new Map([[day, page]]))
  else if (!year.has(day)) year.set(day, page)
}
