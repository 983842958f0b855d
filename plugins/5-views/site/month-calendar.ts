import type {Day} from '../../1-files/index.ts'
import type {Site, SitePage} from '../site.ts'
import {hrefOfPath} from '../urls/index.ts'
import {lengthOfMonth, type Month, monthOf, placeInWeek} from './calendar-days.ts'
import type {CalendarDay, CalendarView} from './calendar-view.ts'
import {dayOfHub, journalIndex} from './journal-index.ts'
import {linkToPage} from './link-to-page.ts'
import type {LinkView} from './page-view.ts'

/**
 * A month as a grid, each day with a page a link.
 *
 * @param shown The day whose page shows it.
 */
export function monthCalendar(site: Site, month: Month, shown?: Day): CalendarView {
  const {dates} = site.words
  const {months, pages} = journalIndex(site)
  const pagesOfYear = pages.get(month.slice(0, 4))
  const [short, long] = [dates.weekdays('narrow'), dates.weekdays('long')]
  const cells: (CalendarDay | undefined)[] = Array(placeInWeek(`${month}-01` as Day, dates.firstWeekday)).fill(
    undefined,
  )
  for (let number = 1; number <= lengthOfMonth(month); number += 1) {
    const day = `${month}-${String(number).padStart(2, '0')}` as Day
    const page = pagesOfYear?.get(day)
    const link = page && linkToPage(site, page.key)
    cells.push({number, link, isHub: page?.kind === 'hub', isShown: day === shown})
  }
  while (cells.length % 7 !== 0) cells.push(undefined)
  return {
    title: monthTitle(site, month),
    href: months.has(month) ? hrefOfMonth(site, month) : undefined,
    ...neighbourMonths(site, month),
    weekdays: short.map((name, index) => ({short: name, long: long[index] ?? name})),
    weeks: Array.from({length: cells.length / 7}, (_, week) => cells.slice(week * 7, week * 7 + 7)),
  }
}

/** The calendar on the page of a day; `undefined` for any other page. */
export function calendarOfPage(site: Site, page: SitePage): CalendarView | undefined {
  const day = page.kind === 'hub' ? dayOfHub(page) : site.graph.pages.get(page.key)?.day
  if (day === undefined || page.kind === 'page') return undefined
  return monthCalendar(site, monthOf(day), day)
}

/** Months with journals before and after one. */
export function neighbourMonths(
  site: Site,
  month: Month,
): {previous: LinkView | undefined; next: LinkView | undefined} {
  const months = [...journalIndex(site).months.keys()]
  const link = (found: Month | undefined) =>
    found === undefined ? undefined : {text: monthTitle(site, found), href: hrefOfMonth(site, found)}
  return {previous: link(months.findLast(other => other < month)), next: link(months.find(other => other > month))}
}

/** `May 2026` in the site's language. */
export function monthTitle({words}: Pick<Site, 'words'>, month: Month): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return words.dates.monthOfYear(year, number)
}

export function hrefOfMonth(site: Site, month: Month): string {
  return hrefOfPath(site, `journals/${month.replace('-', '/')}/`)
}

export function hrefOfYear(site: Site, year: string): string {
  return hrefOfPath(site, `journals/${year}/`)
}
