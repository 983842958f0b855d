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
}

/** Address pattern → file under `src/routes`. */
const files = {
  '/': 'index.astro',
  '/journals': 'journals/index.astro',
  '/tags': 'tags/index.astro',
  '/pages': 'pages/index.astro',
  '/graph': 'graph/index.astro',
  '/graph/data.json': 'graph/data.json.ts',
  '/decks': 'decks/index.astro',
  '/decks/[deck]': 'decks/[deck]/index.astro',
  '/decks/[deck]/presenter': 'decks/[deck]/presenter.astro',
  '/decks/[deck]/print': 'decks/[deck]/print.astro',
  '/404': '404.astro',
  '/llms.txt': 'llms.txt.ts',
  '/[...folder]/index.md': '[...folder]/index.md.ts',
  '/[...slug]': '[...slug].astro',
} as const

const feedFiles = {
  '/feed.xml': 'feed.xml.ts',
  '/feed.json': 'feed.json.ts',
  '/tags/[...tag]/feed.xml': 'tags/[...tag]/feed.xml.ts',
} as const

/** Every route of a site. */
export function siteRoutes({feeds}: RouteConditions): readonly InjectedRoute[] {
  const all = {...files, ...(feeds ? feedFiles : {})}
  return Object.entries(all).map(([pattern, file]) => ({pattern, entrypoint: join(packageRoot, 'src/routes', file)}))
}
