import {spawn} from 'node:child_process'
import {mkdtemp, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {gzipSync} from 'node:zlib'
import type {Browser} from 'playwright-core'
import {launchChromium} from '../test/site/chromium.ts'
import {writeDeckNotes} from './deck-notes.ts'
import {followTimes} from './follow-times.ts'
import {quantile} from './median.ts'
import {sectionsOf, writeRevealDeck} from './reveal-page.ts'
import {serveGzip} from './serve-gzip.ts'

const runs = 5
const sizes = [50, 200, 1000] as const
const deck = 'decks/page-1/'
/** What Lighthouse calls a slow 4G: 150 ms there and back, 1.6 Mbit/s down. */
const slow4g = {offline: false, latency: 150, downloadThroughput: 1638.4 * 128, uploadThroughput: 750 * 128}
const slower = 4

/**
 * Make decks of 50, 200 and 1,000 slides and measure them in a browser: how soon the first slide is there, beside reveal.js
 * with the same sections, in turns; how long the forward key takes; how soon the other window follows; and what is loaded.
 *
 * @returns Times in ms, sizes in bytes after gzip.
 */
export async function measureDeck(): Promise<Readonly<Record<string, number>>> {
  const root = await mkdtemp(join(tmpdir(), 'lectern-bench-'))
  const browser = await launchChromium()
  if (!browser) throw new Error('Expected a Chromium to measure with')
  try {
    const figures: Record<string, number> = {}
    for (const size of sizes) {
      await writeDeckNotes(join(root, `notes-${size}`), size)
      await build(join(root, `notes-${size}`), join(root, `site-${size}`))
    }
    const html = await readFile(join(root, 'site-200', deck, 'index.html'), 'utf8')
    const sections = sectionsOf(html)
    await writeRevealDeck(join(root, 'site-200', 'reveal'), sections)
    figures.slides = sections.length
    Object.assign(figures, await weigh(join(root, 'site-200'), html))
    Object.assign(figures, await measureLoads(browser, join(root, 'site-200')))
    for (const size of sizes) Object.assign(figures, await measureKeys(browser, join(root, `site-${size}`), size))
    figures['forward p50, 1,000 slides to 50, times'] = round(
      (figures['forward p50, 1000 slides, ms'] ?? 0) / (figures['forward p50, 50 slides, ms'] ?? 1),
    )
    Object.assign(figures, await measureWindows(browser, join(root, 'site-200')))
    return figures
  } finally {
    await browser.close()
    await rm(root, {recursive: true, force: true})
  }
}

function build(notes: string, out: string): Promise<void> {
  const cli = fileURLToPath(new URL('../src/cli/bin.mjs', import.meta.url))
  return new Promise((done, fail) => {
    spawn(process.execPath, [cli, 'build', notes, '--out', out], {stdio: ['ignore', 'ignore', 'inherit']}).on(
      'exit',
      code => (code === 0 ? done() : fail(new Error(`Expected ${notes} to be built, and it ended with ${code}`))),
    )
  })
}

/** Largest paint of ours and of reveal.js, in turns, on a slow line and a slow processor. */
async function measureLoads(browser: Browser, folder: string): Promise<Record<string, number>> {
  const site = await serveGzip(folder)
  const times: Record<'lectern' | 'reveal', number[]> = {lectern: [], reveal: []}
  for (let run = 0; run < runs; run++) {
    for (const [name, path] of [
      ['lectern', deck],
      ['reveal', 'reveal/'],
    ] as const) {
      times[name].push(await largestPaint(browser, site.url + path))
    }
  }
  await site.close()
  const [ours, theirs] = [quantile(times.lectern), quantile(times.reveal)]
  return {
    'LCP, 200 slides, 4x CPU, slow 4G, ms': round(ours),
    'LCP of reveal.js with the same sections, ms': round(theirs),
    'LCP, share of reveal.js': round(ours / theirs),
  }
}

async function largestPaint(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext({viewport: {width: 1280, height: 720}})
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', slow4g)
  await session.send('Emulation.setCPUThrottlingRate', {rate: slower})
  await page.goto(url, {waitUntil: 'load'})
  await page.waitForTimeout(1500)
  const time = await page.evaluate(
    () =>
      new Promise<number>(done => {
        new PerformanceObserver(list => done(list.getEntries().at(-1)?.startTime ?? Number.NaN)).observe({
          type: 'largest-contentful-paint',
          buffered: true,
        })
      }),
  )
  await context.close()
  return time
}

/** From the forward key until styles and layout of the next slide are done, over a whole walk. */
async function measureKeys(browser: Browser, folder: string, size: number): Promise<Record<string, number>> {
  const site = await serveGzip(folder)
  const page = await browser.newPage({viewport: {width: 1280, height: 720}})
  await page.goto(site.url + deck)
  await page.evaluate(() => document.fonts.ready)
  const times = await page.evaluate(
    async presses => {
      const times: number[] = []
      for (let press = 0; press < presses; press++) {
        const start = performance.now()
        document.body.dispatchEvent(new KeyboardEvent('keydown', {key: 'ArrowRight', bubbles: true}))
        document.querySelector('.slide.is-current')?.getBoundingClientRect()
        times.push(performance.now() - start)
        await new Promise(requestAnimationFrame)
      }
      return times
    },
    Math.min(size - 1, 199),
  )
  await page.close()
  await site.close()
  return {
    [`forward p50, ${size} slides, ms`]: round(quantile(times)),
    [`forward p95, ${size} slides, ms`]: round(quantile(times, 0.95)),
  }
}

/** From a key in one window until the other shows the slide, both ways. */
async function measureWindows(browser: Browser, folder: string): Promise<Record<string, number>> {
  const site = await serveGzip(folder)
  const context = await browser.newContext({viewport: {width: 1280, height: 720}})
  const [audience, presenter] = [await context.newPage(), await context.newPage()]
  await audience.goto(site.url + deck)
  await presenter.goto(`${site.url}${deck}presenter/`)
  await presenter.waitForSelector('.presenter-light.is-on')
  const figures: Record<string, number> = {}
  for (const [name, from, to, selector] of [
    ['presenter to audience', presenter, audience, 'main.deck'],
    ['audience to presenter', audience, presenter, '.presenter-outline'],
  ] as const) {
    figures[`${name} p95, ms`] = round(quantile(await followTimes(from, to, selector, 60), 0.95))
  }
  await context.close()
  await site.close()
  return figures
}

/** What the windows load before anything is opened, after gzip. */
async function weigh(folder: string, html: string): Promise<Record<string, number>> {
  const presenter = await readFile(join(folder, deck, 'presenter/index.html'), 'utf8')
  const [own, theirs] = [await filesOf(folder, html), await filesOf(folder, presenter)]
  const sum = async (files: Iterable<string>, end: string) => {
    let bytes = 0
    for (const file of files) if (file.endsWith(end)) bytes += gzipSync(await readFile(join(folder, file))).length
    return bytes
  }
  const extra = [...theirs].filter(file => !own.has(file))
  return {
    'deck page: JS, bytes': await sum(own, '.js'),
    'deck page: CSS, bytes': await sum(own, '.css'),
    'presenter beside: JS, bytes': await sum(extra, '.js'),
    'presenter beside: CSS, bytes': await sum(extra, '.css'),
  }
}

/** Scripts and sheets that a page names, and what those scripts import at once. */
async function filesOf(folder: string, html: string): Promise<ReadonlySet<string>> {
  const files = new Set([...html.matchAll(/(?:src|href)="(\/[^"]+\.(?:js|css))"/g)].flatMap(([, file]) => file ?? []))
  for (const file of files) {
    if (!file.endsWith('.js')) continue
    const text = await readFile(join(folder, file), 'utf8')
    for (const [, inner] of text.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)) files.add(`/_lectern/${inner}`)
  }
  return files
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
