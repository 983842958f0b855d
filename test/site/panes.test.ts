import {createRequire} from 'node:module'
import type {AxeResults} from 'axe-core'
import type {BrowserContextOptions, Page} from 'playwright-core'
import {afterAll, describe, expect, it} from 'vitest'
import {browser, closeBrowser, hasBrowser, siteUrl, subSite} from './site-server.ts'

afterAll(closeBrowser)

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

/** A page, what it asked for after it was loaded, and what it complained of. */
async function open(url: string, options: BrowserContextOptions = {}) {
  const context = await (await browser()).newContext({
    viewport: {width: 1440, height: 900},
    reducedMotion: 'reduce',
    ...options,
  })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', message => complaints.push(message.text()))
  page.on('pageerror', error => complaints.push(String(error)))
  await page.goto(url, {waitUntil: 'networkidle'})
  const asked: string[] = []
  page.on('request', request => asked.push(new URL(request.url()).pathname))
  return {page, asked, complaints}
}

const titles = (page: Page) =>
  page.locator('.pane').evaluateAll(panes => panes.map(pane => pane.getAttribute('aria-label')))
const link = (page: Page, name: string, place = 0) =>
  page
    .locator('main')
    .locator(place === 0 ? '.page-body' : `.pane:nth-child(${place + 1}) .page-body`)
    .locator(`a.page-link:text-is("${name}")`)
    .first()
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))

describe.runIf(await hasBrowser())('pages beside each other', () => {
  it('are opened by Shift and a press, to the right of where the link stands, and asked for alone', async () => {
    const {page, asked, complaints} = await open(`${subSite().url}garden/`)
    await link(page, 'Tools').click({modifiers: ['Shift']})
    await page.locator('.pane:nth-child(2)').waitFor()
    expect(page.url()).toBe(`${subSite().url}garden/?beside=tools`)
    expect(await titles(page)).toEqual(['Garden', 'Tools'])
    expect(await focused(page)).toBe('Tools')
    expect(asked.filter(path => !path.startsWith('/sub/_lectern/') && !path.endsWith('.svg'))).toEqual(['/sub/tools/'])
    await link(page, 'Garden/Beds', 1).click({modifiers: ['Shift']})
    await page.locator('.pane:nth-child(3)').waitFor()
    await link(page, 'May 1st, 2026').click({modifiers: ['Shift']})
    await page.locator('.pane:nth-child(4)').waitFor()
    expect(page.url()).toBe(`${subSite().url}garden/?beside=journals/2026-05-01&beside=tools&beside=garden/beds`)
    expect(await page.locator('main > .desk > .pane').count()).toBe(4)
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('are opened by Shift+Enter, and by the line under a preview', async () => {
    const {page} = await open(`${subSite().url}garden/`)
    await link(page, 'Tools').focus()
    await page.keyboard.press('Shift+Enter')
    await page.locator('.pane:nth-child(2)').waitFor()
    await link(page, 'May 1st, 2026').hover()
    await page.locator('.preview:popover-open .preview-foot button').click()
    await page.locator('.pane:nth-child(3)').waitFor()
    expect(page.url()).toBe(`${subSite().url}garden/?beside=journals/2026-05-01&beside=tools`)
    expect(await page.locator('.preview:popover-open').count()).toBe(0)
    await page.context().close()
  })

  it('come forward where they are open already', async () => {
    const {page} = await open(`${subSite().url}garden/?beside=tools&beside=garden/beds`)
    await page.locator('.pane:nth-child(3)').waitFor()
    const url = page.url()
    await link(page, 'Garden/Beds').click({modifiers: ['Shift']})
    await expect.poll(() => focused(page)).toBe('Beds')
    await link(page, 'Garden', 1).click({modifiers: ['Shift']})
    await expect.poll(() => focused(page)).toBe('Garden')
    expect([page.url(), await page.locator('.pane').count()]).toEqual([url, 3])
    await page.context().close()
  })

  it('are remembered by the address, and by the steps back and forward', async () => {
    const {page} = await open(`${subSite().url}garden/`)
    await link(page, 'Tools').click({modifiers: ['Shift']})
    await page.locator('.pane:nth-child(2)').waitFor()
    await link(page, 'Garden/Beds', 1).click({modifiers: ['Shift']})
    await page.locator('.pane:nth-child(3)').waitFor()
    const shared = await open(page.url())
    await shared.page.locator('.pane:nth-child(3)').waitFor()
    expect(await titles(shared.page)).toEqual(['Garden', 'Tools', 'Beds'])
    await shared.page.context().close()
    await page.goBack()
    await expect.poll(() => titles(page)).toEqual(['Garden', 'Tools'])
    await page.goBack()
    await expect.poll(() => page.locator('.desk').count()).toBe(0)
    expect(await page.locator('main > article.page').count()).toBe(1)
    await page.goForward()
    await expect.poll(() => titles(page)).toEqual(['Garden', 'Tools'])
    await page.context().close()
  })

  it('are closed by their button and by Escape, and the focus goes back to the link', async () => {
    const {page} = await open(`${subSite().url}garden/`)
    await link(page, 'Tools').click({modifiers: ['Shift']})
    await page.locator('.pane:nth-child(2)').waitFor()
    await link(page, 'Garden/Beds', 1).click({modifiers: ['Shift']})
    await page.locator('.pane:nth-child(3)').waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => titles(page)).toEqual(['Garden', 'Tools'])
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Garden/Beds')
    await page.locator('.pane:nth-child(2) .pane-close').click()
    await expect.poll(() => page.locator('.pane').count()).toBe(0)
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Tools')
    expect(page.url()).toBe(`${subSite().url}garden/`)
    await page.goto(`${subSite().url}garden/?beside=tools&beside=garden/beds`, {waitUntil: 'networkidle'})
    await page.locator('.pane-first .pane-close').click()
    await page.waitForURL(`${subSite().url}tools/?beside=garden/beds`)
    await page.context().close()
  })

  it('leave the page where it was read, each scrolling alone', async () => {
    const {page} = await open(`${await siteUrl()}references/`, {viewport: {width: 1280, height: 600}})
    const top = () => page.evaluate(() => document.querySelectorAll('main h2')[4]?.getBoundingClientRect().top)
    await page.evaluate(() => document.querySelectorAll('main h2')[4]?.scrollIntoView())
    const before = await top()
    await page
      .locator('main .page-body a.page-link:visible')
      .last()
      .evaluate(element => {
        element.dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true, shiftKey: true}))
      })
    await page.locator('.pane:nth-child(2)').waitFor()
    expect(Math.abs(((await top()) ?? 0) - (before ?? 0))).toBeLessThan(4)
    await page.locator('.pane:nth-child(2) .pane-text').evaluate(text => text.scrollTo(0, 200))
    expect(Math.abs(((await top()) ?? 0) - (before ?? 0))).toBeLessThan(4)
    expect(await page.evaluate(() => document.documentElement.scrollHeight <= innerHeight)).toBe(true)
    await page.keyboard.press('Escape')
    await page.locator('.desk').waitFor({state: 'detached'})
    expect(Math.abs(((await top()) ?? 0) - (before ?? 0))).toBeLessThan(4)
    await page.context().close()
  })

  it('slide over each other; a spine with the title stays of what is covered, and brings it forward', async () => {
    const trail = ['outline', 'properties', 'tasks', 'macros', 'queries'].map(path => `beside=${path}`).join('&')
    const {page} = await open(`${await siteUrl()}references/?${trail}`)
    await page.locator('.pane:nth-child(6)').waitFor()
    const spines = page.locator('.pane-spine:visible')
    expect(await spines.allTextContents()).toEqual(['Properties', 'Tasks', 'Macros', 'Queries'])
    await spines.last().click()
    await expect.poll(() => spines.allTextContents()).toEqual(['References', 'Outline', 'Properties', 'Tasks'])
    expect(await focused(page)).toBe('Queries')
    // The keyboard brings forward what it comes to.
    await page.locator('.pane:nth-child(2) .page-body a.page-link').first().focus()
    await expect.poll(() => page.locator('.pane:nth-child(2)').getAttribute('class')).toBe('pane')
    await page.context().close()
  })

  it('have no id twice, and places to go to', async () => {
    const {page} = await open(`${await siteUrl()}references/?beside=outline&beside=deck/keys`)
    await page.locator('.pane:nth-child(3)').waitFor()
    const twice = await page.evaluate(() => {
      const ids = [...document.querySelectorAll('[id]')].map(({id}) => id)
      return ids.filter((id, index) => ids.indexOf(id) !== index)
    })
    expect(twice).toEqual([])
    const pane = page.locator('.pane:nth-child(2)')
    const jump = pane.locator('nav.contents a').last()
    const href = await jump.getAttribute('href')
    await jump.click()
    expect(await pane.locator('.is-target').getAttribute('id')).toMatch(
      new RegExp(`^beside-\\d+-${href?.split('#')[1]}$`),
    )
    const inSight = () => pane.locator('.is-target').evaluate(element => element.getBoundingClientRect().top)
    await expect.poll(inSight).toBeLessThan(860)
    expect(page.url()).toMatch(/references\/\?beside=outline&beside=deck\/keys$/)
    await page.context().close()
  })

  it('open at the block that a link means, also from the address', async () => {
    const {page} = await open(`${subSite().url}tools/`)
    await page
      .locator('.page-body a.block-link')
      .first()
      .click({modifiers: ['Shift']})
    await page.locator('.pane .is-target').waitFor()
    expect(page.url()).toBe(`${subSite().url}tools/?beside=garden%23b-6650a0b1`)
    await page.reload()
    await page.locator('.pane .is-target').waitFor()
    expect(await page.locator('.is-target > .block-line').textContent()).toContain('A bed was dug')
    await page.context().close()
  })

  it('fold, filter and preview as they do alone', async () => {
    const {page} = await open(`${await siteUrl()}references/?beside=deck`)
    const pane = page.locator('.pane:nth-child(2)')
    await pane.waitFor()
    const fold = pane.locator('.page-body .fold').first()
    await fold.evaluate((button: HTMLElement) => button.click())
    expect(await fold.getAttribute('aria-expanded')).toBe('false')
    await pane.locator('.filter-toggle').click()
    await pane.locator('.reference-filters button').first().click()
    expect(await pane.locator('.reference-filters [role=status]').textContent()).toMatch(/\d+ of \d+/)
    expect(page.url()).toMatch(/references\/\?beside=deck$/)
    await pane.locator('.page-body a.page-link:visible').first().hover()
    await page.locator('.preview:popover-open').waitFor()
    // What is folded beside is folded where it stands alone: it is the same page of the same visit.
    await page.goto(`${await siteUrl()}deck/`)
    expect(await page.locator('.page-body .fold').first().getAttribute('aria-expanded')).toBe('false')
    await page.context().close()
  })

  it('are links where the window has room for one page', async () => {
    const {page} = await open(`${subSite().url}garden/?beside=tools&beside=garden/beds`, {
      viewport: {width: 390, height: 800},
    })
    const list = page.locator('.trail-list a')
    await expect.poll(() => list.allTextContents()).toEqual(['Tools', 'Beds'])
    expect(await page.locator('.pane').count()).toBe(0)
    await page.setViewportSize({width: 1280, height: 800})
    await page.locator('.pane:nth-child(3)').waitFor()
    expect(await list.count()).toBe(0)
    await page.setViewportSize({width: 390, height: 800})
    await page.locator('.pane').first().waitFor({state: 'detached'})
    await list.first().click()
    await page.waitForURL(`${subSite().url}tools/`)
    await page.context().close()
  })

  it('are not made of what an address asks for elsewhere, nor of what is no note', async () => {
    const {page, asked} = await open(
      `${subSite().url}garden/?beside=//evil.example/x&beside=..%2F..%2Fetc&beside=decks/garden&beside=nowhere&beside=garden`,
    )
    await page.waitForTimeout(600)
    expect(await page.locator('.pane').count()).toBe(0)
    expect(asked.filter(path => !path.startsWith('/sub/'))).toEqual([])
    await page.context().close()
  })

  it('are one page on paper', async () => {
    const {page} = await open(`${subSite().url}garden/?beside=tools`)
    await page.locator('.pane:nth-child(2)').waitFor()
    await page.emulateMedia({media: 'print'})
    expect(await page.locator('.pane:nth-child(2)').isVisible()).toBe(false)
    expect(await page.locator('.pane-bar, .pane-spine').filter({visible: true}).count()).toBe(0)
    const heights = await page.evaluate(() => [
      document.documentElement.scrollHeight,
      document.querySelector('.pane-first .page')?.getBoundingClientRect().bottom ?? 0,
    ])
    expect(heights[0]).toBeGreaterThanOrEqual(Math.floor(heights[1] ?? 0))
    await page.context().close()
  })

  it.each(['light', 'dark'] as const)('have nothing that stands in a reader’s way, %s', async colorScheme => {
    const trail = ['references', 'deck', 'macros'].map(path => `beside=${path}`).join('&')
    const {page} = await open(`${await siteUrl()}glossary/?${trail}`, {colorScheme, bypassCSP: true})
    await page.locator('.pane:nth-child(4)').waitFor()
    await page.addScriptTag({path: axe})
    const violations = await page.evaluate(async () => {
      const {axe} = globalThis as unknown as {axe: {run(): Promise<AxeResults>}}
      return (await axe.run()).violations.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html).join(' ')}`)
    })
    expect(violations).toEqual([])
    await page.context().close()
  })
})

describe.runIf(await hasBrowser())('a block that others refer to', () => {
  const id = '6650a0b1-1111-4a2b-8c3d-000000000001'

  it('has a number beside it that leads to its own page, and from there back to its place', async () => {
    const {page, complaints} = await open(`${subSite().url}garden/`)
    const number = page.locator('.block-references')
    expect(await number.allTextContents()).toEqual(['1'])
    expect(await number.getAttribute('aria-label')).toBe('1 reference to this block')
    await number.click()
    await page.waitForURL(`${subSite().url}b/${id}/`)
    expect(await page.locator('h1').allTextContents()).toEqual(['A bed was dug'])
    expect(await page.locator('.breadcrumbs a').allTextContents()).toEqual(['Garden', 'What grows here'])
    expect(await page.locator('.linked-references h3').allTextContents()).toEqual(['Tools'])
    expect(await page.locator('link[rel=canonical]').getAttribute('href')).toMatch(/\/sub\/garden\/#b-6650a0b1$/)
    expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex, follow')
    await page.locator('.page-line a').click()
    await page.waitForURL(`${subSite().url}garden/#b-6650a0b1`)
    expect(await page.locator(':target').getAttribute('id')).toBe('b-6650a0b1')
    expect(await page.locator(':target > .block-line > .bullet').getAttribute('href')).toBe('#b-6650a0b1')
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('can lie beside another page', async () => {
    const {page} = await open(`${subSite().url}garden/`)
    await page.locator('.block-references').click({modifiers: ['Shift']})
    await page.locator('.pane:nth-child(2)').waitFor()
    expect(page.url()).toBe(`${subSite().url}garden/?beside=b/${id}`)
    await page.context().close()
  })
})
