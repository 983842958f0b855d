import type {Site} from '../site.ts'
import {describePage} from './describe-page.ts'
import {linkToPage} from './link-to-page.ts'
import type {JournalsView} from './listing-views.ts'
import {siteIndexes} from './site-indexes.ts'

type Year = JournalsView['years'][number]
type Month = Year['months'][number]
type Day = Month['days'][number]

/** `/journals/`: every day with a journal, newest first. */
export function journalsView(site: Site): JournalsView {
  const years = new Map<string, Map<string, Day[]>>()
  for (const {day, page} of siteIndexes(site).journals.toReversed()) {
    const link = linkToPage(site, page.key)
    const source = site.graph.pages.get(page.key)
    if (!link || !source) continue
    const [year = '', month = ''] = day.split('-')
    const months = years.get(year) ?? new Map<string, Day[]>()
    const days = months.get(month) ?? []
    days.push({...link, excerpt: describePage(source, 120)})
    years.set(year, months.set(month, days))
  }
  return {
    years: [...years].map(([year, months]) => ({
      year,
      months: [...months].map(([month, days]) => monthOf(month, days, site)),
    })),
  }
}

function monthOf(month: string, days: readonly Day[], {words}: Site): Month {
  return {month, label: words.dates.month(Number(month)), days}
}
