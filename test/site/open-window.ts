import type {BrowserContext, BrowserContextOptions, Page} from 'playwright-core'
import {browser, siteUrl} from './site-server.ts'

/** A window of a talk, with everything it complained of: errors, and what the security policy refused. */
export interface TalkWindow {
  readonly page: Page
  readonly complaints: readonly string[]
}

/** Path of the manual's own talk. */
export const talkPath = 'decks/a-talk-is-a-path/'

export async function openContext(options: BrowserContextOptions = {}): Promise<BrowserContext> {
  return (await browser()).newContext({viewport: {width: 1280, height: 720}, ...options})
}

/** Open a window of the manual's talk: the audience's, or another below it such as `presenter/`. */
export async function openWindow(context: BrowserContext, below = ''): Promise<TalkWindow> {
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', message => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', error => complaints.push(String(error)))
  await page.exposeFunction('complain', (text: string) => complaints.push(text))
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', event => {
      ;(window as unknown as {complain(text: string): void}).complain(`${event.violatedDirective}: ${event.blockedURI}`)
    })
  })
  await page.goto((await siteUrl()) + talkPath + below)
  await page.evaluate(() => document.fonts.ready)
  return {page, complaints}
}

/** Number of the slide that the audience sees. */
export async function slideOf(page: Page): Promise<number> {
  return Number(await page.locator('.slide.is-current').getAttribute('data-number'))
}

/** Number of the slide the presenter is at. */
export async function presenterSlideOf(page: Page): Promise<number> {
  return Number((await page.locator('.presenter-place').textContent())?.split('/')[0])
}
