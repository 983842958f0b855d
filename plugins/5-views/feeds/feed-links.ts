import type {PageKey} from '../../1-files/index.ts'
import type {AlternateView} from '../metadata/head-view.ts'
import type {Site} from '../site.ts'
import {hrefOfPath} from '../urls/index.ts'
import {feedSources} from './feed-sources.ts'
import {tagFeedHref} from './make-feed.ts'

/** Where the feeds of a site are, to be found from each of its pages; none where there is no feed. */
export function feedLinks(site: Site): readonly AlternateView[] {
  const {origin, title} = site.options
  if (origin === undefined || feedSources(site).dated.length === 0) return []
  return [
    {type: 'application/atom+xml', title, href: hrefOfPath(site, 'feed.xml')},
    {type: 'application/feed+json', title, href: hrefOfPath(site, 'feed.json')},
  ]
}

/** Slugs of the pages whose names are tags with a feed of their own. */
export function tagFeedSlugs(site: Site): readonly string[] {
  if (site.options.origin === undefined) return []
  return [...feedSources(site).byTag.keys()]
    .filter(key => hasTagFeed(site, key))
    .map(key => site.pages.get(key)?.slug ?? '')
}

/** The feed of the tag that a page stands for, if it has one. */
export function tagFeedLink(site: Site, slug: string): AlternateView | undefined {
  const entry = site.slugs.get(slug)
  if (site.options.origin === undefined || !entry || !hasTagFeed(site, entry.key)) return undefined
  return {type: 'application/atom+xml', title: `${site.options.title}: #${entry.name}`, href: tagFeedHref(site, slug)}
}

/** A page whose address is the name of a feed's file would need a folder of that name. */
function hasTagFeed(site: Site, key: PageKey): boolean {
  const slug = site.pages.get(key)?.slug
  return slug !== undefined && !slug.split('/').includes('feed.xml') && feedSources(site).byTag.has(key)
}
