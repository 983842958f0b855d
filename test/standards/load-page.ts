import type {Browser, BrowserContextOptions, Page} from 'playwright-core'

/** How a page came in. */
export interface Loading {
  /** Milliseconds from the start of navigation. */
  readonly largestContentfulPaint: number
  readonly cumulativeLayoutShift: number
  /** Milliseconds that tasks took beyond 50 each, until the page was quiet. */
  readonly blockingTime: number
  /** What moved, as selectors. */
  readonly moved: readonly string[]
}

/** Slow 4G as Lighthouse applies it to a real browser: 150 ms there and back, 1.6 Mbit/s, and what packets cost. */
const slow4G = {
  offline: false,
  latency: 150 * 3.75,
  downloadThroughput: (1.6 * 1024 * 1024 * 0.9) / 8,
  uploadThroughput: (0.75 * 1024 * 1024 * 0.9) / 8,
}

/** Load a page with nothing in the cache, on a processor four times slower and slow 4G, until it is quiet. */
export async function loadThrottled(browser: Browser, url: string, options: BrowserContextOptions): Promise<Loading> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', slow4G)
  await session.send('Emulation.setCPUThrottlingRate', {rate: 4})
  await page.addInitScript(observe)
  await page.goto(url, {waitUntil: 'networkidle'})
  await page.evaluate(() => document.fonts.ready)
  const loading = await readLoading(page)
  await context.close()
  return loading
}

interface Noted {
  largest: number
  shifted: number
  blocked: number
  moved: string[]
}

/** Runs in the page, before anything else does. */
function observe(): void {
  const noted: Noted = {largest: 0, shifted: 0, blocked: 0, moved: []}
  Object.assign(globalThis, {noted})
  const see = (type: string, take: (entry: never) => void) =>
    new PerformanceObserver(list => {
      for (const entry of list.getEntries()) take(entry as never)
    }).observe({type, buffered: true})
  see('largest-contentful-paint', (entry: {startTime: number}) => {
    noted.largest = entry.startTime
  })
  see('layout-shift', (entry: {value: number; hadRecentInput: boolean; sources: {node?: Element}[]}) => {
    if (entry.hadRecentInput) return
    noted.shifted += entry.value
    for (const {node} of entry.sources) noted.moved.push(`${node?.nodeName ?? '?'}.${node?.className ?? ''}`)
  })
  see('longtask', (entry: {duration: number}) => {
    noted.blocked += entry.duration - 50
  })
}

async function readLoading(page: Page): Promise<Loading> {
  const {largest, shifted, blocked, moved} = await page.evaluate(() => (globalThis as unknown as {noted: Noted}).noted)
  return {largestContentfulPaint: largest, cumulativeLayoutShift: shifted, blockingTime: blocked, moved}
}
