import type {PageKey} from '../../1-files/index.ts'
import {absoluteUrl, canonicalHref} from '../metadata/absolute-url.ts'
import {describePage} from '../site/describe-page.ts'
import {pageLanguage} from '../site/page-language.ts'
import {pageTitle} from '../site/page-title.ts'
import {tagsOf} from '../site/property-panel.ts'
import type {Site} from '../site.ts'
import type {RenderContext} from '../to-hast/render-context.ts'
import {hrefOfPath} from '../urls/index.ts'
import {entryHtml} from './entry-html.ts'
import type {Feed, FeedEntry} from './feed.ts'
import {type DatedPage, feedSources, type TaggedPage} from './feed-sources.ts'

/** Entries of a feed. */
const most = 50
const summaryLength = 300

/** The feed of all dated pages; `undefined` where there is none, or the address of the site is not known. */
export function siteFeed(site: Site): Feed | undefined {
  const url = absoluteUrl(site, site.options.base)
  const atomUrl = absoluteUrl(site, hrefOfPath(site, 'feed.xml'))
  if (url === undefined || atomUrl === undefined) return undefined
  const entries = feedSources(site)
    .dated.slice(0, most)
    .map(dated => makeEntry(site, url, {dated, blocks: [-1]}, undefined))
  const jsonUrl = absoluteUrl(site, hrefOfPath(site, 'feed.json'))
  const {title, locale} = site.options
  return entries.length === 0 ? undefined : {title, author: title, lang: locale, url, atomUrl, jsonUrl, entries}
}

/**
 * The feed of one tag: dated pages that have it, and of those that use it in some blocks, these blocks.
 *
 * @param slug Slug of the page of the tag.
 * @returns `undefined` where nothing dated uses it, or the address of the site is not known.
 */
export function tagFeed(site: Site, slug: string): Feed | undefined {
  const entry = site.slugs.get(slug)
  const href = entry && canonicalHref(site, entry.key)
  const url = href === undefined ? undefined : absoluteUrl(site, href)
  const atomUrl = absoluteUrl(site, tagFeedHref(site, slug))
  if (!entry || url === undefined || atomUrl === undefined) return undefined
  const tagged = feedSources(site).byTag.get(entry.key) ?? []
  const entries = tagged.slice(0, most).map(source => makeEntry(site, url, source, entry.key))
  if (entries.length === 0) return undefined
  const {title, locale} = site.options
  return {
    title: site.words.feeds.tagTitle(title, entry.name),
    author: title,
    lang: locale,
    url,
    atomUrl,
    jsonUrl: undefined,
    entries,
  }
}

/** Address of a tag's feed, if it has one. */
export function tagFeedHref(site: Site, slug: string): string {
  return hrefOfPath(site, `tags/${slug}/feed.xml`)
}

/** @param tag The feed is of this tag. */
function makeEntry(site: Site, home: string, {dated, blocks}: TaggedPage, tag: PageKey | undefined): FeedEntry {
  const {page, published, updated} = dated
  const url = new URL(canonicalHref(site, page.key) ?? site.options.base, home).href
  const context: RenderContext = {site, page, surface: 'reference', titles: 3, within: [page.key]}
  const isWhole = blocks.includes(-1)
  return {
    id: entryId(dated, url, isWhole ? undefined : tag),
    url,
    title: pageTitle(page.name),
    summary: isWhole ? describePage(page, summaryLength) : '',
    html: entryHtml(page, isWhole ? undefined : blocks, url, context),
    published,
    updated,
    lang: pageLanguage(page, site),
    tags: tagsOf(page, context).map(({text}) => text),
  }
}

/**
 * A URI that does not change with the address of the page. A journal is known by its day alone.
 *
 * @param tag The entry is only what a page says under this tag.
 * @see RFC 4151
 */
function entryId({page, published}: DatedPage, url: string, tag: PageKey | undefined): string {
  const name = page.kind === 'journal' && page.day !== undefined ? 'journal' : `page/${encodeURIComponent(page.key)}`
  const part = tag === undefined ? '' : `#${encodeURIComponent(tag)}`
  return `tag:${new URL(url).hostname},${published.slice(0, 10)}:${name}${part}`
}
