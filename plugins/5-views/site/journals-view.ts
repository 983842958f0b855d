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
  const {locale} = site.options
  return {
    years: [...years].map(([year, months]) => ({
      year,
      months: [...months].map(([month, days]) => monthOf(month, days, locale)),
    })),
  }
}

function monthOf(month: string, days: readonly Day[], locale: string): Month {
  return {month, label: monthName(Number(month), locale), days}
}

/** Name of a month in the site's language; in English where the locale is none. */
function monthName(month: number, locale: string): string {
  const [language = 'en'] = supportedLocale(locale)
  return new Intl.DateTimeFormat(language, {month: 'long', timeZone: 'UTC'}).format(Date.UTC(2000, month - 1, 1))
}

function supportedLocale(locale: string): readonly string[] {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf([locale, 'en'])
  } catch {
    return ['en']
  }
}
