import {readdirSync, readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {join} from 'node:path'
import {gzipSync} from 'node:zlib'
import type {AxeResults} from 'axe-core'
import {afterAll, describe, expect, it} from 'vitest'
import {browser, closeBrowser, hasBrowser, siteFolder, siteUrl} from './site-server.ts'

afterAll(closeBrowser)

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

/** Bytes of script, gzip, that a page of the built site asks for before anybody touches it. */
function scriptWeight(path: string): number {
  const html = readFileSync(join(siteFolder(), path, 'index.html'), 'utf8')
  const files = [...html.matchAll(/<script[^>]*\ssrc="\/([^"]+)"/g)].map(([, file]) => file ?? '')
  expect(files.length).toBeGreaterThan(1)
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(join(siteFolder(), file))).length, 0)
}

it('an ordinary page loads little script', () => {
  for (const path of ['outline', 'deck', 'references']) expect(scriptWeight(path)).toBeLessThan(12_000)
})

it('all pages share one sheet of styles that is small', () => {
  const folder = join(siteFolder(), '_lectern')
  const html = readFileSync(join(siteFolder(), 'outline/index.html'), 'utf8')
  const sheets = [...html.matchAll(/<link rel="stylesheet" href="\/_lectern\/([^"]+)"/g)].map(([, file]) => file ?? '')
  expect(readdirSync(folder)).toEqual(expect.arrayContaining(sheets))
  expect(sheets.length).toBeGreaterThan(0)
  const weight = sheets.reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0)
  expect(weight).toBeLessThan(14_000)
})

describe.runIf(await hasBrowser())('a page with everything open', () => {
  it.each([
    ['light', 1440],
    ['dark', 1440],
    ['light', 390],
    ['dark', 390],
  ] as const)('has nothing that stands in a reader’s way, %s at %i px', async (colorScheme, width) => {
    const context = await (await browser()).newContext({
      colorScheme,
      viewport: {width, height: 900},
      reducedMotion: 'reduce',
      // The policy of the page is not to be asked whether the test may look.
      bypassCSP: true,
    })
    const page = await context.newPage()
    await page.goto(`${await siteUrl()}deck/`)
    await page.addScriptTag({path: axe})
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('main details')) details.setAttribute('open', '')
    })
    await page.click('.filter-toggle')
    const chips = page.locator('.reference-filters li button')
    await chips.nth(0).click()
    await chips.nth(1).click()
    await chips.nth(1).click()
    await page.locator('.outline a.page-link').first().hover()
    await page.locator('.preview:popover-open').waitFor()
    const violations = () =>
      page.evaluate(async () => {
        const {axe} = globalThis as unknown as {axe: {run(): Promise<AxeResults>}}
        return (await axe.run()).violations.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html).join(' ')}`)
      })
    expect(await violations()).toEqual([])
    await page.keyboard.press('Escape')
    await page.click('.shortcut-button')
    expect(await violations()).toEqual([])
    await context.close()
  })

  it('does not jump while it loads', async () => {
    // On a machine that is busy a face may come so late that its words move once; what is the page's own fault moves always.
    let least = Number.POSITIVE_INFINITY
    for (let again = 0; again < 3 && least >= 0.02; again++) least = Math.min(least, await shiftOf('outline/'))
    expect(least).toBeLessThan(0.02)
  })
})

/** How much of a page moves until it is quiet. */
async function shiftOf(path: string): Promise<number> {
  const context = await (await browser()).newContext({viewport: {width: 1280, height: 800}})
  const page = await context.newPage()
  await page.goto((await siteUrl()) + path, {waitUntil: 'networkidle'})
  const shift = await page.evaluate(
    () =>
      new Promise<number>(resolve => {
        let sum = 0
        new PerformanceObserver(list => {
          for (const entry of list.getEntries()) sum += (entry as unknown as {value: number}).value
        }).observe({type: 'layout-shift', buffered: true})
        setTimeout(() => resolve(sum), 300)
      }),
  )
  await context.close()
  return shift
}
