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

/** Views without pictures that are asked for before pages are drawn. */
const early: ReadonlySet<string> = new Set<keyof SiteViews>(['feed', 'robotsText', 'graphData'])

/**
 * Views of a site that lives in this thread, asked in the same way.
 *
 * @param pictures Ends when all pictures are known that pages may show.
 */
export function asyncViews(views: SiteViews, pictures?: () => Promise<void>): AsyncViews {
  const members = Object.entries(views).map(([name, member]) => [
    name,
    typeof member === 'function' && name !== 'words'
      ? async (...args: readonly never[]) => {
          if (!early.has(name)) await pictures?.()
          return member(...args)
        }
      : member,
  ])
  return Object.fromEntries(members) as AsyncViews
}
