import type {Day} from '../../1-files/index.ts'
import type {Property} from '../../3-page/index.ts'
import type {Site} from '../site.ts'
import {attributes} from '../to-hast/attributes.ts'
import {escapeHtml} from '../to-hast/escape-html.ts'

/** Characters of an address that are read. */
const longest = 44

/** Keys whose digits are a name, not a number. */
const names = /(?:^|-)(?:id|isbn|issn|doi|pmid|phone|tel|fax|zip|plz|postcode|code|version|port|nr|no|year)(?:-|$)/

/** A day, with or without a time of day, as `datetime` of HTML takes it. */
const time =
  /^(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?:[T ](?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/

/**
 * A value that is a day, a number or an address and nothing else, as its reader writes it.
 *
 * @returns Safe HTML with the value itself in an attribute; `undefined` for any other value.
 */
export function typedValue({key, written}: Property, {words}: Pick<Site, 'words'>): string | undefined {
  const text = written.trim()
  const day = dayOf(text)
  if (day !== undefined) return `<time${attributes({datetime: text})}>${escapeHtml(words.dates.day(day))}</time>`
  // Of four digits most are years, of ten and more most are numbers of something.
  if (/^-?[1-9]\d{4,8}$/.test(text) && !names.test(key))
    return `<data${attributes({value: text})}>${escapeHtml(words.number(Number(text)))}</data>`
  if (/^https?:\/\/[^\s<>"]+$/.test(text))
    return `<a${attributes({class: 'external', href: text, rel: 'noopener'})}>${escapeHtml(shortAddress(text))}</a>`
  return undefined
}

/** The day of a text that is a day of the calendar, with or without a time of day, and nothing else: `2026-05-01T09:30`. */
export function dayOf(text: string): Day | undefined {
  const day = time.exec(text)?.[1]
  if (day === undefined) return undefined
  const start = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(start) && new Date(start).toISOString().startsWith(day) ? (day as Day) : undefined
}

/** `example.org/a/b`: without what every address has, and no longer than can be read. */
function shortAddress(url: string): string {
  const short = url.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '')
  return short.length > longest ? `${short.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '')}…` : short
}
