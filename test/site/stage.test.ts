import {afterAll, describe, expect, it} from 'vitest'
import {openContext, openWindow, slideOf, talkPath} from './open-window.ts'
import {browser, closeBrowser, hasBrowser, siteUrl} from './site-server.ts'

afterAll(closeBrowser)

describe.runIf(await hasBrowser())('the audience’s window, by keys alone', () => {
  it('finds slides by text and any page of the site, shows the page over the slide and comes back', async () => {
    const context = await openContext()
    const {page, complaints} = await openWindow(context)
    await page.keyboard.press('g')
    await page.locator('.deck-find input:focus').waitFor()
    await page.keyboard.type('heard at conf')
    await page.locator('.deck-find [data-kind=slide]').first().waitFor()
    await page.keyboard.press('Enter')
    expect(await page.locator('.slide.is-current').getAttribute('data-title')).toBe('Heard at conferences')
    const there = await slideOf(page)

    await page.keyboard.press('/')
    await page.keyboard.type('block references')
    await page.locator('.deck-find [data-kind=page][aria-selected=true]').waitFor()
    await page.keyboard.press('Enter')
    await page.locator('.deck-peek h1').waitFor()
    expect(await page.locator('.deck-peek h1').textContent()).toBe('Block references and embeds')
    // The page is drawn by its own sheets: the face of its text is that of the site.
    expect(await page.locator('.deck-peek h1').evaluate(element => getComputedStyle(element).fontFamily)).toContain(
      'Source Serif',
    )
    expect(await slideOf(page)).toBe(there)
    await page.keyboard.press('Backspace')
    expect(await page.locator('.deck-peek').isVisible()).toBe(false)
    await page.keyboard.press('Backspace')
    expect(await slideOf(page)).toBe(1)
    expect(complaints).toEqual([])
    await context.close()
  })

  it('finds a slide by its number and closes the field by Escape', async () => {
    const context = await openContext()
    const {page} = await openWindow(context)
    await page.keyboard.press('g')
    await page.locator('.deck-find input:focus').waitFor()
    await page.keyboard.type('7')
    await page.locator('.deck-find [aria-selected=true]').waitFor()
    await page.keyboard.press('Enter')
    expect(await slideOf(page)).toBe(7)
    await page.keyboard.press('g')
    await page.locator('.deck-find input:focus').waitFor()
    await page.keyboard.type('x')
    await page.keyboard.press('Escape')
    expect(await page.locator('.deck-find').isVisible()).toBe(false)
    expect(await slideOf(page)).toBe(7)
    await context.close()
  })

  it('shows the page behind a slide, and a link in it leads on over the same slide', async () => {
    const context = await openContext()
    const {page, complaints} = await openWindow(context)
    await page.keyboard.press('e')
    await page.locator('.deck-peek h1').waitFor()
    const first = await page.locator('.deck-peek h1').textContent()
    await page.locator('.deck-peek .page-after a[href^="/"]').first().click()
    await expect.poll(() => page.locator('.deck-peek h1').textContent()).not.toBe(first)
    expect(new URL(page.url()).pathname).toBe(`/${talkPath}`)
    await page.keyboard.press('Backspace')
    await expect.poll(() => page.locator('.deck-peek h1').textContent()).toBe(first)
    await page.keyboard.press('Escape')
    expect(await page.locator('.deck-peek').isVisible()).toBe(false)
    expect(complaints).toEqual([])
    await context.close()
  })

  it('takes the focus back to the link, or to the slide, when a page over it is closed', async () => {
    const context = await openContext()
    const {page} = await openWindow(context)
    const focused = () => page.evaluate(() => document.activeElement?.className)
    await page.keyboard.press('e')
    await page.locator('.deck-peek h1').waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(focused).toContain('slide-title')
    const link = page.locator('.slide a.page-link').first()
    const number = await link.evaluate(element => element.closest<HTMLElement>('.slide')?.dataset.number ?? '')
    for (const digit of number) await page.keyboard.press(digit)
    await page.keyboard.press('Enter')
    const fragments = await page.locator('.slide.is-current .fragment').count()
    for (let step = 0; step < fragments && !(await link.isVisible()); step++) await page.keyboard.press('ArrowRight')
    await link.click()
    await page.locator('.deck-peek h1').waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(focused).toContain('page-link')
    await context.close()
  })

  it('filters the overview, with a column for each page that has something', async () => {
    const context = await openContext()
    const {page} = await openWindow(context)
    await page.keyboard.press('o')
    await page.locator('.deck-overview .preview').first().waitFor()
    await page.locator('.deck-overview input').fill('copies')
    const shown = page.locator('.deck-columns button:visible')
    expect(await shown.count()).toBeGreaterThan(0)
    expect(await shown.count()).toBeLessThan(10)
    expect(await page.locator('.deck-columns section:visible').count()).toBeLessThan(8)
    const label = await shown.first().getAttribute('aria-label')
    await page.locator('.deck-overview input').press('Enter')
    expect(await slideOf(page)).toBe(Number(label?.split(':')[0]))
    await context.close()
  })

  it('keeps slide, step and the way back over a reload, and writes the step into the address', async () => {
    const context = await openContext()
    const {page} = await openWindow(context)
    await page.keyboard.press('4')
    await page.keyboard.press('Enter')
    await page.keyboard.press('2')
    await page.keyboard.press('Enter')
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => page.url()).toMatch(/\.1$/)
    await page.reload()
    await expect.poll(() => slideOf(page)).toBe(2)
    expect(await page.locator('.slide.is-current .fragment.is-shown').count()).toBe(1)
    await page.keyboard.press('Backspace')
    expect(await slideOf(page)).toBe(4)
    await context.close()
  })

  it('takes another key for a command, keeps it, and lets letters do nothing', async () => {
    const context = await openContext()
    const {page} = await openWindow(context)
    await page.keyboard.press('?')
    await page.locator('[data-key=forward]').click()
    await page.keyboard.press('x')
    await page.keyboard.press('Escape')
    await page.keyboard.press('x')
    expect(await slideOf(page)).toBe(2)
    await page.reload()
    await page.keyboard.press('?')
    await page.locator('.deck-help input').check()
    await page.keyboard.press('Escape')
    await page.keyboard.press('End')
    const end = await slideOf(page)
    await page.keyboard.press('b')
    expect(await page.locator('.deck-blank').isVisible()).toBe(false)
    await page.keyboard.press('Home')
    expect(await slideOf(page)).toBe(1)
    expect(end).toBeGreaterThan(10)
    await context.close()
  })
})

describe.runIf(await hasBrowser())('what lies on a slide', () => {
  it('is drawn in px of the canvas, stays with its slide and goes with its window', async () => {
    const context = await openContext({viewport: {width: 1920, height: 1080}})
    const {page, complaints} = await openWindow(context)
    await page.keyboard.press('d')
    // The tools are a module of their own; they are there when the pointer leaves a mark.
    await expect
      .poll(async () => {
        await page.mouse.move(300, 300)
        await page.mouse.down()
        await page.mouse.move(600, 450)
        await page.mouse.move(900, 600)
        await page.mouse.up()
        return page.locator('.deck-marks g path').count()
      })
      .toBeGreaterThan(0)
    const path = await page.locator('.deck-marks g path').last().getAttribute('d')
    expect(path).toBe('M200 200Q400 300 500 350L600 400')
    await page.keyboard.press('PageDown')
    await expect.poll(() => page.locator('.deck-marks g path').count()).toBe(0)
    await page.keyboard.press('PageUp')
    await expect.poll(() => page.locator('.deck-marks g path').count()).toBeGreaterThan(0)
    await page.keyboard.press('c')
    await expect.poll(() => page.locator('.deck-marks g path').count()).toBe(0)
    expect(complaints).toEqual([])
    await context.close()
  })

  it('is enlarged where one drags, and whole again', async () => {
    const context = await openContext()
    const {page} = await openWindow(context)
    const scale = () => page.locator('main.deck').evaluate(element => Number(element.style.getPropertyValue('--fit')))
    await page.keyboard.press('z')
    await expect
      .poll(async () => {
        await page.mouse.move(320, 180)
        await page.mouse.down()
        await page.mouse.move(960, 540)
        await page.mouse.up()
        return scale()
      })
      .toBe(2)
    await page.keyboard.press('z')
    expect(await scale()).toBe(1)
    await context.close()
  })
})

describe.runIf(await hasBrowser())('a fork', () => {
  /** Windows of the manual's talk as if its first page named other next pages: a page, and another deck. */
  async function openFork() {
    const context = await openContext()
    // The page has the sheet that such decks have.
    const cookbook = await (await fetch(`${await siteUrl()}decks/deck-cookbook/`)).text()
    const sheet = /<link rel="stylesheet" href="[^"]*extras[^"]*">/.exec(cookbook)?.[0] ?? ''
    expect(sheet).not.toBe('')
    const fork =
      '<nav class="deck-branches"><p data-stack="0"><a href="/outline/">Outline</a>, <a href="/decks/deck-cookbook/">Deck cookbook</a></p></nav>'
    for (const path of [talkPath, `${talkPath}presenter/`])
      await context.route(`**/${path}`, async route => {
        const answer = await route.fetch()
        await route.fulfill({
          response: answer,
          body: (await answer.text()).replace('</main>', `</main>${fork}`).replace('<noscript>', `${sheet}<noscript>`),
        })
      })
    return context
  }

  it('offers its ways, by digits and by press; a page is shown over the slide', async () => {
    const context = await openFork()
    const {page} = await openWindow(context)
    expect(await page.locator('.deck-ways').isVisible()).toBe(false)
    await page.keyboard.press(']')
    await page.keyboard.press('ArrowLeft')
    await expect
      .poll(() => page.locator('.deck-ways button').allTextContents())
      .toEqual(['1Two copies', '2Outline', '3Deck cookbook'])
    await page.keyboard.press('2')
    await page.locator('.deck-peek h1').waitFor()
    expect(await page.locator('.deck-peek h1').textContent()).toBe('Outline')
    await page.keyboard.press('Backspace')
    await page.locator('.deck-ways button').first().click()
    expect(
      await page.locator('.slide.is-current').evaluate(slide => slide.closest<HTMLElement>('.stack')?.dataset.page),
    ).toBe('Two copies')
    await context.close()
  })

  it('shows its ways as columns of the overview, after the page they leave: by keys, by press, by the filter', async () => {
    const context = await openFork()
    const {page, complaints} = await openWindow(context)
    await page.keyboard.press('o')
    await page.locator('.deck-branch .preview').first().waitFor()
    const headings = page.locator('.deck-columns > section > h3')
    expect((await headings.allTextContents()).slice(0, 4)).toEqual([
      'A talk is a path',
      '2Outline',
      '3Deck cookbook',
      'Two copies',
    ])
    // A page is a card with its headings, a deck the slides of its first page.
    await expect.poll(() => page.locator('.deck-branch-card').allTextContents()).toHaveLength(1)
    await expect.poll(() => page.locator('.deck-branch-card').textContent()).toContain('Numbered blocks')
    await page.keyboard.press('ArrowRight')
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('deck-branch-card')
    await page.keyboard.press('Enter')
    await page.locator('.deck-peek h1').waitFor()
    expect(await page.locator('.deck-peek h1').textContent()).toBe('Outline')
    expect(await page.locator('.deck-overview').isVisible()).toBe(false)
    await page.keyboard.press('Backspace')

    await page.keyboard.press('o')
    await page.locator('.deck-overview input').fill('cookbook')
    expect(await page.locator('.deck-branch:visible').count()).toBe(1)
    await page.locator('.deck-overview input').fill('')
    await page.locator('.deck-branch').nth(1).locator('button').nth(1).click()
    await page.waitForURL(/\/decks\/deck-cookbook\/#.+/)
    expect(await slideOf(page)).toBe(2)
    expect(complaints).toEqual([])
    await context.close()
  })

  it('leads every window to another deck when the speaker takes it, each to its own part, and back', async () => {
    const context = await openFork()
    const {page: audience} = await openWindow(context)
    const {page: presenter} = await openWindow(context, 'presenter/')
    await presenter.locator('.presenter-light.is-on').waitFor()
    await presenter.keyboard.press(']')
    await presenter.keyboard.press('ArrowLeft')
    await presenter.locator('[data-panel=ways] button').nth(2).waitFor({state: 'attached'})
    const at = await slideOf(audience)
    await presenter.keyboard.press('3')
    await audience.waitForURL(/\/decks\/deck-cookbook\/(?:#|$)/)
    await presenter.waitForURL(/\/decks\/deck-cookbook\/presenter\//)
    await audience.goBack()
    await expect.poll(() => new URL(audience.url()).pathname).toBe(`/${talkPath}`)
    await expect.poll(() => slideOf(audience)).toBe(at)
    expect(await audience.locator('.deck-peek').count()).toBe(0)
    await context.close()
  })
})

describe.runIf(await hasBrowser())('readers who ask for it', () => {
  it('see nothing move, and no slide go on by itself', async () => {
    const context = await openContext({reducedMotion: 'reduce'})
    const {page} = await openWindow(context)
    for (const key of ['ArrowRight', 'ArrowRight', 'o', 'Escape', ']', 'b', 'b']) {
      await page.keyboard.press(key)
      expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
    }
    await context.close()
  })

  it('read a deck without script: every slide, every step, and the ways to other forms', async () => {
    const page = await (await browser()).newPage({javaScriptEnabled: false})
    await page.goto((await siteUrl()) + talkPath)
    const count = await page.locator('.slide').count()
    expect(await page.locator('.slide:visible').count()).toBe(count)
    expect(await page.locator('.fragment').last().isVisible()).toBe(true)
    expect(await page.locator('.deck-bar a[href$="presenter/"]').isVisible()).toBe(true)
    expect(await page.locator('.deck-controls, dialog').filter({visible: true}).count()).toBe(0)
    await page.close()
  })
})

describe.runIf(await hasBrowser())('what a deck loads', () => {
  it('is no module and no sheet of what nobody has opened', async () => {
    const context = await openContext()
    const page = await context.newPage()
    const asked: string[] = []
    page.on('request', request => asked.push(new URL(request.url()).pathname))
    await page.goto((await siteUrl()) + talkPath)
    await page.keyboard.press('ArrowRight')
    const late = /(?:overview|jump|help|peek|marks|pointer-tools|panels)\./
    expect(asked.filter(path => late.test(path))).toEqual([])
    await page.keyboard.press('o')
    await page.locator('.deck-overview .preview').first().waitFor()
    expect(asked.filter(path => late.test(path)).length).toBeGreaterThan(1)
    expect(new Set(asked.map(path => path.split('.').at(-1)))).not.toContain('json')
    await context.close()
  })
})
