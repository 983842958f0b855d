import type {Site} from '../site.ts'
import {type Month, monthOf} from './calendar-days.ts'
import {describePage} from './describe-page.ts'
import {journalDays} from './journal-day.ts'
import {journalIndex} from './journal-index.ts'
import {linkToPage} from './link-to-page.ts'
import type {JournalMonthView, JournalsView, JournalYearView} from './listing-views.ts'
import {hrefOfMonth, hrefOfYear, monthCalendar, monthTitle, neighbourMonths} from './month-calendar.ts'
import type {LinkView} from './page-view.ts'
import {siteIndexes} from './site-indexes.ts'
import {yearMap} from './year-map.ts'

/** Days of the feed, and characters of HTML of the feed and of a month. */
const mostDays = 7
const mostOfFeed = 60_000
const mostOfMonth = 150_000

/** `/journals/`: the latest days in full, the latest year, and the ways to the rest. */
export function journalsView(site: Site): JournalsView {
  const {journals} = siteIndexes(site)
  const {years} = journalIndex(site)
  const latest = journals.slice(-mostDays).reverse()
  const days = journalDays(site, latest, mostOfFeed).filter(({html}, index) => index === 0 || html !== '')
  const next = journals.at(-1 - days.length)
  const last = journals.at(-1)
  return {
    count: journals.length,
    days,
    older: next && {
      text: monthTitle(site, monthOf(next.day)),
      href: `${hrefOfMonth(site, monthOf(next.day))}#day-${next.day}`,
    },
    map: last && yearMap(site, last.day.slice(0, 4)),
    calendar: last && monthCalendar(site, monthOf(last.day)),
    years: years.toReversed().map(year => ({
      ...yearLink(site, year),
      count: journals.reduce((count, {day}) => count + (day.startsWith(year) ? 1 : 0), 0),
    })),
  }
}

/** Years with a page of their own, oldest first. */
export function journalYears(site: Site): readonly string[] {
  return journalIndex(site).years
}

/**
 * `/journals/2026/`: the year as a map, and its days with their first words, newest first.
 *
 * @throws For a year that is not among `journalYears`.
 */
export function journalYearView(site: Site, year: string): JournalYearView {
  const {years, months} = journalIndex(site)
  const place = years.indexOf(year)
  if (place < 0) throw new Error(`Unexpected year \`${year}\`, expected one with journals`)
  const [previous, next] = [years[place - 1], years[place + 1]]
  const own = [...months].filter(([month]) => month.startsWith(`${year}-`)).reverse()
  return {
    year,
    count: own.reduce((count, [, days]) => count + days.length, 0),
    map: yearMap(site, year),
    months: own.map(([month, entries]) => ({
      label: site.words.dates.month(Number(month.slice(5))),
      href: hrefOfMonth(site, month),
      days: entries.toReversed().flatMap(({page: {key}}) => {
        const link = linkToPage(site, key)
        const page = site.graph.pages.get(key)
        return link && page ? [{...link, excerpt: describePage(page, 110)}] : []
      }),
    })),
    previous: previous === undefined ? undefined : yearLink(site, previous),
    next: next === undefined ? undefined : yearLink(site, next),
  }
}

/** Months with a page of their own, oldest first. */
export function journalMonths(site: Site): readonly Month[] {
  return [...journalIndex(site).months.keys()]
}

/**
 * `/journals/2026/05/`: the days of a month in full, newest first.
 *
 * @throws For a month that is not among `journalMonths`.
 */
export function journalMonthView(site: Site, month: Month): JournalMonthView {
  const entries = journalIndex(site).months.get(month)
  if (!entries) throw new Error(`Unexpected month \`${month}\`, expected one with journals`)
  return {
    title: monthTitle(site, month),
    year: yearLink(site, month.slice(0, 4)),
    days: journalDays(site, entries.toReversed(), mostOfMonth),
    calendar: monthCalendar(site, month),
    ...neighbourMonths(site, month),
  }
}

function yearLink(site: Site, year: string): LinkView {
  return {text: year, href: hrefOfYear(site, year)}
}
