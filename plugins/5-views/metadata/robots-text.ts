import type {Site} from '../site.ts'
import {hrefOfPath} from '../urls/index.ts'
import {absoluteUrl} from './absolute-url.ts'

/**
 * `robots.txt`: everything may be read, and where the sitemap is. Crawlers read it at the top of a host alone.
 *
 * @returns `undefined` for a site below another path, or one whose address is not known.
 */
export function robotsText(site: Site): string | undefined {
  const sitemap = absoluteUrl(site, hrefOfPath(site, 'sitemap-index.xml'))
  if (sitemap === undefined || site.options.base !== '/') return undefined
  return `User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`
}
