import {feedLinks} from '../feeds/feed-links.ts'
import {absoluteUrl, homeKey} from '../metadata/absolute-url.ts'
import {isLeftOut, robotsOf} from '../metadata/robots.ts'
import {countReferences} from '../site/count-references.ts'
import {describePage} from '../site/describe-page.ts'
import {frameView} from '../site/frame-view.ts'
import {pageTitle} from '../site/page-title.ts'
import type {Site, SitePage} from '../site.ts'
import {hrefOfPath} from '../urls/index.ts'
import {markdownHref} from './markdown-links.ts'

/** Pages named, however many there are: the file is to be read in one go. */
const most = 100
const excerpt = 120

/**
 * `llms.txt`: what the site is, and the pages most linked to as Markdown, for programs that read a site on behalf of someone.
 *
 * @see https://llmstxt.org
 */
export function llmsText(site: Site): string {
  const {title, base} = site.options
  const home = homeKey(site)
  const homePage = home === undefined ? undefined : site.graph.pages.get(home)
  const about = homePage ? describePage(homePage, 300) : ''
  const listed = mainPages(site)
  const whole = (href: string) => absoluteUrl(site, href) ?? href
  const lines = [`# ${oneLine(title)}`, '']
  if (about !== '') lines.push(`> ${about}`, '')
  lines.push('Each page below is Markdown; the page for people is at the same address without `index.md`.', '')
  if (listed.length > 0) lines.push('## Pages', '')
  for (const {key, name, slug} of listed) {
    const page = site.graph.pages.get(key)
    const description = page ? describePage(page, excerpt) : ''
    const href = markdownHref(site, slug) ?? base
    lines.push(`- [${label(pageTitle(name))}](${whole(href)})${description === '' ? '' : `: ${description}`}`)
  }
  if (site.decks.length > 0) lines.push('', '## Decks', '')
  for (const {id, title} of site.decks) lines.push(`- [${label(title)}](${whole(hrefOfPath(site, `decks/${id}/`))})`)
  lines.push('', '## Optional', '', `- [All pages](${whole(hrefOfPath(site, 'pages/'))})`)
  for (const {type, href} of feedLinks(site))
    lines.push(`- [${type.includes('atom') ? 'Atom' : 'JSON'} feed](${whole(href)})`)
  return `${lines.join('\n')}\n`
}

/** The home page, the author's favourites, then the pages with the most references. */
function mainPages(site: Site): readonly SitePage[] {
  const home = homeKey(site)
  const favorites = new Set(frameView(site).favorites.map(({href}) => href))
  const rank = ({key, slug}: SitePage) => (key === home ? 2 : favorites.has(hrefOfPath(site, `${slug}/`)) ? 1 : 0)
  return [...site.pages.values()]
    .filter(entry => entry.kind !== 'journal' && markdownHref(site, entry.slug) !== undefined)
    .filter(entry => !isLeftOut(robotsOf(site, entry)))
    .map(entry => ({entry, rank: rank(entry), count: countReferences(site, entry.key)}))
    .sort((left, right) => right.rank - left.rank || right.count - left.count)
    .slice(0, most)
    .map(({entry}) => entry)
}

function label(text: string): string {
  return oneLine(text).replace(/[[\]\\]/g, '\\$&')
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
