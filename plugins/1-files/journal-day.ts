import type {DayParts} from './calendar.ts'
import {formatDay, parseDay} from './date-format.ts'
import type {GraphConfig} from './graph-config.ts'
import {type Day, type PageName, pageName} from './names.ts'

/** How forgiving a name is read as a day. */
export interface JournalDayOptions {
  /** Years of one or two digits count too, as Logseq takes them in links: `[[1-2-3]]` is 2001-02-03. */
  readonly lax?: boolean
  /** A further format to try, such as `:journal/file-name-format` for the files of the journals folder. */
  readonly format?: string
}

/**
 * Read the day that a page name spells.
 *
 * Tried in this order, the whole name, case aside: the graph's title format, `MMM do, yyyy`, `yyyy-MM-dd`, `yyyy_MM_dd`,
 * `options.format`. Logseq parses more (it lets separators slip); such names are pages here.
 *
 * @returns The day; `undefined` when the name is none. Reports nothing, never throws.
 */
export function journalDay(name: string, config: GraphConfig, options: JournalDayOptions = {}): Day | undefined {
  if (!/\d/.test(name)) return undefined
  const formats = [config.journalPageTitleFormat, 'MMM do, yyyy', 'yyyy-MM-dd', 'yyyy_MM_dd']
  if (options.format !== undefined) formats.push(options.format)
  for (const format of formats) {
    const parts = parseDay(name.trim(), format, options.lax ?? false)
    if (parts !== undefined) return dayOf(parts)
  }
  return undefined
}

/** The name of a journal page: its day in `:journal/page-title-format`. */
export function journalTitle(day: Day, config: GraphConfig): PageName {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return pageName(formatDay({year, month, day: date}, config.journalPageTitleFormat))
}

function dayOf(parts: DayParts): Day {
  const year = String(parts.year).padStart(4, '0')
  return `${year}-${String(parts.month).padStart(2, '0')}-${String(parts.day).padStart(2, '0')}` as Day
}
