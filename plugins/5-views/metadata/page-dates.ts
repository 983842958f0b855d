import {journalDay} from '../../1-files/index.ts'
import type {Page} from '../../3-page/index.ts'
import type {Site} from '../site.ts'

/** When a page was written and last changed: `2026-05-01`, or a time such as `2026-05-01T09:30:00Z`. */
export interface PageDates {
  readonly published: string | undefined
  readonly updated: string | undefined
}

const publishedKeys = ['date', 'published']
const updatedKeys = [
  'updated',
  'updated-at',
  'modified',
  'date-modified',
  'last-modified',
  'last-updated',
  'lastmod',
  'date-updated',
]

/**
 * The dates of a page: as its author says, else the day of the last change as the history of its file says.
 * Never the time of a file, which copying changes. A change before the publication is none.
 */
export function pageDates(page: Page, site: Pick<Site, 'graph' | 'options'>): PageDates {
  const {published, updated} = authorDates(page, site)
  return {published, updated: laterThan(published, updated ?? site.options.changed?.get(page.path))}
}

/**
 * The dates that a page's author gave it: `date::` or `published::`, else the day of a journal; the first of `updated::`,
 * `modified::`, `last-modified::` and their like that holds a date.
 */
export function authorDates(page: Page, {graph}: Pick<Site, 'graph'>): PageDates {
  const read = (keys: readonly string[]): string | undefined => {
    for (const key of keys) {
      const written = page.properties.find(property => property.key === key)?.written
      const date = written === undefined ? undefined : readDate(written, graph.config)
      if (date !== undefined) return date
    }
    return undefined
  }
  const published = read(publishedKeys) ?? page.day
  return {published, updated: laterThan(published, read(updatedKeys))}
}

function laterThan(published: string | undefined, updated: string | undefined): string | undefined {
  const isLater = updated !== undefined && (published === undefined || atomTime(updated) >= atomTime(published))
  return isLater ? updated : undefined
}

/** A date as a time of Atom and JSON Feed: a day begins at midnight UTC. */
export function atomTime(date: string): string {
  return date.length === 10 ? `${date}T00:00:00Z` : date
}

const time = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(:\d{2})?(?:\.\d+)?\s*(Z|[+-]\d{2}:?\d{2})?$/i

function readDate(written: string, config: Site['graph']['config']): string | undefined {
  const text = written
    .trim()
    .replace(/^["']|["']$/g, '')
    .replace(/^\[\[|\]\]$/g, '')
    .replace(/^<|>$/g, '')
    .trim()
  const parts = time.exec(text)
  if (!parts) return journalDay(text, config)
  const [, day = '', minute = '', second = ':00', zone = ''] = parts
  const valid = journalDay(day, config)
  if (valid === undefined || minute > '23:59' || second > ':59') return valid
  // Without a zone the day is all that is known everywhere.
  if (zone === '') return valid
  const at = new Date(`${day}T${minute}${second}${zone.toUpperCase().replace(/^([+-]\d\d)(\d\d)$/, '$1:$2')}`)
  return Number.isNaN(at.getTime()) ? valid : at.toISOString().replace('.000Z', 'Z')
}
