import type {BrowserContextOptions, Page} from 'playwright-core'
import {afterAll, describe, expect, it} from 'vitest'
import {browser, closeBrowser, hasBrowser, siteUrl, subSite} from './site-server.ts'

afterAll(closeBrowser)

/** A page and what it asked for after it was loaded. */
async function open(url: string, options: BrowserContextOptions = {}): Promise<{page: Page; asked: string[]}> {
  const page = await (await (await browser()).newContext(options)).newPage()
  await page.goto(url, {waitUntil: 'networkidle'})
  const asked: string[] = []
  page.on('request', request => asked.push(new URL(request.url()).pathname))
  return {page, asked}
}

const card = (page: Page) => page.locator('.preview:popover-open')
const link = (page: Page) => page.locator('.outline a.page-link:text-is("Tools")').first()

describe.runIf(await hasBrowser())('a preview', () => {
  it('shows the first blocks of a page, asking for that page alone, and once', async () => {
    const {page, asked} = await open(`${subSite().url}garden/`)
    const height = await page.evaluate(() => document.documentElement.scrollHeight)
    await link(page).hover()
    await card(page).waitFor()
    expect(await card(page).locator('.preview-title').textContent()).toBe('Tools')
    expect(await card(page).textContent()).toContain('A spade')
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(height)
    expect(await page.locator('.preview [id], .preview .fold, .preview a:not([tabindex="-1"])').count()).toBe(0)
    await page.mouse.move(2, 2)
    await card(page).waitFor({state: 'hidden'})
    await link(page).hover()
    await card(page).waitFor()
    expect(asked).toEqual(['/sub/tools/'])
    await page.context().close()
  })

  it('shows a block with what is below it', async () => {
    const {page} = await open(`${subSite().url}tools/`)
    await page.locator('.outline a.block-link').first().hover()
    await card(page).waitFor()
    expect(await card(page).locator('.preview-body > .outline > li.block').count()).toBe(1)
    expect(await card(page).locator('.preview-body .block-body').first().textContent()).toContain('A bed was dug')
    const who = card(page).locator('.preview-foot a')
    expect(await who.textContent()).toBe('1 reference to this block')
    await who.click()
    await page.waitForURL(`${subSite().url}b/6650a0b1-1111-4a2b-8c3d-000000000001/`)
    await page.context().close()
  })

  it('shows the words of a footnote, which are no page to open beside', async () => {
    const {page, asked} = await open(`${await siteUrl()}rich-blocks/`)
    await page.locator('.footnote-ref a').first().hover()
    await card(page).waitFor()
    expect(await card(page).locator('.preview-title').textContent()).toBe('note')
    expect(await card(page).locator('.preview-body').textContent()).toMatch(/^The note is a block/)
    expect(await card(page).locator('.preview-foot').count()).toBe(0)
    await page.keyboard.press('Escape')
    await page.locator('.footnote-label a').first().hover()
    await page.waitForTimeout(600)
    expect([await card(page).count(), asked]).toEqual([0, []])
    await page.context().close()
  })

  it('shows a heading with what stands under it', async () => {
    const {page} = await open(`${subSite().url}garden/`)
    await page.locator('nav.contents a').first().hover()
    await card(page).waitFor()
    expect(await card(page).locator('.preview-body').textContent()).toMatch(/^\s*What grows here.*Beans/s)
    await page.context().close()
  })

  it('stays while the pointer is on it, and goes by Escape', async () => {
    const {page} = await open(`${subSite().url}garden/`)
    await link(page).hover()
    await card(page).waitFor()
    await card(page).hover()
    await page.waitForTimeout(500)
    expect(await card(page).count()).toBe(1)
    await page.keyboard.press('Escape')
    expect(await card(page).count()).toBe(0)
    await page.context().close()
  })

  it('comes by the focus of the keyboard and goes with it', async () => {
    const {page} = await open(`${subSite().url}garden/`)
    await page.keyboard.press('Tab')
    await link(page).focus()
    await card(page).waitFor()
    await page.keyboard.press('Tab')
    await card(page).waitFor({state: 'hidden'})
    await page.context().close()
  })

  it('asks for nothing where the pointer only passes', async () => {
    const {page, asked} = await open(`${subSite().url}garden/`)
    // The page's own time stands, so that a machine that is busy does not make the pointer stay.
    await page.clock.install()
    await page.clock.pauseAt(Date.now() + 60_000)
    await link(page).hover()
    await page.clock.runFor(60)
    await page.mouse.move(2, 2)
    await page.clock.runFor(600)
    expect(asked).toEqual([])
    expect(await card(page).count()).toBe(0)
    await page.context().close()
  })

  it('does not come on touch, nor for bullets, decks, lists and outside links', async () => {
    const touch = await open(`${subSite().url}garden/`, {hasTouch: true, isMobile: true})
    await link(touch.page).dispatchEvent('pointerover', {pointerType: 'touch', bubbles: true})
    await touch.page.waitForTimeout(500)
    expect(touch.asked).toEqual([])
    await touch.page.context().close()
    const {page, asked} = await open(`${subSite().url}garden/`)
    for (const selector of ['.outline a.bullet', '.talk-name a', '.site-header nav a', '.site-footer a']) {
      await page.locator(selector).first().dispatchEvent('pointerover', {pointerType: 'mouse', bubbles: true})
      await page.waitForTimeout(450)
    }
    expect(asked).toEqual([])
    await page.context().close()
  })

  it('loads no picture, whatever the page holds', async () => {
    const {page, asked} = await open(`${subSite().url}tools/`)
    await page.locator('main a[href="/sub/garden/"]').first().hover()
    await card(page).waitFor()
    await page.waitForTimeout(300)
    expect(asked).toEqual(['/sub/garden/'])
    await page.context().close()
  })

  it('stays in the window, at its end and at its foot', async () => {
    const {page} = await open(`${await siteUrl()}references/`, {
      viewport: {width: 700, height: 500},
      reducedMotion: 'reduce',
    })
    const links = page.locator('main a.page-link:not([href="/references/"]):visible')
    for (const index of [0, (await links.count()) - 1]) {
      await links.nth(index).scrollIntoViewIfNeeded()
      await page.waitForTimeout(300)
      await links.nth(index).hover()
      // What still scrolls hides a card, which then comes again.
      await expect
        .poll(async () => {
          const box = await card(page)
            .boundingBox({timeout: 1000})
            .catch(() => null)
          return box && box.x >= 0 && box.y >= 0 && box.x + box.width <= 700 && box.y + box.height <= 500
        })
        .toBe(true)
      await page.keyboard.press('Escape')
    }
    await page.context().close()
  })
})
