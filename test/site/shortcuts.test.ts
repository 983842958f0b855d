import type {Page} from 'playwright-core'
import {afterAll, describe, expect, it} from 'vitest'
import {browser, closeBrowser, hasBrowser, siteUrl, subSite} from './site-server.ts'

afterAll(closeBrowser)

async function open(url: string): Promise<Page> {
  const page = await (await (await browser()).newContext()).newPage()
  await page.goto(url)
  return page
}

const help = (page: Page) => page.locator('dialog.shortcut-help[open]')

describe.runIf(await hasBrowser())('keys of a page', () => {
  it.each([
    ['g j', 'journals/'],
    ['g d', 'decks/'],
    ['g m', 'graph/'],
    ['g t', 'tags/'],
    ['g a', 'pages/'],
    ['g h', ''],
    [']', 'tools/'],
    ['p', 'decks/garden/#garden'],
  ])('%s leads to /%s', async (keys, path) => {
    const page = await open(`${subSite().url}garden/`)
    for (const key of keys.split(' ')) await page.keyboard.press(key)
    await page.waitForURL(`${subSite().url}${path}`)
    await page.context().close()
  })

  it('are told by a question mark, those alone that this page has, in a dialog that closes by Escape', async () => {
    const page = await open(`${subSite().url}herbs/`)
    await page.keyboard.press('?')
    const keys = await help(page).locator('dt').allTextContents()
    expect(keys.map(text => text.trim())).toContain('g j')
    expect(keys.map(text => text.trim())).not.toContain('p')
    await page.keyboard.press('Escape')
    expect(await page.locator('dialog').count()).toBe(0)
    await page.click('.shortcut-button')
    expect(await help(page).count()).toBe(1)
    await help(page).locator('button').click()
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('shortcut-button')
    await page.context().close()
  })

  it('can be switched off, for the next page too, and on again', async () => {
    const page = await open(`${subSite().url}garden/`)
    await page.keyboard.press('?')
    await help(page).locator('input').uncheck()
    await page.keyboard.press('Escape')
    await page.keyboard.press('?')
    expect(await help(page).count()).toBe(0)
    await page.reload()
    await page.keyboard.press('g')
    await page.keyboard.press('j')
    await page.waitForTimeout(300)
    expect(page.url()).toBe(`${subSite().url}garden/`)
    await page.click('.shortcut-button')
    await help(page).locator('input').check()
    await page.keyboard.press('Escape')
    await page.keyboard.press('?')
    expect(await help(page).count()).toBe(1)
    await page.context().close()
  })

  it('do nothing while the reader types or holds a modifier key', async () => {
    const page = await open(`${subSite().url}garden/`)
    await page.evaluate(() => {
      const box = document.createElement('input')
      document.querySelector('main')?.append(box)
      box.focus()
    })
    await page.keyboard.type('?gj')
    expect(await page.locator('main > input').inputValue()).toBe('?gj')
    await page.evaluate(() => (document.activeElement as HTMLElement).blur())
    await page.keyboard.press('Control+]')
    await page.waitForTimeout(200)
    expect([await help(page).count(), page.url()]).toEqual([0, `${subSite().url}garden/`])
    await page.context().close()
  })

  it('fold and open all blocks', async () => {
    const page = await open(`${await siteUrl()}outline/`)
    const folded = () => page.locator('.page-body .fold[aria-expanded="false"]').count()
    const all = await page.locator('.page-body .fold').count()
    await page.keyboard.press('-')
    expect(await folded()).toBe(all)
    await page.keyboard.press('+')
    expect(await folded()).toBe(0)
    await page.context().close()
  })
})
