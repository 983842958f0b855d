import type {Page} from 'playwright-core'
import {afterAll, describe, expect, it} from 'vitest'
import {browser, closeBrowser, hasBrowser, siteUrl, subSite} from './site-server.ts'

afterAll(closeBrowser)

/** A tab that notes everything a strict policy or a missing file would complain of. */
async function openTab(
  options: {javaScriptEnabled?: boolean} = {},
): Promise<{page: Page; complaints: string[]; hosts: Set<string>}> {
  const context = await (await browser()).newContext(options)
  const page = await context.newPage()
  const complaints: string[] = []
  const hosts = new Set<string>()
  page.on('console', message => {
    if (message.type() === 'error' || /content security policy/i.test(message.text())) complaints.push(message.text())
  })
  page.on('pageerror', error => complaints.push(String(error)))
  page.on('request', request => {
    if (!request.url().startsWith('data:')) hosts.add(new URL(request.url()).host)
  })
  page.on('response', response => {
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`)
  })
  return {page, complaints, hosts}
}

describe.runIf(await hasBrowser())('a reader', () => {
  it('follows a reference and comes back by the linked references', async () => {
    const {page} = await openTab()
    await page.goto(`${subSite().url}garden/`)
    await page.click('.outline a.page-link:text-is("Tools")')
    await page.waitForURL('**/tools/')
    expect(await page.textContent('h1')).toContain('Tools')
    const references = page.locator('.linked-references')
    expect(await references.textContent()).toContain('It needs')
    await references.locator('a', {hasText: 'Garden'}).first().click()
    await page.waitForURL('**/garden/**')
    await page.context().close()
  })

  it('lands on a block by its address', async () => {
    const {page} = await openTab()
    await page.goto(`${subSite().url}tools/`)
    await page.locator('a.block-link').first().click()
    await page.waitForURL('**/garden/#b-*')
    expect(await page.locator(':target').textContent()).toContain('A bed was dug')
    await page.context().close()
  })

  it('reads everything with JavaScript off', async () => {
    const {page} = await openTab({javaScriptEnabled: false})
    await page.goto(`${subSite().url}garden/`)
    expect(await page.locator('main').textContent()).toContain('A garden is a slow clock')
    expect(await page.locator('.outline img').getAttribute('width')).toBe('120')
    await page.click('.outline a.page-link:text-is("Tools")')
    await page.waitForURL('**/tools/')
    await page.context().close()
  })

  it.each([
    ['home', ''],
    ['journals', 'journals/'],
    ['a journal', 'journals/2026-11-20/'],
    ['tags', 'tags/'],
    ['all pages', 'pages/'],
    ['the map', 'graph/'],
    ['decks', 'decks/'],
  ])('sees %s without a complaint of the browser, from this site alone', async (_, path) => {
    const {page, complaints, hosts} = await openTab()
    const url = await siteUrl()
    const response = await page.goto(url + path, {waitUntil: 'networkidle'})
    expect(response?.status()).toBe(200)
    expect(await page.locator('h1').count()).toBe(1)
    const policy = await page.getAttribute('meta[http-equiv="Content-Security-Policy"]', 'content')
    expect(policy).toContain("default-src 'self'")
    expect(policy).not.toContain('unsafe')
    expect(complaints).toEqual([])
    expect([...hosts]).toEqual([new URL(url).host])
    await page.context().close()
  })

  it('remembers the theme that was chosen', async () => {
    const {page} = await openTab()
    await page.goto(await siteUrl())
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    const before = await paper()
    for (let press = 0; press < 3 && (await paper()) === before; press++)
      await page.locator('theme-button button').click()
    const chosen = await paper()
    expect(chosen).not.toBe(before)
    await page.reload()
    expect(await paper()).toBe(chosen)
    await page.context().close()
  })

  it('is told what is missing by a page of its own', async () => {
    const {page} = await openTab()
    const response = await page.goto(`${await siteUrl()}no-such-page/`)
    expect(response?.status()).toBe(404)
    expect(await page.locator('h1').count()).toBe(1)
    await page.context().close()
  })
})
