import type {Page} from 'playwright-core'
import {afterAll, afterEach, describe, expect, it} from 'vitest'
import {browser, closeBrowser, hasBrowser, siteUrl} from './site-server.ts'

const open: Page[] = []
afterEach(async () => {
  for (const page of open.splice(0)) await page.context().close()
})
afterAll(closeBrowser)

/** The map in a window of its own; `before` runs ahead of every script of the page. */
async function openMap(query = '', before?: () => void): Promise<Page> {
  const context = await (await browser()).newContext({viewport: {width: 1280, height: 800}, reducedMotion: 'reduce'})
  const page = await context.newPage()
  open.push(page)
  if (before) await page.addInitScript(before)
  await page.goto(`${await siteUrl()}graph/${query}`)
  await page.waitForSelector('graph-map[data-state]')
  return page
}

/** The map as it is drawn, when it is drawn no further. */
async function picture(page: Page): Promise<Buffer> {
  let last = await page.locator('.map-sheet').screenshot()
  await expect
    .poll(async () => {
      const before = last
      last = await page.locator('.map-sheet').screenshot()
      return last.equals(before)
    })
    .toBe(true)
  return last
}

const status = (page: Page) => page.textContent('.map-status')

describe.runIf(await hasBrowser())('the map', () => {
  it('finds a page from the keyboard, walks its neighbours and opens one', async () => {
    const page = await openMap()
    await page.keyboard.press('/')
    await page.keyboard.type('glossary')
    await page.keyboard.press('Enter')
    expect(await status(page)).toMatch(/^Glossary: \d+ linked \(/)
    expect(new URL(page.url()).searchParams.get('focus')).toContain('/glossary/')
    await page.keyboard.press(']')
    const first = await status(page)
    await page.keyboard.press(']')
    expect(first).not.toMatch(/^Glossary:/)
    expect(await status(page)).not.toBe(first)
    await page.keyboard.press('Enter')
    await page.waitForURL(url => !url.pathname.endsWith('/graph/'))
    expect(await page.locator('h1').count()).toBe(1)
  })

  it('opens at the page its address names, and lets go of it', async () => {
    const page = await openMap('?focus=Glossary')
    expect(await status(page)).toMatch(/^Glossary:/)
    await page.keyboard.press('Escape')
    expect(await status(page)).toBe('')
    expect(new URL(page.url()).search).toBe('')
  })

  it('is drawn anew when a filter or the theme changes', async () => {
    const page = await openMap()
    const before = await picture(page)
    const isAsBefore = async () => (await picture(page)).equals(before)
    await page.locator('[data-edge="reference"] input').uncheck()
    await expect.poll(isAsBefore).toBe(false)
    await page.locator('[data-edge="reference"] input').check()
    await expect.poll(isAsBefore).toBe(true)
    await page.evaluate(() => (document.documentElement.dataset.theme = 'dark'))
    await expect.poll(isAsBefore).toBe(false)
  })

  it('says why it is not there, and leaves the list, where WebGL is missing', async () => {
    const page = await openMap('', () => {
      HTMLCanvasElement.prototype.getContext = () => null
    })
    expect(await page.getAttribute('graph-map', 'data-state')).toBe('failed')
    expect(await page.textContent('graph-map')).toContain('WebGL')
    expect(await page.locator('.graph-list a').count()).toBeGreaterThan(5)
  })
})
