import type {Feed} from './feed.ts'

/**
 * Write a feed as JSON Feed.
 *
 * @see https://www.jsonfeed.org/version/1.1/
 */
export function jsonFeed(feed: Feed): string {
  const items = feed.entries.map(entry => ({
    id: entry.id,
    url: entry.url,
    title: entry.title,
    content_html: entry.html,
    ...(entry.summary === '' ? {} : {summary: entry.summary}),
    date_published: entry.published,
    date_modified: entry.updated,
    language: entry.lang,
    ...(entry.tags.length === 0 ? {} : {tags: entry.tags}),
  }))
  const written = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.url,
    feed_url: feed.jsonUrl,
    language: feed.lang,
    authors: [{name: feed.author}],
    items,
  }
  return `${JSON.stringify(written, null, 1)}\n`
}
