import type {PageKey} from '../../1-files/index.ts'
import type {Site} from '../site.ts'
import {compareLetters, letterOf, letterSlug} from './letters.ts'

/** Pages of one page of the list of all. */
export const mostOfRange = 400

/** Pages whose names stand next to each other, of one letter. */
export interface PageRange {
  /** Last part of its address: `a`, or `a-2` where a letter has several. */
  readonly id: string
  readonly letter: string
  /** In key order; never empty. */
  readonly keys: readonly PageKey[]
}

const rangesOfSites = new WeakMap<Site, readonly PageRange[]>()

/** All pages but journals, by letter and in key order, in parts that one page can hold. */
export function pageRanges(site: Site): readonly PageRange[] {
  const known = rangesOfSites.get(site)
  if (known) return known
  const letters = new Map<string, PageKey[]>()
  for (const {key, kind} of site.pages.values()) {
    if (kind === 'journal') continue
    const letter = letterOf(key)
    const keys = letters.get(letter)
    if (keys) keys.push(key)
    else letters.set(letter, [key])
  }
  const ranges: PageRange[] = []
  const taken = new Set<string>()
  for (const [letter, keys] of [...letters].sort(([left], [right]) => compareLetters(left, right))) {
    // Parts of about one size: none holds the last three names of a letter.
    const size = Math.ceil(keys.length / Math.ceil(keys.length / mostOfRange))
    for (let start = 0; start < keys.length; start += size) {
      let number = start / size + 1
      const slug = letterSlug(letter)
      const name = () => (number === 1 ? slug : `${slug}-${number}`)
      while (taken.has(name())) number += 1
      taken.add(name())
      ranges.push({id: name(), letter, keys: keys.slice(start, start + size)})
    }
  }
  rangesOfSites.set(site, ranges)
  return ranges
}

/** Whether the list of all pages fits in one page. */
export function isOneRange(site: Site): boolean {
  return pageRanges(site).reduce((count, {keys}) => count + keys.length, 0) <= mostOfRange
}

/** Ranges with a page of their own: none where one page holds all. */
export function rangeIds(site: Site): readonly string[] {
  return isOneRange(site) ? [] : pageRanges(site).map(({id}) => id)
}
