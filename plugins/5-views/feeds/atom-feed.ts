import {escapeXml} from './escape-xml.ts'
import type {Feed, FeedEntry} from './feed.ts'

/**
 * Write a feed as Atom. `updated` is the time of its newest entry, never that of the build: the same notes give the same feed.
 *
 * @see RFC 4287
 */
export function atomFeed(feed: Feed): string {
  const updated =
    feed.entries
      .map(entry => entry.updated)
      .toSorted()
      .at(-1) ?? ''
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(feed.lang)}">`,
    element('title', feed.title),
    element('id', feed.atomUrl),
    link('self', 'application/atom+xml', feed.atomUrl),
    link('alternate', 'text/html', feed.url),
    element('updated', updated),
    `<author>${element('name', feed.author)}</author>`,
    element('generator', 'Lectern'),
    ...feed.entries.map(entry => writeEntry(entry, feed.lang)),
    '</feed>\n',
  ].join('\n')
}

function writeEntry(entry: FeedEntry, feedLang: string): string {
  const lang = entry.lang === feedLang ? '' : ` xml:lang="${escapeXml(entry.lang)}"`
  return [
    `<entry${lang}>`,
    element('title', entry.title),
    element('id', entry.id),
    link('alternate', 'text/html', entry.url),
    element('published', entry.published),
    element('updated', entry.updated),
    ...entry.tags.map(tag => `<category term="${escapeXml(tag)}"/>`),
    ...(entry.summary === '' ? [] : [element('summary', entry.summary)]),
    `<content type="html">${escapeXml(entry.html)}</content>`,
    '</entry>',
  ].join('\n')
}

function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`
}

function link(rel: string, type: string, href: string): string {
  return `<link rel="${rel}" type="${type}" href="${escapeXml(href)}"/>`
}
