import {readFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {join} from 'node:path'
import {gzipSync} from 'node:zlib'
import type {BrowserContext, BrowserContextOptions, Page} from 'playwright-core'
import {afterAll, describe, expect, it} from 'vitest'
import {browser, closeBrowser, hasBrowser, siteFolder, siteUrl, subSite} from './site-server.ts'

afterAll(closeBrowser)

const manual = 'decks/a-talk-is-a-path/'
const small = 'decks/garden/'

async function openContext(options: BrowserContextOptions = {}): Promise<BrowserContext> {
  return (await browser()).newContext({viewport: {width: 1280, height: 720}, ...options})
}

async function openDeck(
  path = manual,
  options: BrowserContextOptions = {},
): Promise<{page: Page; complaints: string[]}> {
  const page = await (await openContext(options)).newPage()
  const complaints: string[] = []
  page.on('console', message => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', error => complaints.push(String(error)))
  await page.goto((await siteUrl()) + path)
  await page.evaluate(() => document.fonts.ready)
  return {page, complaints}
}

/** Number of the slide that is shown. */
async function shown(page: Page): Promise<number> {
  return Number(await page.locator('.slide.is-current').getAttribute('data-number'))
}

/** Slides whose text is cut off, with what sticks out in px. Every slide is given its canvas for it. */
function overflowing(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = []
    for (const slide of document.querySelectorAll<HTMLElement>('.slide')) {
      const boxes = [slide, ...slide.querySelectorAll<HTMLElement>('.slide-body, .slide-column')]
      const over = Math.max(...boxes.map(box => box.scrollHeight - box.clientHeight))
      if (over > 2) found.push(`${slide.id} by ${over}`)
    }
    return found
  })
}

describe.runIf(await hasBrowser())('a deck on stage', () => {
  it('shows one slide, and walks to the end and back by two keys', async () => {
    const {page, complaints} = await openDeck()
    const count = await page.locator('.slide').count()
    expect(count).toBeGreaterThan(10)
    expect(await page.locator('.slide:visible').count()).toBe(1)
    const presses = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.slide')].reduce(
        (sum, slide) => sum + 1 + Number(slide.dataset.steps),
        -1,
      ),
    )
    for (let press = 0; press < presses; press++) await page.keyboard.press('ArrowRight')
    expect(await shown(page)).toBe(count)
    await page.keyboard.press('ArrowRight')
    expect(await shown(page)).toBe(count)
    for (let press = 0; press < presses; press++) await page.keyboard.press('ArrowLeft')
    expect(await shown(page)).toBe(1)
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('shows steps one at a time', async () => {
    const {page} = await openDeck()
    const id = await page.locator('.slide:has(.fragment)').first().getAttribute('id')
    await page.goto(`${await siteUrl()}${manual}#${id}`)
    const steps = page.locator('.slide.is-current .fragment')
    expect(await steps.first().isVisible()).toBe(false)
    await page.keyboard.press('Space')
    expect(await steps.first().isVisible()).toBe(true)
    expect(await steps.nth(1).isVisible()).toBe(false)
    await page.context().close()
  })

  it('has an address for each slide, and goes back in history', async () => {
    const {page} = await openDeck()
    await page.keyboard.press('3')
    await page.keyboard.press('Enter')
    expect(await shown(page)).toBe(3)
    const id = await page.locator('.slide.is-current').getAttribute('id')
    await expect.poll(() => decodeURIComponent(new URL(page.url()).hash.slice(1))).toBe(id)
    await page.reload()
    expect(await shown(page)).toBe(3)
    await page.goto(`${page.url().split('#')[0]}#${await page.locator('.slide').nth(5).getAttribute('id')}`)
    await expect.poll(() => shown(page)).toBe(6)
    await page.goBack()
    await expect.poll(() => shown(page)).toBe(3)
    await page.context().close()
  })

  it('says the slide to a screen reader and puts the focus on its title', async () => {
    const {page} = await openDeck()
    await page.keyboard.press('PageDown')
    const title = await page.locator('.slide.is-current').getAttribute('data-title')
    expect(await page.locator('.deck-status').textContent()).toMatch(/^Slide 2 of \d+, /)
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain(title)
    await page.context().close()
  })

  it('opens overview, help and a black screen, and closes them', async () => {
    const {page} = await openDeck()
    await page.keyboard.press('o')
    await page.locator('.deck-overview .preview').first().waitFor()
    expect(await page.locator('.deck-overview .preview').count()).toBe(await page.locator('main .slide').count())
    await page.locator('.deck-overview button[aria-label^="4:"]').click()
    expect(await shown(page)).toBe(4)
    expect(await page.locator('.deck-overview').isVisible()).toBe(false)
    await page.keyboard.press('?')
    await page.locator('.deck-help dt').first().waitFor()
    expect(await page.locator('.deck-help dt').count()).toBeGreaterThan(8)
    await page.keyboard.press('Escape')
    expect(await page.locator('.deck-help').isVisible()).toBe(false)
    await page.keyboard.press('b')
    expect(await page.locator('.deck-blank').isVisible()).toBe(true)
    await page.keyboard.press('b')
    expect(await page.locator('.deck-blank').isVisible()).toBe(false)
    await page.context().close()
  })

  it('turns by swipes and by taps at the edge', async () => {
    const {page} = await openDeck(manual, {hasTouch: true})
    // What hears touches is a module of its own, asked for where there is a screen to touch.
    await expect
      .poll(async () => {
        if ((await shown(page)) === 1) await page.touchscreen.tap(1250, 300)
        return shown(page)
      })
      .toBe(2)
    await page.touchscreen.tap(640, 650)
    expect(await shown(page)).toBe(2)
    await page.touchscreen.tap(20, 300)
    expect(await shown(page)).toBe(1)
    await page.context().close()
  })

  it.each([
    ['1920×1080', 1920, 1080],
    ['1280×720', 1280, 720],
    ['1024×768', 1024, 768],
  ])('cuts nothing off at %s, and the guard has nothing to do', async (_, width, height) => {
    const {page} = await openDeck(manual, {viewport: {width, height}})
    const count = await page.locator('.slide').count()
    for (let slide = 1; slide <= count; slide++) {
      for (const digit of `${slide}`) await page.keyboard.press(digit)
      await page.keyboard.press('Enter')
      expect(await overflowing(page)).toEqual([])
    }
    const lowered = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.slide')]
        .filter(slide => slide.dataset.k && !slide.classList.contains(slide.dataset.k))
        .map(slide => slide.id),
    )
    expect(lowered).toEqual([])
    await page.context().close()
  })

  it('sets a table as wide as its slide, and a list from its edge', async () => {
    const {page} = await openDeck()
    const table = await page.evaluate(() => {
      const slide = document.querySelector<HTMLElement>('.slide:has(table)')
      slide?.classList.add('is-current')
      return [slide?.querySelector('table')?.offsetWidth, slide?.querySelector<HTMLElement>('.slide-body')?.offsetWidth]
    })
    expect(table).toEqual([1088, 1088])
    const dot = await page.evaluate(() => {
      const item = document.querySelector<HTMLElement>('[data-bullet="dot"][data-depth="0"]')
      item?.closest('.slide')?.classList.add('is-current')
      return item && [getComputedStyle(item).paddingInlineStart, getComputedStyle(item, '::before').marginInlineStart]
    })
    expect(dot?.[1]).toBe(`-${dot?.[0]}`)
    await page.context().close()
  })

  it('makes text smaller where a reader spaces it out', async () => {
    const {page} = await openDeck()
    // Inline styles are refused by the security policy; a style sheet made by script is what an extension would use.
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(
        '.slide * { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; line-height: 1.5 !important }',
      )
      document.adoptedStyleSheets.push(sheet)
    })
    const count = await page.locator('.slide').count()
    for (let slide = 1; slide < count; slide++) {
      await page.keyboard.press(']')
      expect(await overflowing(page)).toEqual([])
    }
    await page.context().close()
  })
})

describe.runIf(await hasBrowser())('a deck off stage', () => {
  it('reads without JavaScript', async () => {
    const {page} = await openDeck(manual, {javaScriptEnabled: false})
    const slides = page.locator('.slide')
    expect(await slides.nth(7).isVisible()).toBe(true)
    expect(await page.locator('.fragment').first().isVisible()).toBe(true)
    await page.context().close()
  })

  it('begins as text on a phone, and presents when asked', async () => {
    const {page} = await openDeck(manual, {viewport: {width: 390, height: 844}})
    expect(await page.locator('.slide:visible').count()).toBeGreaterThan(3)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    await page.click('[data-command=present]')
    expect(await page.locator('.slide:visible').count()).toBe(1)
    await page.context().close()
  })

  it('keeps the room of a picture free until it is there, so that nothing being read moves', async () => {
    const context = await openContext({viewport: {width: 390, height: 844}})
    const page = await context.newPage()
    // Pictures never come.
    await page.route(/\.(?:svg|png|avif|webp)$/, () => undefined)
    await page.goto((await siteUrl()) + manual, {waitUntil: 'domcontentloaded'})
    const sizes = await page.locator('.slide-image img[width]').evaluateAll(images =>
      images.map(image => {
        const {width, height} = image.getBoundingClientRect()
        const [own, ownHeight] = ['width', 'height'].map(name => Number(image.getAttribute(name)))
        return {width, height, ratio: width / height / ((own ?? 0) / (ownHeight ?? 1))}
      }),
    )
    expect(sizes.length).toBeGreaterThan(1)
    for (const {width, height, ratio} of sizes) {
      expect(width).toBeGreaterThan(200)
      expect(height).toBeGreaterThan(100)
      expect(ratio).toBeCloseTo(1, 1)
    }
    await context.close()
  })

  it('prints one slide a page, from the print page and from the deck', async () => {
    for (const path of [`${manual}print/`, manual]) {
      const {page} = await openDeck(path)
      const count = await page.locator('.slide').count()
      const pdf = (await page.pdf({preferCSSPageSize: true, printBackground: true})).toString('latin1')
      expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length).toBe(count)
      expect(pdf).toMatch(/\/MediaBox\s*\[0 0 960 540\]/)
      await page.context().close()
    }
  })

  it('works below a base, with notes nowhere', async () => {
    const context = await openContext()
    const page = await context.newPage()
    await page.goto(subSite().url + small)
    await page.keyboard.press('End')
    expect(await shown(page)).toBe(await page.locator('.slide').count())
    for (const path of [small, `${small}presenter/`, `${small}print/`]) {
      const html = await readFile(join(subSite().folder, path, 'index.html'), 'utf8')
      expect(html).not.toContain('canary-speaker')
      expect(html).not.toContain(' style=')
    }
    await context.close()
  })

  it.each([
    ['the deck', manual],
    ['the presenter', `${manual}presenter/`],
    ['the print page', `${manual}print/`],
    ['the list of decks', 'decks/'],
  ])('%s has no fault that axe finds', async (_, path) => {
    const {page} = await openDeck(path)
    // The security policy refuses added scripts; evaluate is the browser's own door.
    await page.evaluate(await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'))
    const violations = await page.evaluate(async () => {
      // The words of a table are the author's, its frame is `to-hast`'s.
      const tables = {'empty-table-header': {enabled: false}, 'landmark-unique': {enabled: false}}
      const {axe} = window as unknown as {
        axe: {run(options: object): Promise<{violations: {id: string; nodes: {target: unknown}[]}[]}>}
      }
      return (await axe.run({rules: tables})).violations.map(
        ({id, nodes}) => `${id}: ${JSON.stringify(nodes[0]?.target)}`,
      )
    })
    expect(violations).toEqual([])
    await page.context().close()
  })
})

describe.runIf(await hasBrowser())('the presenter', () => {
  it('leads the audience’s window and follows it', async () => {
    const {page: audience} = await openDeck()
    const presenter = await audience.context().newPage()
    await presenter.goto(`${await siteUrl()}${manual}presenter/`)
    await presenter.locator('.presenter-light.is-on').waitFor()
    await presenter.keyboard.press('ArrowRight')
    await expect.poll(() => shown(audience)).toBe(2)
    await audience.bringToFront()
    await audience.keyboard.press('End')
    const count = await audience.locator('.slide').count()
    await expect.poll(() => presenter.locator('.presenter-place').textContent()).toBe(`${count}/${count}`)
    await presenter.locator('[data-go="3"]').click()
    await expect.poll(() => shown(audience)).toBe(4)
    await presenter.click('.presenter-tools [data-command=black]')
    await expect.poll(() => audience.locator('.deck-blank').isVisible()).toBe(true)
    await audience.context().close()
  })

  it('catches up when it is opened in the middle', async () => {
    const {page: audience} = await openDeck()
    for (let press = 0; press < 9; press++) await audience.keyboard.press(']')
    const at = await shown(audience)
    expect(at).toBeGreaterThan(5)
    const presenter = await audience.context().newPage()
    await presenter.goto(`${await siteUrl()}${manual}presenter/`)
    await expect.poll(() => presenter.locator('.presenter-place').textContent()).toMatch(new RegExp(`^${at}/`))
    await audience.context().close()
  })

  it('does not let two readers drag each other along', async () => {
    const {page: one} = await openDeck()
    const two = await one.context().newPage()
    await two.goto((await siteUrl()) + manual)
    await one.bringToFront()
    await one.keyboard.press('End')
    await two.bringToFront()
    await two.keyboard.press('ArrowRight')
    expect(await shown(two)).toBe(2)
    await one.context().close()
  })

  it.each([
    ['light', undefined],
    ['dark', undefined],
    ['dark', 'light'],
    ['light', 'dark'],
  ] as const)('shows slides as the audience sees them: the system %s, the reader %s', async (colorScheme, chosen) => {
    const {page: audience} = await openDeck(manual, {colorScheme})
    if (chosen) await audience.evaluate(theme => localStorage.setItem('lectern-theme', theme), chosen)
    await audience.reload()
    const presenter = await audience.context().newPage()
    await presenter.goto(`${await siteUrl()}${manual}presenter/`)
    const paper = (page: Page, selector: string) =>
      page.locator(selector).evaluate(element => getComputedStyle(element).backgroundColor)
    const seen = await paper(audience, '.slide.is-current')
    const panel = await paper(presenter, 'body')
    expect(await paper(presenter, '.presenter-now .slide')).toBe(seen)
    expect(seen === panel).toBe((chosen ?? colorScheme) === 'dark')
    const other = (chosen ?? colorScheme) === 'dark' ? 'light' : 'dark'
    await audience.evaluate(theme => localStorage.setItem('lectern-theme', theme), other)
    await expect.poll(() => paper(presenter, '.presenter-now .slide')).not.toBe(seen)
    await audience.context().close()
  })

  it('shows what comes next, and runs, pauses and resets its timer', async () => {
    const {page} = await openDeck(`${manual}presenter/`)
    expect(await page.locator('.presenter-next .preview').count()).toBe(2)
    expect(await page.locator('.presenter .preview [id]').count()).toBe(0)
    await page.keyboard.press('ArrowRight')
    expect(await page.locator('[data-time=toggle]').textContent()).toBe('Pause')
    await page.click('[data-time=toggle]')
    expect(await page.locator('[data-time=toggle]').textContent()).toBe('Go on')
    await page.click('[data-time=reset]')
    expect(await page.locator('[data-time=reset]').textContent()).toBe('Undo reset')
    await page.context().close()
  })
})

describe('weight', () => {
  /** Bytes after gzip of all files of a kind that a page names, and of what those scripts import at once. */
  async function weigh(path: string, pattern: RegExp): Promise<number> {
    const page = await readFile(join(siteFolder(), path, 'index.html'), 'utf8')
    // What a browser with scripts does not ask for; `looks.test.ts` watches what it does.
    const html = page.replace(/<noscript>.*?<\/noscript>/gs, '')
    const files = new Set([...html.matchAll(pattern)].flatMap(match => match[1] ?? []))
    let bytes = 0
    for (const file of files) {
      const text = await readFile(join(siteFolder(), file), 'utf8')
      bytes += gzipSync(text).length
      for (const [, inner] of text.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)) files.add(`/_lectern/${inner}`)
    }
    return bytes
  }
  const sheets = /<link rel="stylesheet" href="([^"]+)"/g
  it.each([
    // Some 900 bytes of it are the site's: colours, and what names the faces.
    ['a deck', manual, 6000],
    // Every layout and property: all four sheets, and of the site's faces what stands in for each.
    ['the cookbook', 'decks/deck-cookbook/', 10_200],
    ['a page', 'getting-started/', 14_000],
  ])('of styles of %s keeps its budget', async (_, path, most) => {
    const bytes = await weigh(path, sheets)
    expect(bytes).toBeGreaterThan(1000)
    expect(bytes).toBeLessThan(most)
  })
  /** Those of the head too, which a reader waits for before the first paint. */
  const scripts = /<script(?: type="module")? src="([^"]+)"/g
  it('of scripts is under 12 kB for the audience, and for what the presenter has beside', async () => {
    const audience = await weigh(manual, scripts)
    expect(audience).toBeGreaterThan(1000)
    expect(audience).toBeLessThan(12_000)
    const presenter = await weigh(`${manual}presenter/`, scripts)
    expect(presenter).toBeGreaterThan(1000)
    expect(presenter).toBeLessThan(audience + 12_000)
  })
})
