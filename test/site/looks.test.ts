import type {BrowserContextOptions, Page} from 'playwright-core'
import {afterAll, describe, expect, it} from 'vitest'
import {browser, closeBrowser, hasBrowser, siteUrl} from './site-server.ts'

afterAll(closeBrowser)

const manual = 'decks/a-talk-is-a-path/'

describe.runIf(await hasBrowser())('the sheet of high contrast and themes', () => {
  async function open(options: BrowserContextOptions = {}, stored?: readonly [string, string]): Promise<Page> {
    const context = await (await browser()).newContext({viewport: {width: 1280, height: 720}, ...options})
    if (stored) await context.addInitScript(([key, value]) => localStorage.setItem(key, value), stored)
    const page = await context.newPage()
    await page.goto((await siteUrl()) + manual)
    return page
  }
  const sheets = (page: Page) => page.locator('link[rel=stylesheet][href*=looks]').count()
  const ground = (page: Page) =>
    page
      .locator('.slide')
      .first()
      .evaluate(slide => {
        const context = document.createElement('canvas').getContext('2d')
        if (!context) throw new Error('Expected a canvas')
        context.fillStyle = getComputedStyle(slide).backgroundColor
        context.fillRect(0, 0, 1, 1)
        return [...context.getImageData(0, 0, 1, 1).data.slice(0, 3)].join(' ')
      })

  it('is not asked for by a reader who asks for neither, until they do', async () => {
    const asked: string[] = []
    const context = await (await browser()).newContext({viewport: {width: 1280, height: 720}})
    const page = await context.newPage()
    page.on('request', request => asked.push(request.url()))
    await page.goto((await siteUrl()) + manual, {waitUntil: 'networkidle'})
    const css = () => asked.filter(url => url.endsWith('.css')).map(url => /([a-z]+)\.[^/]*$/.exec(url)?.[1])
    expect(css()).toEqual(['deck'])
    for (const theme of ['paper', 'slate', 'signal']) {
      await page.keyboard.press('m')
      expect(await page.locator('html').getAttribute('data-deck-theme')).toBe(theme)
    }
    await expect.poll(() => ground(page)).toBe('0 0 0')
    expect(css()).toEqual(['deck', 'looks'])
    await context.close()
  })

  it.each<[string, string, BrowserContextOptions, (readonly [string, string])?]>([
    ['a system that asks for more contrast', '255 255 255', {colorScheme: 'light', contrast: 'more'}],
    ['and one in the dark', '0 0 0', {colorScheme: 'dark', contrast: 'more'}],
    ['the same without scripts', '255 255 255', {colorScheme: 'light', contrast: 'more', javaScriptEnabled: false}],
    ['a reader who chose contrast', '255 255 255', {colorScheme: 'light'}, ['lectern-theme', 'contrast']],
    ['a reader who chose a theme', '0 0 0', {colorScheme: 'light'}, ['lectern-deck-theme', 'signal']],
  ])('is there for %s', async (_, expected, options, stored) => {
    const page = await open(options, stored)
    if (options.javaScriptEnabled !== false) expect(await sheets(page)).toBe(1)
    expect(await ground(page)).toBe(expected)
    await page.context().close()
  })

  it('comes when the system begins to ask for it', async () => {
    const page = await open({colorScheme: 'light'})
    expect(await sheets(page)).toBe(0)
    await page.emulateMedia({contrast: 'more'})
    await expect.poll(() => ground(page)).toBe('255 255 255')
    await page.context().close()
  })

  it('stands between the sheet of decks and what an author adds', async () => {
    const page = await open({contrast: 'more'})
    const names = await page
      .locator('head link[rel=stylesheet]')
      .evaluateAll(links => links.map(link => /([a-z]+)\.[^/]*$/.exec(link.getAttribute('href') ?? '')?.[1]))
    expect(names.slice(0, 2)).toEqual(['deck', 'looks'])
    await page.context().close()
  })
})
