import {afterAll, describe, expect, it} from 'vitest'
import {browser, closeBrowser, hasBrowser, siteUrl} from './site-server.ts'

afterAll(closeBrowser)

const name = 'Tools/Of/The/Garden/With-a-rather-long-name/That-nobody-would-break/By-hand'
const sum = Array.from({length: 30}, (_, index) => `<mi>a</mi><mn>${index}</mn><mo>+</mo>`).join('')
const row = '<td><a class="page-link" href="#">Wheelbarrows</a></td>'

describe.runIf(await hasBrowser())('a page of 390 px holds, without a way to the side,', () => {
  it.each([
    ['a formula in a line', `<p>It is <math><mrow>${sum}</mrow></math>.</p>`],
    ['a formula by itself', `<div class="math-display"><math display="block"><mrow>${sum}</mrow></math></div>`],
    ['a table', `<div class="table-scroll"><table><tbody><tr>${row.repeat(9)}</tr></tbody></table></div>`],
    ['a name', `<p><a class="page-link" href="#">${name}</a></p>`],
    [
      'relations',
      `<dl class="relations"><div><dt>see</dt><dd><ul class="link-row"><li><a>${name}</a></li></ul></dd></div></dl>`,
    ],
    ['the path of a clipping', `<div class="clipping"><p class="clipping-path"><span>${name}</span></p></div>`],
    ['code', `<pre class="code"><code>${name.repeat(4)}</code></pre>`],
  ])('%s', async (_, html) => {
    const page = await (await browser()).newPage({viewport: {width: 390, height: 844}})
    await page.goto(`${await siteUrl()}outline/`)
    await page
      .locator('.block-body')
      .first()
      .evaluate((body, inner) => {
        body.innerHTML = inner
      }, html)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    await page.close()
  })

  it('a table whose words are whole', async () => {
    const page = await (await browser()).newPage({viewport: {width: 390, height: 844}})
    await page.goto(`${await siteUrl()}outline/`)
    const height = await page
      .locator('.block-body')
      .first()
      .evaluate((body, inner) => {
        body.innerHTML = `<div class="clipping"><div class="table-scroll"><table><tbody><tr>${inner}</tr></tbody></table></div></div>`
        return body.querySelector('.page-link')?.getBoundingClientRect().height ?? 0
      }, row.repeat(9))
    expect(height).toBeGreaterThan(8)
    expect(height).toBeLessThan(24)
    await page.close()
  })
})
