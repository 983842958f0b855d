import {join} from 'node:path'
import {packageRoot} from './package-root.ts'

/** A route as Astro takes it. */
export interface InjectedRoute {
  readonly pattern: string
  readonly entrypoint: string
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
  '/[...slug]': '[...slug].astro',
} as const

/** Every route of a site. */
export function siteRoutes(): readonly InjectedRoute[] {
  return Object.entries(files).map(([pattern, file]) => ({pattern, entrypoint: join(packageRoot, 'src/routes', file)}))
}
