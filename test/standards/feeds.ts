// What real graphs give to feed readers, search engines and readers of Markdown: is it well-formed, whole and apart? Called
// by `test/full/main.ts` with the folder of graphs; one line a graph.
import {existsSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import {
  atomFeed,
  type Feed,
  headView,
  jsonFeed,
  markdownPages,
  pageMarkdown,
  type Site,
  siteFeed,
  sitemapEntries,
  tagFeed,
  tagFeedSlugs,
} from '../../plugins/index.ts'
import {compileFolder} from '../../src/graph-folder/index.ts'
import {readXml} from '../4-graph/read-xml.ts'

const [graphs = ''] = process.argv.slice(2)
if (!existsSync(graphs)) {
  console.log(`Standards: skipped, there is no folder ${graphs}`)
  process.exit(0)
}

/** An address in HTML that only the site itself could follow, or an attribute that only it could use. */
const ownOnly = /<[a-z][^>"]*(?:"[^"]*"[^>"]*)*\s(?:(?:href|src)="(?![a-z][a-z0-9+.-]*:)|(?:class|style|id)=)/i

function problemsOfFeed(feed: Feed): string[] {
  const problems: string[] = []
  const entries = readXml(atomFeed(feed)).children.filter(({name}) => name === 'entry')
  const ids = new Set(entries.map(({children}) => children.find(({name}) => name === 'id')?.text))
  if (ids.size !== entries.length) problems.push(`${feed.atomUrl}: two entries have one id`)
  JSON.parse(jsonFeed(feed))
  for (const {html, url} of feed.entries) {
    const found = ownOnly.exec(html)
    if (found) problems.push(`${feed.atomUrl}: ${url}: ${found[0].slice(0, 120)}`)
  }
  return problems
}

function checkSite(site: Site): {readonly problems: readonly string[]; readonly facts: string} {
  const problems: string[] = []
  const feed = siteFeed(site)
  const feeds = [...(feed ? [feed] : []), ...tagFeedSlugs(site).flatMap(slug => tagFeed(site, slug) ?? [])]
  for (const one of feeds) problems.push(...problemsOfFeed(one))
  const canonical = new Map<string, string>()
  for (const slug of site.slugs.keys()) {
    const head = headView(site, {kind: 'page', slug})
    JSON.parse(head.structuredData ?? '')
    const other = canonical.get(head.canonical ?? '')
    if (other !== undefined) problems.push(`${slug} and ${other} have one address`)
    canonical.set(head.canonical ?? '', slug)
  }
  const listed = [...sitemapEntries(site).values()].filter(entry => entry !== undefined)
  for (const {href} of listed) {
    const isPage = canonical.has(new URL(href, site.options.origin).href)
    if (!isPage && !/^\/(?:decks\/.*)?$/.test(href)) problems.push(`${href} in the sitemap is no page`)
  }
  const started = performance.now()
  const pages = markdownPages(site)
  const bytes = pages.reduce((sum, {slug}) => sum + (pageMarkdown(site, slug)?.length ?? 0), 0)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  const facts = `${feeds.length} feeds, ${canonical.size} heads, ${listed.length} addresses in the sitemap, ${pages.length} pages as Markdown (${(bytes / 1e6).toFixed(1)} MB in ${seconds} s)`
  return {problems, facts}
}

let failures = 0
for (const {name} of readdirSync(graphs, {withFileTypes: true}).filter(entry => entry.isDirectory())) {
  const folder = join(graphs, name)
  if (!existsSync(join(folder, 'pages')) && !existsSync(join(folder, 'journals'))) continue
  const {site} = await compileFolder(folder, {
    allPublic: true,
    site: 'https://notes.example',
    today: '2026-05-01' as never,
  })
  const {problems, facts} = checkSite(site)
  console.log(`${problems.length === 0 ? 'ok    ' : 'FAILED'} ${name}: ${facts}`)
  for (const problem of problems.slice(0, 10)) console.log(`         ${problem}`)
  if (problems.length > 0) failures++
}
process.exitCode = failures === 0 ? 0 : 1
