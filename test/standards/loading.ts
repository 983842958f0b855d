// What a page costs before anything is pressed: requests, bytes, and what moves while it comes in, on a slow phone. Times
// are told, not held: `npm run bench -- page` compares them. Called by `test/full/main.ts`.
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {gzipSync} from 'node:zlib'
import type {Browser} from 'playwright-core'
import {launchChromium} from '../site/chromium.ts'
import {base, builtSites, realGraphs} from './built-sites.ts'
import {loadThrottled} from './load-page.ts'
import {kindsOfPages, pagePaths, urlOf} from './page-kinds.ts'
import {startStaticHost} from './static-host.ts'
import {Verdicts} from './verdict.ts'

const [graphs = '../shared/graphs'] = process.argv.slice(2)
/** The other kinds are no ordinary page, nor is the home: they load what draws or sorts them. */
const ordinary = ['note', 'journal', 'tags', 'hub', 'page with code', 'page with an answer']
/** Faces that a page asks for where it sets code or italics; the two of its text and its frame are counted. */
const facesOfSome = /jetbrains|italic|latin-ext/
const browser = await launchChromium()
if (!browser) process.exit(0)
const host = await startStaticHost()
const verdicts = new Verdicts()

for (const {name, folder} of await builtSites(graphs, ['content', ...realGraphs])) {
  verdicts.tell(`${name}, HTML`, ...weigh(name, folder))
  if (name !== 'content' && name !== 'logseq-docs') continue
  host.serve(folder, base)
  for (const {kind, path} of kindsOfPages(folder)) {
    // A speaker's panel is drawn by its script, as the window asks.
    if (kind === 'presenter') continue
    const url = urlOf(host.port, base, path)
    const problems: string[] = []
    const facts: string[] = []
    if (path !== '' && kind.split(', ').some(one => ordinary.includes(one))) {
      // A body that the browser has let go of cannot be weighed; asked again, it is there.
      const asked = await requestsOf(browser, url).catch(() => requestsOf(browser, url))
      facts.push(asked.facts)
      problems.push(...asked.problems)
    }
    let loading = await loadThrottled(browser, url, {viewport: {width: 390, height: 844}})
    // On a machine that does other things besides, a face may come so late that its words move once: what is the page's own
    // fault moves every time.
    for (let again = 0; again < 2 && loading.cumulativeLayoutShift > 0.02; again++) {
      loading = await loadThrottled(browser, url, {viewport: {width: 390, height: 844}})
    }
    if (loading.cumulativeLayoutShift > 0.02) {
      problems.push(`moves by ${loading.cumulativeLayoutShift.toFixed(3)}: ${[...new Set(loading.moved)].join(', ')}`)
    }
    facts.push(
      `shift ${loading.cumulativeLayoutShift.toFixed(3)}`,
      `largest paint ${(loading.largestContentfulPaint / 1000).toFixed(2)} s`,
    )
    verdicts.tell(`${name}, ${kind}`, problems, facts.join(', '))
  }
}
await browser.close()
await host.close()

/** What an ordinary page asks for until it is quiet, with nothing in the cache. */
async function requestsOf(on: Browser, url: string): Promise<{problems: string[]; facts: string}> {
  const context = await on.newContext({viewport: {width: 1440, height: 900}})
  const page = await context.newPage()
  const bodies: {type: string; url: string; bytes: number}[] = []
  const reading: Promise<void>[] = []
  page.on('response', response => {
    const type = response.request().resourceType()
    if (response.url().startsWith('data:') || type === 'image') return
    const read = response.body().then(body => {
      bodies.push({type, url: response.url(), bytes: gzipSync(body, {level: 9}).length})
    })
    // Heard below, with all the others; until then it is not unheard.
    read.catch(() => undefined)
    reading.push(read)
  })
  await page.goto(url, {waitUntil: 'networkidle'})
  await Promise.all(reading)
  await context.close()
  const sum = (type: string) => bodies.filter(body => body.type === type).reduce((all, {bytes}) => all + bytes, 0)
  const others = bodies.filter(body => new URL(body.url).host !== new URL(url).host)
  const data = bodies.filter(({type}) => type === 'fetch' || type === 'xhr')
  const problems: string[] = []
  const counted = bodies.filter(body => !facesOfSome.test(body.url))
  // The script that plays a film where its card stands comes with the card, and with nothing else.
  const most = bodies.some(({url}) => url.includes('/VideoPlayers.')) ? 9 : 8
  if (counted.length > most)
    problems.push(`${counted.length} requests: ${counted.map(body => nameOf(body.url)).join(' ')}`)
  if (others.length > 0) problems.push(`asks ${others.map(({url}) => url).join(' ')}`)
  if (data.length > 0) problems.push(`fetches ${data.map(({url}) => url).join(' ')} before anything is pressed`)
  if (sum('script') > 12_000) problems.push(`${sum('script')} bytes of script`)
  if (sum('stylesheet') > 14_000) problems.push(`${sum('stylesheet')} bytes of style sheets`)
  const facts = `${counted.length} requests and ${bodies.length - counted.length} for code and italics, script ${kilo(sum('script'))}, style ${kilo(sum('stylesheet'))}, HTML ${kilo(sum('document'))}`
  return {problems, facts}
}

/** How heavy the pages of a site are, and whether all carry something that grows with their number. */
function weigh(name: string, folder: string): [problems: string[], facts: string] {
  const pages = pagePaths(folder).filter(path => !/^(?:decks|pages|tags|graph)\//.test(path) && path !== 'journals/')
  const problems: string[] = []
  const sizes: number[] = []
  let frame = 0
  for (const path of pages) {
    const html = readFileSync(join(folder, path, 'index.html'), 'utf8')
    sizes.push(gzipSync(html).length)
    // Everything around the text; a list of the whole site would stand here, and be as long as the site is large.
    const around = html.slice(0, html.indexOf('<main')) + html.slice(html.indexOf('</main>'))
    frame = Math.max(frame, (around.match(/<a\s/g) ?? []).length)
  }
  sizes.sort((left, right) => left - right)
  const at = (part: number) => sizes[Math.min(sizes.length - 1, Math.floor(part * sizes.length))] ?? 0
  if (frame > 40) problems.push(`${frame} links around the text of a page`)
  if (name === 'encode-garden') {
    if (at(0.5) > 8000) problems.push(`median ${at(0.5)} bytes`)
    if (at(0.95) > 40_000) problems.push(`p95 ${at(0.95)} bytes`)
  }
  const facts = `${sizes.length} pages, gzip: median ${kilo(at(0.5))}, p95 ${kilo(at(0.95))}, most ${kilo(at(1))}; at most ${frame} links around the text`
  return [problems, facts]
}

function kilo(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`
}

function nameOf(url: string): string {
  return url.split('/').at(-1) || url
}
