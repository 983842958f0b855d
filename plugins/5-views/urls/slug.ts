import {shortHash, slugOf} from '../../4-graph/index.ts'

/** First parts of addresses that our own routes and files take. */
export const reservedSegments: ReadonlySet<string> = new Set([
  '404',
  '404.html',
  '_astro',
  '_headers',
  '_lectern',
  '_redirects',
  'addresses.json',
  'assets',
  'decks',
  'favicon.ico',
  'favicon.svg',
  'feed.json',
  'feed.xml',
  'graph',
  'index',
  'index.html',
  'index.md',
  'journals',
  'llms.txt',
  'pages',
  'old-address.js',
  'robots.txt',
  'search',
  'sitemap',
  'sitemap-index.xml',
  'sitemap.xml',
  'tags',
  'stage.js',
  'theme.js',
])

/** Paths of blocks by themselves. Other pages below a page that is called B are no business of ours. */
const ofBlock = /^b\/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Longer paths become one component: systems refuse paths of a few thousand bytes. */
const longestPath = 1000

/**
 * Make the path of a page below the base from its title: `/` stays a path, each component as `slugOf` makes it. A first
 * component that is ours gets `-page`.
 *
 * @returns Without slashes at either end; never empty.
 */
export function pageSlug(title: string): string {
  const components = title
    .split('/')
    .filter(component => component.trim() !== '')
    .map(component => slugOf(component.trim()))
  const [first = ''] = components
  if (isReserved(first) || ofBlock.test(components.join('/'))) components[0] = `${first}-page`
  const path = components.join('/')
  return path === '' || path.length > longestPath ? slugOf(title) : path
}

function isReserved(component: string): boolean {
  return reservedSegments.has(component) || /^sitemap-\d+\.xml$/.test(component)
}

/** Path of a journal: `journals/2026-05-01`. */
export function journalSlug(day: string): string {
  return `journals/${day}`
}

/** Path of a page whose own is taken: a suffix that depends on its key alone, so that it does not move. */
export function apartSlug(slug: string, key: string): string {
  return `${slug}-${shortHash(key).slice(0, 6)}`
}
