import type {PageKey} from '../../1-files/index.ts'
import {feedLinks, tagFeedLink} from '../feeds/feed-links.ts'
import {markdownHref} from '../markdown/markdown-links.ts'
import {breadcrumbsOf} from '../site/breadcrumbs.ts'
import {describePage} from '../site/describe-page.ts'
import {zoomedBlock, zoomTitle} from '../site/make-zoom-view.ts'
import {pageLanguage} from '../site/page-language.ts'
import {pageTitle} from '../site/page-title.ts'
import type {Site, SitePage} from '../site.ts'
import {oneLine} from '../to-hast/plain-text.ts'
import {hrefOf, hrefOfPath} from '../urls/index.ts'
import {absoluteUrl, canonicalHref, homeKey} from './absolute-url.ts'
import type {AlternateView, HeadSubject, HeadView} from './head-view.ts'
import {languagesOf} from './languages-of.ts'
import {pageDates} from './page-dates.ts'
import {pictureOf, previewImage} from './preview-image.ts'
import {passBy, robotsOf} from './robots.ts'
import {type StructuredPage, structuredData} from './structured-data.ts'

/** Characters of a description. */
const longest = 160

/** Languages written from right to left, and scripts, where a tag names one. */
const rightToLeft =
  /^(?:ar|arc|ckb|dv|fa|he|iw|ks|ku-arab|ps|sd|syr|ug|ur|yi)(?:-|$)|-(?:arab|hebr|syrc|thaa|nkoo)(?:-|$)/i

/**
 * What the head of a page says.
 *
 * @throws For a slug or a deck that the site does not have.
 */
export function headView(site: Site, subject: HeadSubject): HeadView {
  const key = keyOf(site, subject)
  return {
    ...describe(site, subject),
    image: previewImage(site, subject),
    alternates: alternatesOf(site, subject),
    languages: key === undefined ? [] : languagesOf(site, key),
  }
}

/** The page of a file or name that a subject is, if any. */
function keyOf(site: Site, subject: HeadSubject): PageKey | undefined {
  return subject.kind === 'page'
    ? site.slugs.get(subject.slug)?.key
    : subject.kind === 'home'
      ? homeKey(site)
      : undefined
}

/** The page as Markdown, the feed of the tag it is, the feeds of the site. */
function alternatesOf(site: Site, subject: HeadSubject): readonly AlternateView[] {
  const home = homeKey(site)
  const homeSlug = home === undefined ? undefined : site.pages.get(home)?.slug
  const slug = subject.kind === 'page' ? subject.slug : subject.kind === 'home' ? homeSlug : undefined
  if (slug === undefined) return feedLinks(site)
  const href = markdownHref(site, slug)
  const markdown: AlternateView[] = href === undefined ? [] : [{type: 'text/markdown', title: 'Markdown', href}]
  const tag = tagFeedLink(site, slug)
  return [...markdown, ...(tag ? [tag] : []), ...feedLinks(site)]
}

type Described = Omit<HeadView, 'image' | 'alternates' | 'languages'>

function describe(site: Site, subject: HeadSubject): Described {
  switch (subject.kind) {
    case 'home': {
      const key = homeKey(site)
      const entry = key === undefined ? undefined : site.pages.get(key)
      return entry
        ? pageHead(site, entry, 'WebSite')
        : plainHead(site, site.options.base, 'WebSite', site.options.title)
    }
    case 'page': {
      const entry = site.slugs.get(subject.slug)
      if (!entry) throw new Error(`Unexpected address \`${subject.slug}\`, expected the slug of a page of this site`)
      return pageHead(site, entry, entry.key === homeKey(site) ? 'WebSite' : undefined)
    }
    case 'block': {
      const zoomed = zoomedBlock(site, subject.id)
      const facts = {...noFacts(site), lang: pageLanguage(zoomed.page, site)}
      const description = zoomTitle(zoomed, longest)
      const head = plainHead(site, zoomed.href, 'WebPage', description, description, facts)
      return {...head, robots: passBy, structuredData: undefined}
    }
    case 'deck': {
      const deck = site.decks.find(({id}) => id === subject.id)
      if (!deck) throw new Error(`Unexpected deck \`${subject.id}\`, expected one of the site's decks`)
      const first = deck.pages.map(({key}) => site.graph.pages.get(key)).find(page => page !== undefined)
      const description = first === undefined ? '' : describePage(first, longest)
      const href = hrefOfPath(site, `decks/${deck.id}/`)
      const facts = {...noFacts(site), lang: first ? pageLanguage(first, site) : site.options.locale}
      const head = plainHead(site, href, 'PresentationDigitalDocument', deck.title, description, facts)
      return {...head, type: 'article'}
    }
    case 'list': {
      const isIndexed = subject.path === 'decks'
      const description = isIndexed ? oneLine(site.decks.map(({title}) => title).join(', '), longest) : ''
      const head = plainHead(site, hrefOfPath(site, `${subject.path}/`), 'CollectionPage', subject.title, description)
      return isIndexed ? head : {...head, robots: passBy}
    }
    case 'missing': {
      const {canonical: _, ...head} = plainHead(site, site.options.base, 'WebPage', '')
      return {...head, canonical: undefined, robots: 'noindex', structuredData: undefined}
    }
  }
}

function pageHead(site: Site, entry: SitePage, known: StructuredPage['kind'] | undefined): Described {
  const page = site.graph.pages.get(entry.key)
  const {published, updated} = page ? pageDates(page, site) : {published: undefined, updated: undefined}
  const isArticle = known === undefined && published !== undefined
  const kind = known ?? (isArticle ? 'Article' : entry.kind === 'hub' ? 'CollectionPage' : 'WebPage')
  const href = canonicalHref(site, entry.key) ?? site.options.base
  const lang = page ? pageLanguage(page, site) : site.options.locale
  const facts = {lang, published, updated, image: pictureOf(site, entry)?.url}
  const description = page ? describePage(page, longest) : ''
  const title = kind === 'WebSite' ? site.options.title : pageTitle(entry.name)
  const crumbs = known === undefined ? breadcrumbsOf(site, entry) : []
  const own =
    crumbs.length === 0 ? [] : [{text: title.split('/').at(-1) || title, href: hrefOf(site, entry.key) ?? href}]
  const head = plainHead(site, href, kind, title, description, facts, [...crumbs, ...own])
  return {...head, type: isArticle ? 'article' : 'website', robots: robotsOf(site, entry)}
}

/** `image`: absolute address of the page's own picture. */
type Facts = Pick<StructuredPage, 'lang' | 'published' | 'updated' | 'image'>

function noFacts({options}: Site): Facts {
  return {lang: options.locale, published: undefined, updated: undefined, image: undefined}
}

function plainHead(
  site: Site,
  href: string,
  kind: StructuredPage['kind'],
  title: string,
  description = '',
  facts: Facts = noFacts(site),
  breadcrumbs: StructuredPage['breadcrumbs'] = [],
): Described {
  const canonical = absoluteUrl(site, href)
  const siteUrl = absoluteUrl(site, site.options.base)
  const absolute = breadcrumbs.map(link => ({...link, href: absoluteUrl(site, link.href) ?? link.href}))
  const {image: _, ...said} = facts
  const isKnown = canonical !== undefined && siteUrl !== undefined
  return {
    ...said,
    dir: rightToLeft.test(facts.lang) ? 'rtl' : 'ltr',
    canonical,
    description,
    robots: undefined,
    type: 'website',
    locale: /^[a-z]{2,3}-[A-Z]{2}$/.test(facts.lang) ? facts.lang.replace('-', '_') : undefined,
    structuredData: isKnown
      ? structuredData({
          ...facts,
          site: {url: siteUrl, title: site.options.title},
          url: canonical,
          kind,
          title,
          description,
          breadcrumbs: absolute,
        })
      : undefined,
  }
}
