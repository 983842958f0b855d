import sitemap from '@astrojs/sitemap'
import type {AstroIntegration} from 'astro'
import type {SitemapEntry} from '../../plugins/index.ts'

/**
 * Astro's own sitemap, told which of Lectern's pages belong in it and when they were changed. Pages that the author's
 * project has beside Lectern's stay in it as they are.
 *
 * @param entries As `sitemapEntries` of the core.
 */
export function siteSitemap(entries: ReadonlyMap<string, SitemapEntry | undefined>): AstroIntegration {
  return sitemap({
    filter: url => {
      const path = pathOf(url)
      return !entries.has(path) || entries.get(path) !== undefined
    },
    serialize(item) {
      const entry = entries.get(pathOf(item.url))
      if (!entry) return item
      // The address as the page itself gives it: escapes may be written in two ways.
      const url = new URL(entry.href, item.url).href
      const links = entry.languages?.map(({lang, href}) => ({lang, url: href}))
      return {
        ...item,
        url,
        ...(entry.changed === undefined ? {} : {lastmod: entry.changed}),
        ...(links === undefined ? {} : {links}),
      }
    },
  })
}

function pathOf(url: string): string {
  return decodeURIComponent(new URL(url).pathname)
}
