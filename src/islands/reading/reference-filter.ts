/** Which linked references a reader wants to see, by addresses of pages. */
export interface ReferenceFilter {
  /** A reference stands with each of these. */
  readonly wanted: ReadonlySet<string>
  /** And with none of these. */
  readonly unwanted: ReadonlySet<string>
}

/** A page that references stand with. */
export interface Companion {
  readonly href: string
  readonly name: string
  /** References that stand with it. */
  readonly count: number
}

/** The parameter of the address that remembers a filter: once a page, a minus before those that are not wanted. */
const parameter = 'refs'

/** Whether a reference passes, by the pages it stands with. */
export function passes(companions: ReadonlySet<string>, {wanted, unwanted}: ReferenceFilter): boolean {
  return [...wanted].every(href => companions.has(href)) && ![...unwanted].some(href => companions.has(href))
}

/** From off to wanted, to unwanted, and off again. */
export function stepFilter({wanted, unwanted}: ReferenceFilter, href: string): ReferenceFilter {
  const next = {wanted: new Set(wanted), unwanted: new Set(unwanted)}
  if (next.wanted.delete(href)) next.unwanted.add(href)
  else if (!next.unwanted.delete(href)) next.wanted.add(href)
  return next
}

/** The filter that an address remembers; names that no reference stands with are forgotten. */
export function readFilter(search: string, companions: readonly Companion[]): ReferenceFilter {
  const wanted = new Set<string>()
  const unwanted = new Set<string>()
  for (const name of new URLSearchParams(search).getAll(parameter)) {
    const named = (wantedName: string) => companions.find(companion => companion.name === wantedName)?.href
    const href = named(name)
    const without = name.startsWith('-') ? named(name.slice(1)) : undefined
    if (href !== undefined) wanted.add(href)
    else if (without !== undefined) unwanted.add(without)
  }
  return {wanted, unwanted}
}

/** The query of an address with a filter written into it; other parameters stay. */
export function writeFilter(search: string, companions: readonly Companion[], filter: ReferenceFilter): string {
  const parameters = new URLSearchParams(search)
  parameters.delete(parameter)
  for (const {href, name} of companions) {
    if (filter.wanted.has(href)) parameters.append(parameter, name)
    else if (filter.unwanted.has(href)) parameters.append(parameter, `-${name}`)
  }
  const written = parameters.toString()
  return written === '' ? '' : `?${written}`
}

/**
 * Count the pages that references stand with, most often first. Of two pages with one name the second goes by its address.
 *
 * @param references For each reference the pages it stands with: address → name.
 */
export function countCompanions(references: readonly ReadonlyMap<string, string>[]): readonly Companion[] {
  const counts = new Map<string, {name: string; count: number}>()
  for (const pages of references) {
    for (const [href, name] of pages) {
      const known = counts.get(href)
      if (known) known.count += 1
      else counts.set(href, {name, count: 1})
    }
  }
  const taken = new Map<string, string>()
  for (const [href, {name}] of counts) if (!taken.has(name)) taken.set(name, href)
  return [...counts]
    .map(([href, {name, count}]) => ({href, name: taken.get(name) === href ? name : decodeURI(href), count}))
    .sort((left, right) => right.count - left.count || (left.name < right.name ? -1 : 1))
}
