import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'

/** One page of a kind that readers meet. */
export interface KindOfPage {
  readonly kind: string
  /** Under the base, without a slash before it: `journals/2026-05-01/`. */
  readonly path: string
}

/** Surfaces of the site itself: where they are, they are at these addresses. */
const places: readonly KindOfPage[] = [
  {kind: 'home', path: ''},
  {kind: 'journals', path: 'journals/'},
  {kind: 'tags', path: 'tags/'},
  {kind: 'all pages', path: 'pages/'},
  {kind: 'decks', path: 'decks/'},
  {kind: 'map', path: 'graph/'},
]

/** Kinds a page is of by what stands on it: the first page of each is taken. */
const signs: readonly (readonly [kind: string, path: RegExp, html: RegExp])[] = [
  ['note', /^(?!journals\/|decks\/|b\/|$)/, /^(?=[\s\S]*id="references-title")(?=[\s\S]*id="contents")/],
  ['journal', /^journals\/\d{4}-\d\d-\d\d\/$/, /class="block"/],
  ['hub', /./, /data-kind="hub"[^>]*>[\s\S]*id="references-title"/],
  ['deck', /^decks\/[^/]+\/$/, /./],
  ['presenter', /^decks\/[^/]+\/presenter\/$/, /./],
  ['printed deck', /^decks\/[^/]+\/print\/$/, /./],
  ['page with filters', /^(?!decks\/|b\/)/, /(?:class="clipping"[\s\S]*?){6}/],
  ['zoom', /^b\//, /./],
  ['page with a table', /^(?!decks\/)/, /class="table-scroll"/],
  ['page with code', /^(?!decks\/)/, /class="token-/],
  ['page with a formula', /^(?!decks\/)/, /class="math-display"/],
  ['page with an answer', /^(?!decks\/)/, /class="query is-answered"/],
  ['page with an embed', /^(?!decks\/)/, /class="embed"/],
  ['page with cards', /^(?!decks\/)/, /is-card/],
  ['page with pictures', /^(?!decks\/)/, /<img /],
]

/**
 * Pages of a built site, one of each kind it has, and the one that is not there. A page of several kinds is there once.
 *
 * @param folder The site's folder.
 */
export function kindsOfPages(folder: string): readonly KindOfPage[] {
  const found = places.filter(({path}) => existsSync(join(folder, path, 'index.html')))
  const wanted = new Map(signs.map(([kind, path, html]) => [kind, {path, html}]))
  for (const path of pagePaths(folder)) {
    if (wanted.size === 0) break
    const html = readFileSync(join(folder, path, 'index.html'), 'utf8')
    for (const [kind, sign] of wanted) {
      if (!sign.path.test(path) || !sign.html.test(html)) continue
      const before = found.findIndex(other => other.path === path)
      if (before < 0) found.push({kind, path})
      else found[before] = {kind: `${found[before]?.kind}, ${kind}`, path}
      wanted.delete(kind)
    }
  }
  return [...found, {kind: 'missing page', path: 'there-is-no-such-page/'}]
}

/** Addresses of all pages of a site that show something, which those that only lead elsewhere do not, in order. */
export function pagePaths(folder: string): readonly string[] {
  const names = readdirSync(folder, {recursive: true, encoding: 'utf8'})
  return names
    .map(name => name.replaceAll('\\', '/'))
    .filter(name => /(?:^|\/)index\.html$/.test(name))
    .filter(name => !readFileSync(join(folder, name), 'utf8').includes('http-equiv="refresh"'))
    .map(name => name.slice(0, -'index.html'.length))
    .sort()
}

/** A number of things spread evenly over many. */
export function spread<Thing>(things: readonly Thing[], count: number): readonly Thing[] {
  if (things.length <= count) return things
  return Array.from({length: count}, (_, index) => things[Math.floor((index * things.length) / count)] as Thing)
}

/** The address of a page on a host of this machine. */
export function urlOf(port: number, base: string, path: string): string {
  return `http://localhost:${port}${base}${path.split('/').map(encodeURIComponent).join('/')}`
}
