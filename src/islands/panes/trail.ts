/**
 * The pages beside the one of the address, from the first to the last: paths below the base without slashes at either end,
 * `garden/beds`, with a fragment where a place on the page is meant, `garden/beds#b-6650a0b1`.
 */
export type Trail = readonly string[]

/** The parameter of the address that remembers a trail: once a page. */
const parameter = 'beside'
/** More pages than anybody follows; an address can ask for no more. */
export const longestTrail = 12

/** The trail that an address remembers, without what is no path of a page and without a page twice. */
export function readTrail(search: string): Trail {
  const entries = new Map<string, string>()
  for (const entry of new URLSearchParams(search).getAll(parameter)) {
    const path = pathOf(entry)
    if (isPath(path) && !entries.has(path)) entries.set(path, entry)
  }
  return [...entries.values()].slice(0, longestTrail)
}

/** The query of an address with a trail written into it; other parameters stay. */
export function writeTrail(search: string, trail: Trail): string {
  const parameters = new URLSearchParams(search)
  parameters.delete(parameter)
  for (const entry of trail) parameters.append(parameter, entry)
  const written = parameters.toString().replaceAll('%2F', '/')
  return written === '' ? '' : `?${written}`
}

/**
 * The trail with a page put to the right of another. Where the trail has the page already, it stays where it is.
 *
 * @param place Of the page that the reader comes from: 0 is the page of the address.
 */
export function putBeside(trail: Trail, place: number, entry: string): Trail {
  const known = trail.findIndex(other => pathOf(other) === pathOf(entry))
  if (known >= 0) return trail.with(known, entry)
  return trail.toSpliced(place, 0, entry).slice(0, longestTrail)
}

/** Path of an entry, without its fragment. */
export function pathOf(entry: string): string {
  return entry.split('#', 1)[0] ?? ''
}

/** How a trail names an address of this site. */
export function entryOf({pathname, hash}: Pick<URL, 'pathname' | 'hash'>, base: string): string {
  return decode(pathname.slice(base.length).replace(/\/$/, '') + hash)
}

/** The address that a trail names. Begins with the base. */
export function hrefOf(entry: string, base: string): string {
  const [path = '', fragment] = entry.split('#')
  const hash = fragment === undefined ? '' : `#${encodeURIComponent(fragment)}`
  return `${base}${path.split('/').map(encodeURIComponent).join('/')}/${hash}`
}

/** Whether a path leads to a place below the base, and to nowhere else. */
function isPath(path: string): boolean {
  return path.split('/').every(part => part !== '' && part !== '.' && part !== '..') && !/[\\\p{Cc}]/u.test(path)
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
