import type {Day, PageKey} from '../../1-files/index.ts'
import type {Site} from '../site.ts'
import {planOutline} from '../to-hast/outline-plan.ts'
import {dayOfYear, placeInWeek} from './calendar-days.ts'
import type {YearMapDay, YearMapView} from './calendar-view.ts'
import {countReferences} from './count-references.ts'
import {journalIndex} from './journal-index.ts'
import {linkToPage} from './link-to-page.ts'
import {siteIndexes} from './site-indexes.ts'

/** A year, its days in columns of weeks, each as strong as what was written on it. */
export function yearMap(site: Site, year: string): YearMapView {
  const {words} = site
  const {dates} = words
  const first = placeInWeek(`${year}-01-01` as Day, dates.firstWeekday)
  const last = `${year}-12-31` as Day
  const weekOf = (day: Day) => Math.floor((dayOfYear(day) + first) / 7)
  const days: YearMapDay[] = []
  const amounts = amountsOf(site)
  for (const [day, page] of journalIndex(site).pages.get(year) ?? []) {
    const link = linkToPage(site, page.key)
    if (!link) continue
    const blocks = amounts.blocks.get(page.key) ?? 0
    const references = countReferences(site, page.key)
    days.push({
      href: link.href,
      text: words.journals.dayFacts(link.text, page.kind === 'hub' ? 0 : blocks, references),
      week: weekOf(day),
      place: placeInWeek(day, dates.firstWeekday),
      tone: page.kind === 'hub' ? 0 : toneOf(blocks, amounts.steps),
      isNamed: references > 0,
    })
  }
  return {
    year,
    label: words.journals.yearMap(year),
    weeks: weekOf(last) + 1,
    months: Array.from({length: 12}, (_, index) => ({
      label: dates.shortMonth(index + 1),
      week: weekOf(`${year}-${String(index + 1).padStart(2, '0')}-01` as Day),
    })),
    weekdays: dates.weekdays('short'),
    firstPlace: first,
    lastPlace: placeInWeek(last, dates.firstWeekday),
    days: days.sort((left, right) => left.week - right.week || left.place - right.place),
  }
}

interface Amounts {
  /** Blocks that each journal shows. */
  readonly blocks: ReadonlyMap<PageKey, number>
  /** A quarter, half and three quarters of the days have no more. */
  readonly steps: readonly number[]
}

const amountsOfSites = new WeakMap<Site, Amounts>()

/** How much was written on each day, counted once: a tone means the same in every year. */
function amountsOf(site: Site): Amounts {
  const known = amountsOfSites.get(site)
  if (known) return known
  const blocks = new Map<PageKey, number>()
  for (const {page: entry} of siteIndexes(site).journals) {
    const page = site.graph.pages.get(entry.key)
    const context = page && ({site, page, surface: 'reference', within: []} as const)
    blocks.set(entry.key, page && context ? planOutline(page, page.blocks.keys(), context).length : 0)
  }
  const sorted = [...blocks.values()].sort((left, right) => left - right)
  const made = {blocks, steps: [0.25, 0.5, 0.75].map(part => sorted[Math.floor(sorted.length * part)] ?? 0)}
  amountsOfSites.set(site, made)
  return made
}

function toneOf(blocks: number, steps: readonly number[]): 1 | 2 | 3 | 4 {
  return (1 + steps.filter(step => blocks > step).length) as 1 | 2 | 3 | 4
}
