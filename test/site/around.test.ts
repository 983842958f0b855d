import type {Page} from 'playwright-core'
import {afterAll, describe, expect, it} from 'vitest'
import {browser, closeBrowser, hasBrowser, subSite} from './site-server.ts'

afterAll(closeBrowser)

async function open(path: string): Promise<Page> {
  const page = await (await (await browser()).newContext()).newPage()
  await page.goto(subSite().url + path)
  return page
}

function found(page: Page): Promise<string[]> {
  return page.locator('.finder-found a').allTextContents()
}

describe.runIf(await hasBrowser())('the list of all pages', () => {
  it('loads nothing before it is used, then narrows, says how many, and keeps what is asked in the address', async () => {
    const page = await open('')
    const asked: string[] = []
    page.on('request', request => asked.push(new URL(request.url()).pathname))
    await page.goto(`${subSite().url}pages/`)
    expect(asked.filter(path => path.endsWith('.json'))).toEqual([])
    await page.fill('page-finder input', 'GARD')
    await page.locator('.finder-found a').first().waitFor()
    expect(await found(page)).toEqual(['Garden', 'Garden/Beds'])
    expect(await page.locator('.finder-rest').isVisible()).toBe(false)
    expect(await page.locator('.finder-status').textContent()).toMatch(/^2 of \d+$/)
    expect(asked.filter(path => path.endsWith('.json'))).toEqual(['/sub/pages/list.json'])
    expect(new URL(page.url()).search).toBe('?q=GARD')
    await page.fill('page-finder input', '')
    await page.locator('.finder-rest').waitFor()
    expect([await found(page), new URL(page.url()).search]).toEqual([[], ''])
    await page.context().close()
  })

  it('has its place before its script is there, to the pixel', async () => {
    const page = await (await (await browser()).newContext({viewport: {width: 390, height: 844}})).newPage()
    let letIn: (() => void) | undefined
    const held = new Promise<void>(resolve => {
      letIn = resolve
    })
    await page.route(/_lectern\/.*\.js$/, async route => {
      await held
      await route.continue()
    })
    await page.goto(`${subSite().url}pages/`, {waitUntil: 'commit'})
    await page.locator('.site-footer').waitFor()
    const top = () =>
      page.evaluate(async () => {
        await document.fonts.ready
        return document.querySelector('.finder-rest')?.getBoundingClientRect().top
      })
    expect(await page.locator('page-finder').isVisible()).toBe(false)
    const before = await top()
    letIn?.()
    await page.locator('page-finder').waitFor()
    expect(await top()).toBe(before)
    await page.context().close()
  })

  it('asks again what an address says', async () => {
    const page = await open('pages/?kind=hub&sort=references&tag=nothing-like-it')
    await page.locator('.finder-found a').first().waitFor()
    expect(await found(page)).toEqual(['herbs', 'canary-free', 'places'])
    expect(await page.locator('select[name=kind]').inputValue()).toBe('hub')
    expect(await page.locator('select[name=tag]').inputValue()).toBe('')
    await page.context().close()
  })

  it('sorts by length, and says how many words', async () => {
    const page = await open('pages/?sort=words&kind=page')
    await page.locator('.finder-found a').first().waitFor()
    const counts = (await page.locator('.finder-found .count').allTextContents()).map(text =>
      Number(text.replace(',', '')),
    )
    expect(counts.length).toBeGreaterThan(2)
    expect(counts).toEqual(counts.toSorted((left, right) => right - left))
    expect(counts[0]).toBeGreaterThan(counts.at(-1) ?? 0)
    await page.context().close()
  })

  it('says that nothing matches', async () => {
    const page = await open('pages/?q=qqqq')
    await page.locator('.finder-status:not(:empty)').waitFor()
    expect(await page.locator('.finder-status').textContent()).toBe('Nothing matches.')
    await page.context().close()
  })
})

describe.runIf(await hasBrowser())('a random page', () => {
  it('is reached by its key, and going back leads to where one was', async () => {
    const page = await open('garden/')
    await page.keyboard.press('g')
    await page.keyboard.press('r')
    await page.waitForURL(url => !/\/(?:garden|pages\/random)\/$/.test(url.pathname))
    expect(await page.locator('main h1').count()).toBe(1)
    await page.goBack()
    await page.waitForURL(`${subSite().url}garden/`)
    await page.context().close()
  })
})

describe.runIf(await hasBrowser())('the picture of a year', () => {
  it('says what a day is in focus, and leads there', async () => {
    const page = await open('journals/2026/')
    const day = page.locator('.year-map svg a').first()
    const words = day.locator('text')
    expect(await words.evaluate(element => getComputedStyle(element).fillOpacity)).toBe('0')
    await page.locator('.skip-year').focus()
    await page.keyboard.press('Tab')
    expect(await words.evaluate(element => getComputedStyle(element).fillOpacity)).toBe('1')
    await page.keyboard.press('Enter')
    await page.waitForURL(`${subSite().url}journals/2026-05-01/`)
    await page.context().close()
  })
})
