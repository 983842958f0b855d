import type {Page} from 'playwright-core'
import {afterAll, describe, expect, it} from 'vitest'
import {browser, closeBrowser, hasBrowser, siteUrl} from './site-server.ts'

afterAll(closeBrowser)

/** A page of the manual whose first table has eleven columns, the last with a sentence in it. */
async function openWide(width: number): Promise<Page> {
  const page = await (await (await browser()).newContext({viewport: {width, height: 900}})).newPage()
  await page.goto(`${await siteUrl()}rich-blocks/`)
  await page
    .locator('.table-scroll table')
    .first()
    .evaluate(table => {
      const columns = [...Array(10).keys()].map(column => `Heading ${column}`)
      const cells = columns.map(() => 'a few words')
      table.innerHTML = `<thead><tr><th>${[...columns, 'Note'].join('</th><th>')}</th></tr></thead><tbody><tr><td>${[
        ...cells,
        'a longer note that says what went on in the row of this bed in May',
      ].join('</td><td>')}</td></tr></tbody>`
    })
  return page
}

describe.runIf(await hasBrowser())('a table of very many columns', () => {
  it('gives a sentence more than a word a line where it scrolls', async () => {
    const page = await openWide(1280)
    const lines = await page
      .locator('.table-scroll td:last-child')
      .first()
      .evaluate(cell => {
        const {lineHeight} = getComputedStyle(cell)
        return cell.getBoundingClientRect().height / Number.parseFloat(lineHeight)
      })
    expect(lines).toBeLessThan(5)
    await page.context().close()
  })

  it('stands on paper as a whole', async () => {
    const page = await openWide(658)
    await page.emulateMedia({media: 'print'})
    const beyond = await page
      .locator('.table-scroll')
      .first()
      .evaluate(holder => holder.scrollWidth - holder.clientWidth)
    expect(beyond).toBeLessThanOrEqual(0)
    await page.context().close()
  })
})
