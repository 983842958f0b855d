import type {SiteViews} from './site-views.ts'

/** The same question with a promise of the same answer. */
type Asked<Member> = Member extends (...args: infer Args) => infer Answer
  ? (...args: Args) => Promise<Awaited<Answer>>
  : Member

/**
 * The views as routes ask for them: the site may live in another thread, so that pages are drawn there while Astro writes
 * others here. Every view is awaited, with all it takes and gives plain data that can be copied. Only the words of the
 * interface are no view: they are functions, made of the site's locale wherever they are needed, and nobody waits for them.
 */
export type AsyncViews = {
  readonly [Name in keyof SiteViews]: Name extends 'words' ? SiteViews[Name] : Asked<SiteViews[Name]>
}

/** Views without pictures that are asked for before pages are drawn: while pictures are made, Astro can bundle. */
const early: ReadonlySet<string> = new Set<keyof SiteViews>([
  'feed',
  'frame',
  'graphData',
  'pageSlugs',
  'redirects',
  'robotsText',
  'themeSheet',
  'zoomIds',
])

/**
 * Views of a site that lives in this thread, asked in the same way.
 *
 * @param pictures Ends when all pictures are known that pages may show; begun by the first question of all, and waited for by
 * those whose answer may show one.
 */
export function asyncViews(views: SiteViews, pictures?: () => Promise<void>): AsyncViews {
  const members = Object.entries(views).map(([name, member]) => [
    name,
    typeof member === 'function' && name !== 'words'
      ? async (...args: readonly never[]) => {
          const made = pictures?.()
          if (!early.has(name)) await made
          // Whoever waits for them is told what failed.
          else made?.catch(() => {})
          return member(...args)
        }
      : member,
  ])
  return Object.fromEntries(members) as AsyncViews
}
