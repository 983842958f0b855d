import {afterAll, describe, expect, it} from 'vitest'
import {readPdf} from '../printing/read-pdf.ts'
import {browser, closeBrowser, hasBrowser, siteUrl} from './site-server.ts'

afterAll(closeBrowser)

const cookbook = 'decks/deck-cookbook/'

describe.runIf(await hasBrowser())('the cookbook', () => {
  it('is shown in the theme a reader chooses, and a slide in its own', async () => {
    const page = await (await browser()).newPage({viewport: {width: 1280, height: 720}})
    await page.goto((await siteUrl()) + cookbook)
    const ground = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate(slide => getComputedStyle(slide).backgroundColor)
    const own = await ground('.slide.is-current')
    const slate = await ground('.slide[data-deck-theme=slate]')
    const signal = await ground('.slide[data-deck-theme=signal]')
    expect(new Set([own, slate, signal]).size).toBe(3)
    const seen: (string | null)[] = []
    for (let press = 0; press < 4; press++) {
      await page.keyboard.press('m')
      seen.push(await page.locator('html').getAttribute('data-deck-theme'))
    }
    expect(seen).toEqual(['paper', 'slate', 'signal', null])
    await page.keyboard.press('m')
    await page.keyboard.press('m')
    expect(await ground('.slide.is-current')).toBe(slate)
    expect(await ground('.slide[data-deck-theme=signal]')).toBe(signal)
    await page.reload()
    expect(await page.locator('html').getAttribute('data-deck-theme')).toBe('slate')
    await page.context().close()
  })

  it('is not cut off anywhere, but where it scrolls', async () => {
    const page = await (await browser()).newPage({viewport: {width: 1920, height: 1080}})
    await page.goto((await siteUrl()) + cookbook)
    await page.evaluate(() => document.fonts.ready)
    const count = await page.locator('main .slide').count()
    expect(count).toBeGreaterThan(55)
    for (let slide = 1; slide <= count; slide++) {
      for (const digit of `${slide}`) await page.keyboard.press(digit)
      await page.keyboard.press('Enter')
      const cut = await page
        .locator('.slide.is-current:not(.is-scroll)')
        .evaluateAll(slides =>
          slides.flatMap(slide =>
            [slide, ...slide.querySelectorAll('.slide-body, .slide-column')]
              .filter(box => box.scrollHeight - box.clientHeight > 2 && getComputedStyle(box).overflowY !== 'auto')
              .map(() => slide.id),
          ),
        )
      expect(cut).toEqual([])
    }
    await page.context().close()
  })

  it('has a page for each slide on paper', async () => {
    const page = await (await browser()).newPage()
    await page.goto(`${await siteUrl()}${cookbook}print/`)
    const pdf = await readPdf(
      await page.pdf({preferCSSPageSize: true, printBackground: true, tagged: true, outline: true}),
    )
    expect(pdf.pages).toBe(await page.locator('main .slide').count())
    expect(pdf.sizes).toEqual(['960×540'])
    await page.context().close()
  })
})
