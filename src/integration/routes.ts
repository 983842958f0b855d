import {join} from 'node:path'
import {packageRoot} from './package-root.ts'

/** A route as Astro takes it. */
export interface InjectedRoute {
  readonly pattern: string
  readonly entrypoint: string
}

/** What a site has beside its pages, as far as routes depend on it. */
export interface RouteConditions {
  /** There are feeds: the address of the site is known, and a page has a date. */
  readonly feeds: boolean
  /** Crawlers would read `robots.txt`, and the author has none of their own. */
  readonly robots: boolean
  /** The author changes something of the look. */
  readonly theme: boolean
  /** Under `dev`. */
  readonly development: boolean
  /** The site is presented. */
  readonly live: boolean
}

/** Address pattern → file under `src/routes`. */
const files = {
  '/': 'index.astro',
  '/journals': 'journals/index.astro',
  '/journals/[year]': 'journals/[year]/index.astro',
  '/journals/[year]/[month]': 'journals/[year]/[month]/index.astro',
  '/tags': 'tags/index.astro',
  '/pages': 'pages/index.astro',
  '/pages/list.json': 'pages/list.json.ts',
  '/pages/random': 'pages/random/index.astro',
  '/pages/[part]': 'pages/[part]/index.astro',
  '/graph': 'graph/index.astro',
  '/graph/data.json': 'graph/data.json.ts',
  '/decks': 'decks/index.astro',
  '/decks/[deck]': 'decks/[deck]/index.astro',
  '/decks/[deck]/presenter': 'decks/[deck]/presenter.astro',
  '/decks/[deck]/print': 'decks/[deck]/print.astro',
  '/decks/[deck]/handout': 'decks/[deck]/handout.astro',
  '/decks/[deck]/notes': 'decks/[deck]/notes.astro',
  '/b/[block]': 'b/[block].astro',
  '/404': '404.astro',
  '/addresses.json': 'addresses.json.ts',
  '/llms.txt': 'llms.txt.ts',
  '/[...slug]': '[...slug].astro',
} as const

const feedFiles = {
  '/feed.xml': 'feed.xml.ts',
  '/feed.json': 'feed.json.ts',
  '/tags/[...tag]/feed.xml': 'tags/[...tag]/feed.xml.ts',
} as const

/** A build writes these itself, without Astro. */
const developmentFiles = {'/[...folder]/index.md': '[...folder]/index.md.ts'} as const

const liveFiles = {
  '/remote': 'remote/index.astro',
  '/decks/[deck]/remote': 'decks/[deck]/remote.astro',
} as const

/** Every route of a site. */
export function siteRoutes({feeds, robots, theme, development, live}: RouteConditions): readonly InjectedRoute[] {
  const all = {
    ...files,
    ...(development ? developmentFiles : {}),
    ...(feeds ? feedFiles : {}),
    ...(theme ? {'/theme.css': 'theme.css.ts'} : {}),
    ...(robots ? {'/robots.txt': 'robots.txt.ts'} : {}),
    ...(live ? liveFiles : {}),
  }
  return Object.entries(all).map(([pattern, file]) => ({pattern, entrypoint: join(packageRoot, 'src/routes', file)}))
}
