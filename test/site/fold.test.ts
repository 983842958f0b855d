import type {Page} from 'playwright-core'
import {afterAll, describe, expect, it} from 'vitest'
import {browser, closeBrowser, hasBrowser, siteUrl} from './site-server.ts'

afterAll(closeBrowser)

/** A page of the manual with headings, lists, and a block that its author left folded. */
async function openOutline(fragment = '', options: {javaScriptEnabled?: boolean} = {}): Promise<Page> {
  const page = await (await (await browser()).newContext(options)).newPage()
  await page.goto(`${await siteUrl()}outline/${fragment}`)
  return page
}

/** The block whose own first line is this, its button and what is below it. */
function block(page: Page, line: string) {
  const item = page
    .locator('.page-body li.block')
    .filter({has: page.locator(`:scope > .block-line > .block-body > :first-child:text-is("${line}")`)})
  return {
    item,
    button: item.locator(':scope > .block-line > .fold'),
    below: item.locator(':scope > .outline, :scope > .children > .outline'),
  }
}

describe.runIf(await hasBrowser())('a block with blocks below it', () => {
  it('has a button that folds them and says so', async () => {
    const page = await openOutline()
    const {button, below} = block(page, 'Read:')
    expect(await button.getAttribute('aria-expanded')).toBe('true')
    expect(await button.getAttribute('aria-label')).toBe('Blocks below: Read:')
    expect(await below.evaluate(element => element.checkVisibility())).toBe(true)
    const height = await page.locator('.page-body').evaluate(element => element.getBoundingClientRect().height)
    await button.click()
    expect(await button.getAttribute('aria-expanded')).toBe('false')
    expect(await below.getAttribute('hidden')).toBe('until-found')
    expect(
      await below
        .locator('.block-line')
        .first()
        .evaluate(element => element.checkVisibility()),
    ).toBe(false)
    expect(await page.locator('.page-body').evaluate(element => element.getBoundingClientRect().height)).toBeLessThan(
      height - 50,
    )
    await button.click()
    expect(await below.getAttribute('hidden')).toBeNull()
    await page.context().close()
  })

  it('is the only kind of block that has one', async () => {
    const page = await openOutline()
    const [withChildren, withButton] = await page.evaluate(() => [
      document.querySelectorAll('main li.block:has(> .outline, > .children)').length,
      document.querySelectorAll('main li.block:has(> .outline, > .children) > .block-line > .fold').length,
    ])
    expect(withChildren).toBeGreaterThan(4)
    expect(withButton).toBe(withChildren)
    expect(await page.locator('main .fold').count()).toBe(withChildren)
    await page.context().close()
  })

  it('stays as the reader left it while the visit lasts', async () => {
    const page = await openOutline()
    await block(page, 'Read:').button.click()
    await page.reload()
    expect(await block(page, 'Read:').button.getAttribute('aria-expanded')).toBe('false')
    expect(await block(page, 'Headings').button.getAttribute('aria-expanded')).toBe('true')
    const other = await page.context().newPage()
    await other.goto(page.url())
    expect(await block(other, 'Read:').button.getAttribute('aria-expanded')).toBe('true')
    await page.context().close()
  })

  it('opens for the block that the address points at, and marks it', async () => {
    const page = await openOutline()
    const read = block(page, 'Read:')
    const id = await read.below.locator('li.block').last().getAttribute('id')
    await read.button.click()
    await block(page, 'Written and read').button.click()
    await page.evaluate(hash => {
      location.hash = hash
    }, `#${id}`)
    const target = page.locator(`[id="${id}"]`)
    await expect.poll(() => target.evaluate(element => element.checkVisibility())).toBe(true)
    await expect.poll(() => target.evaluate(element => element.getBoundingClientRect().top < innerHeight)).toBe(true)
    expect(await page.locator(':target').getAttribute('id')).toBe(id)
    // The visit remembers both folds; the address opens them all the same.
    await page.reload()
    await expect.poll(() => target.evaluate(element => element.checkVisibility())).toBe(true)
    await page.context().close()
  })

  it('opens where its author left it folded, by the button and by the address', async () => {
    const page = await openOutline()
    const folded = page.locator('details.children').first()
    const button = page.locator('li.block:has(> details.children) > .block-line > .fold').first()
    expect(await button.getAttribute('aria-expanded')).toBe('false')
    await button.click()
    expect(await folded.getAttribute('open')).toBe('')
    await folded.locator('summary').click()
    await expect.poll(() => button.getAttribute('aria-expanded')).toBe('false')
    const id = await folded.locator('li.block').first().getAttribute('id')
    const direct = await openOutline(`#${id}`)
    expect(await direct.locator(`[id="${id}"]`).evaluate(element => element.checkVisibility())).toBe(true)
    await direct.context().close()
    await page.context().close()
  })

  it('opens for what the browser finds', async () => {
    const page = await openOutline()
    const {button, below} = block(page, 'Read:')
    await button.click()
    await below.evaluate(element => element.dispatchEvent(new Event('beforematch', {bubbles: true})))
    expect(await button.getAttribute('aria-expanded')).toBe('true')
    expect(await below.getAttribute('hidden')).toBeNull()
    await page.context().close()
  })

  it('is not troubled by an address that points at nothing', async () => {
    const page = await openOutline('#%E0%A4%A')
    expect(await block(page, 'Read:').button.count()).toBe(1)
    // What comes after in the same script is there: the address was read, and let go.
    expect(await page.locator('.shortcut-button').count()).toBe(1)
    await page.context().close()
  })

  it('is opened by a search of the browser for words that are folded away', async () => {
    const page = await openOutline()
    const {button} = block(page, 'Headings')
    await button.click()
    const url = page.url()
    await page.goto('about:blank')
    await page.goto(url)
    expect(await button.getAttribute('aria-expanded')).toBe('false')
    await page.goto('about:blank')
    // The way to make a browser look for words by itself.
    await page.goto(`${url}#:~:text=a%20list%20of%20contents%20in%20the%20margin`)
    await expect.poll(() => button.getAttribute('aria-expanded')).toBe('true')
    await page.context().close()
  })

  it('is reached and folded by keys, in one stop of the Tab key', async () => {
    const page = await openOutline()
    expect(await page.locator('main .fold[tabindex="0"]').count()).toBe(1)
    await page.locator('main .fold').first().focus()
    await page.keyboard.press('ArrowDown')
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
    expect(await focused()).toBe('Blocks below: Read:')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowLeft')
    expect(await block(page, 'Written and read').button.getAttribute('aria-expanded')).toBe('false')
    // The button inside what is folded is passed by.
    await page.keyboard.press('ArrowDown')
    expect(await focused()).toBe('Blocks below: Headings')
    expect(await page.locator('main .fold[tabindex="0"]').count()).toBe(1)
    await page.context().close()
  })

  it('can be read without script', async () => {
    const page = await openOutline('', {javaScriptEnabled: false})
    expect(await page.locator('.fold').count()).toBe(0)
    await page.locator('details.children > summary').first().click()
    expect(await page.locator('details.children li.block').first().isVisible()).toBe(true)
    await page.context().close()
  })
})
