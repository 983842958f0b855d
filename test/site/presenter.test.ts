import type {Page} from 'playwright-core'
import {afterAll, describe, expect, it} from 'vitest'
import {drawLine} from './draw-line.ts'
import {openContext, openWindow, presenterSlideOf, slideOf} from './open-window.ts'
import {closeBrowser, hasBrowser} from './site-server.ts'

afterAll(closeBrowser)

/** A presenter and some audience windows of one browser, connected. */
async function openTalk(audiences: number) {
  const context = await openContext({viewport: {width: 1440, height: 900}})
  const rooms = []
  for (let room = 0; room < audiences; room++) rooms.push(await openWindow(context))
  const presenter = await openWindow(context, 'presenter/')
  if (audiences > 0) await presenter.page.locator('.presenter-light.is-on').waitFor()
  const all = [presenter, ...rooms]
  return {
    context,
    presenter: presenter.page,
    rooms: rooms.map(({page}) => page),
    complaints: () => all.flatMap(({complaints}) => complaints),
  }
}

async function expectSlide(slide: number, presenter: Page, rooms: readonly Page[]): Promise<void> {
  await expect.poll(() => presenterSlideOf(presenter)).toBe(slide)
  for (const room of rooms) await expect.poll(() => slideOf(room)).toBe(slide)
}

describe.runIf(await hasBrowser())('a presenter with two rooms', () => {
  it('keeps all in step, whoever moves, and over a reload of each window', async () => {
    const {context, presenter, rooms, complaints} = await openTalk(2)
    await expect
      .poll(() => presenter.locator('.presenter-light').textContent())
      .toMatch(/^Audience 1440×900 · Audience 1440×900$/)
    await presenter.keyboard.press('End')
    await expectSlide(await presenter.locator('.presenter-outline button').count(), presenter, rooms)
    for (const digit of '12') await rooms[1]?.keyboard.press(digit)
    await rooms[1]?.keyboard.press('Enter')
    await expectSlide(12, presenter, rooms)
    for (const window of [presenter, ...rooms]) {
      await window.reload()
      await expectSlide(12, presenter, rooms)
    }
    expect(complaints()).toEqual([])
    await context.close()
  })

  it('needs no network from then on: neither pictures of later slides nor what opens over them', async () => {
    const {context, presenter, rooms} = await openTalk(1)
    const [room] = rooms
    if (!room) throw new Error('Expected a room')
    const refused: string[] = []
    context.on('requestfailed', request => refused.push(new URL(request.url()).pathname))
    const missing = (page: Page) =>
      page.evaluate(
        () =>
          [...document.querySelectorAll<HTMLImageElement>('.slide img')].filter(
            ({complete, naturalWidth}) => !complete || naturalWidth === 0,
          ).length,
      )
    expect(await room.locator('.slide img').count()).toBeGreaterThan(1)
    for (const page of [room, presenter]) {
      await page.waitForLoadState('networkidle')
      await expect.poll(() => missing(page)).toBe(0)
    }
    await context.setOffline(true)
    for (const page of [room, presenter]) {
      await page.bringToFront()
      await page.keyboard.press('o')
      await page.locator('.deck-overview .preview').first().waitFor()
      await page.keyboard.press('Escape')
      await page.keyboard.press('?')
      await page.locator('.deck-help dt').first().waitFor()
      await page.keyboard.press('Escape')
    }
    await room.keyboard.press('g')
    await room.locator('.deck-find input:focus').waitFor()
    await room.keyboard.type('block references')
    await room.locator('.deck-find [data-kind=page]').first().waitFor()
    // The sign of the site beside the address is the browser's own affair.
    expect(refused.filter(path => path !== '/favicon.svg')).toEqual([])
    await context.close()
  })

  it('holds the rooms while the speaker looks elsewhere, and lets them go', async () => {
    const {context, presenter, rooms} = await openTalk(2)
    await presenter.keyboard.press('PageDown')
    await expectSlide(2, presenter, rooms)
    await presenter.keyboard.press('h')
    await presenter.keyboard.press('End')
    await expect.poll(() => presenter.locator('.presenter-audience').textContent()).toContain('slide 2')
    for (const room of rooms) expect(await slideOf(room)).toBe(2)
    await presenter.keyboard.press('h')
    await expectSlide(await presenter.locator('.presenter-outline button').count(), presenter, rooms)
    // A key in a room that is held goes on from what the room sees.
    await presenter.keyboard.press('h')
    await presenter.keyboard.press('Home')
    await rooms[0]?.keyboard.press('ArrowLeft')
    await expectSlide((await presenter.locator('.presenter-outline button').count()) - 1, presenter, rooms)
    await context.close()
  })

  it('shows any page to the rooms, and returns everyone', async () => {
    const {context, presenter, rooms, complaints} = await openTalk(2)
    await presenter.click('[data-tab=links]')
    await presenter.locator('[data-panel=links] input').fill('speaker notes')
    await presenter
      .getByRole('button', {name: /^Show .*speaker notes.* to the audience$/i})
      .first()
      .click()
    for (const room of rooms) {
      await room.locator('.deck-peek h1').waitFor()
      expect(await room.locator('.deck-peek h1').textContent()).toMatch(/Speaker notes/)
    }
    await expect
      .poll(() => presenter.locator('.presenter-audience').textContent())
      .toMatch(/^The audience sees .*Speaker notes/)
    await presenter.click('.presenter-return')
    for (const room of rooms) await expect.poll(() => room.locator('.deck-peek').isVisible()).toBe(false)
    // What is only looked at is told to nobody.
    await presenter
      .getByRole('button', {name: /^Look at .*speaker notes/i})
      .first()
      .click()
    await presenter.locator('.deck-peek h1').waitFor()
    for (const room of rooms) expect(await room.locator('.deck-peek').isVisible()).toBe(false)
    expect(complaints()).toEqual([])
    await context.close()
  })

  it('draws and points on the picture of the slide, and the rooms see it on the slide', async () => {
    const {context, presenter, rooms} = await openTalk(1)
    await drawLine(presenter, rooms[0])
    const path = await rooms[0]?.locator('.deck-marks g path').last().getAttribute('d')
    const numbers = (path ?? '').match(/\d+/g)?.map(Number) ?? []
    for (const [index, expected] of [320, 180, 640, 360].entries())
      expect(Math.abs((numbers[index] ?? 0) - expected)).toBeLessThanOrEqual(3)
    await context.close()
  })
})

describe.runIf(await hasBrowser())('the speaker’s instruments', () => {
  it('count down to the end, keep the time over a reload, and propose and take a short route', async () => {
    const {context, presenter, rooms} = await openTalk(1)
    await presenter.locator('[data-time=length]').fill('5')
    await presenter.locator('[data-time=length]').press('Tab')
    await expect.poll(() => presenter.locator('.presenter-digits').textContent()).toMatch(/^(?:5:00|4:5\d)$/)
    await presenter.locator('[data-time=toggle]').click()
    await presenter.locator('[data-time=toggle]').click()
    const left = await presenter.locator('.presenter-digits').textContent()
    await presenter.reload()
    await expect.poll(() => presenter.locator('.presenter-digits').textContent()).toBe(left)

    await presenter.locator('[data-time=length]').fill('1')
    await presenter.locator('[data-time=length]').press('Tab')
    await presenter.locator('.presenter-short [data-command]').click()
    await expect
      .poll(() => presenter.locator('.presenter-short span').textContent())
      .toMatch(/^\d+ slides are left out$/)
    const skipped = await presenter.locator('.presenter-outline .is-skipped').count()
    expect(skipped).toBeGreaterThan(0)
    let shown = 1
    const seen = new Set([1])
    for (let press = 0; press < 200; press++) {
      await rooms[0]?.keyboard.press('ArrowRight')
      const slide = rooms[0] ? await slideOf(rooms[0]) : 0
      if (slide !== shown) seen.add(slide)
      shown = slide
      if (slide === (await presenter.locator('.presenter-outline button').count())) break
    }
    expect(seen.size).toBe((await presenter.locator('.presenter-outline button').count()) - skipped)
    await context.close()
  })

  it('record a rehearsal and offer its times as lines for the notes', async () => {
    const {context, presenter} = await openTalk(0)
    await presenter.clock.install()
    await presenter.reload()
    await presenter.keyboard.press('PageDown')
    await presenter.clock.fastForward(31_000)
    await presenter.keyboard.press(']')
    await presenter.clock.fastForward(12_000)
    await presenter.click('[data-tab=rehearsal]')
    await expect
      .poll(() => presenter.locator('.presenter-lines').textContent())
      .toMatch(/^A talk is a path\n\tThe night before\n\ttiming:: 30\n\nTwo copies\n\t.+\n\ttiming:: 1[05]\n$/)
    await presenter.click('[data-rehearsal=forget]')
    await presenter.click('[data-time=toggle]')
    await presenter.click('[data-rehearsal=forget]')
    await expect.poll(() => presenter.locator('.presenter-lines').textContent()).toBe('Nothing recorded yet.')
    await context.close()
  })

  it('are laid out in three ways, moved by keys, and remembered', async () => {
    const {context, presenter} = await openTalk(0)
    const width = async () => (await presenter.locator('.presenter-now').boundingBox())?.width ?? 0
    const before = await width()
    await presenter.locator('[data-split=across]').focus()
    for (let press = 0; press < 5; press++) await presenter.keyboard.press('ArrowLeft')
    expect(await width()).toBeLessThan(before - 80)
    expect(await presenterSlideOf(presenter)).toBe(1)
    const moved = await width()
    await presenter.click('[data-layout-choice=notes]')
    expect(await width()).not.toBe(moved)
    await presenter.reload()
    expect(await presenter.locator('.presenter').getAttribute('data-layout')).toBe('notes')
    await presenter.click('[data-layout-choice=slide]')
    expect(await width()).toBe(moved)
    await context.close()
  })

  it.each([
    [1440, 900],
    [1024, 768],
    [820, 1180],
    [390, 844],
  ])('stand beside each other without overlap at %d×%d', async (width, height) => {
    const context = await openContext({viewport: {width, height}})
    const {page, complaints} = await openWindow(context, 'presenter/')
    const boxes = await page.evaluate(() =>
      [
        '.presenter-bar',
        '.presenter-at',
        '.presenter-next',
        '.presenter-time',
        '.presenter-notes',
        '.presenter-reach',
      ].map(selector => {
        const {left, top, right, bottom} = document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect()
        return {selector, left, top, right, bottom}
      }),
    )
    for (const [index, one] of boxes.entries())
      for (const other of boxes.slice(index + 1)) {
        const isApart =
          one.right <= other.left + 1 ||
          other.right <= one.left + 1 ||
          one.bottom <= other.top + 1 ||
          other.bottom <= one.top + 1
        expect(isApart, `${one.selector} and ${other.selector}`).toBe(true)
      }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    // In the layout for notes the side is shortest: it scrolls, and lies over nothing.
    if (width > 900) {
      await page.click('[data-layout-choice=notes]')
      const covered = await page.locator('.presenter-foot button:visible').evaluateAll(buttons =>
        buttons.filter(button => {
          const {right, top, height} = button.getBoundingClientRect()
          return document.elementFromPoint(right - 4, top + height / 2) !== button
        }),
      )
      expect(covered).toEqual([])
      await page.click('[data-layout-choice=slide]')
    }
    // What is scrolled to is scrolled to inside its part: the slide stays in view.
    await page.keyboard.press('End')
    expect(await page.evaluate(() => document.documentElement.scrollTop)).toBe(0)
    expect(complaints).toEqual([])
    await context.close()
  })
})
