import sitemap from '@astrojs/sitemap'
import type {AstroIntegration} from 'astro'
import {type Site, type SitemapEntry, sitemapEntries} from '../../plugins/index.ts'

/**
 * Astro's own sitemap, told which of Lectern's pages belong in it and when they were changed. Pages that the author's
 * project has beside Lectern's stay in it as they are.
 *
 * @param current Gives the site that is built.
 */
export function siteSitemap(current: () => Site): AstroIntegration {
  let known: ReadonlyMap<string, SitemapEntry | undefined> | undefined
  const entries = () => {
    known ??= sitemapEntries(current())
    return known
  }
  return sitemap({
    filter: url => {
      const path = pathOf(url)
      return !entries().has(path) || entries().get(path) !== undefined
    },
    serialize(item) {
      const entry = entries().get(pathOf(item.url))
      if (!entry) return item
      // The address as the page itself gives it: escapes may be written in two ways.
      const url = new URL(entry.href, item.url).href
      return entry.changed === undefined ? {...item, url} : {...item, url, lastmod: entry.changed}
    },
  })
}

function pathOf(url: string): string {
  return decodeURIComponent(new URL(url).pathname)
}
