import {type SitemapEntry, sitemapEntries} from '../../plugins/index.ts'
import {copyAssets} from './assets.ts'
import {type AsyncViews, asyncViews} from './async-views.ts'
import {makeSiteViews} from './make-site-views.ts'
import type {Session} from './session.ts'
import {writeTwins} from './write-twins.ts'

/** A site that does not change any more, wherever it lives: what a build asks of it. */
export interface SiteHost {
  readonly views: AsyncViews
  /** Path the site is served under. */
  readonly base: string
  /** Path of an address → what the sitemap says of it. */
  sitemapEntries(): Promise<ReadonlyMap<string, SitemapEntry | undefined>>
  /**
   * Write what stands beside the pages: the files that public blocks show, smaller pictures of them, every page as
   * Markdown, and cards for link previews. Views may be asked for in the meantime.
   *
   * @param out The site's folder, absolute.
   */
  writeFiles(out: string): Promise<void>
}

/**
 * A site that lives in this thread.
 *
 * @param live It is presented, and never published.
 */
export function siteHost(session: Session, live = false): SiteHost {
  const {site} = session.current()
  const pictures = () => session.pictures.make(session.current())
  return {
    views: asyncViews(
      makeSiteViews(() => session.current().site, false, live),
      pictures,
    ),
    base: site.options.base,
    sitemapEntries: async () => sitemapEntries(session.current().site),
    async writeFiles(out) {
      const making = pictures()
      // Whoever waits for them is told what failed.
      making.catch(() => {})
      await copyAssets(session.current(), out)
      await writeTwins(session.current().site, out)
      await session.pictures.write(out)
      await session.cards?.write(session.current().site, out)
    },
  }
}
