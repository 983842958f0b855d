import type {Page} from 'playwright-core'
import {afterAll, describe, expect, it} from 'vitest'
import {browser, closeBrowser, hasBrowser, siteUrl} from './site-server.ts'

afterAll(closeBrowser)

async function openDeck(search = '', options: {javaScriptEnabled?: boolean} = {}): Promise<Page> {
  const page = await (await (await browser()).newContext(options)).newPage()
  await page.goto(`${await siteUrl()}deck/${search}`)
  return page
}

const section = '.linked-references'

/** How many references are seen, and what the heading says. */
async function seen(page: Page): Promise<{clippings: number; groups: number; all: number; status: string | null}> {
  const visible = (selector: string) =>
    page.locator(selector).evaluateAll(elements => elements.filter(element => element.checkVisibility()).length)
  return {
    clippings: await visible(`${section} .clipping`),
    groups: await visible(`${section} .reference-group`),
    all: Number(await page.textContent('#references-title .count')),
    status: (await page.locator(`${section} [role=status]`).count())
      ? await page.textContent(`${section} [role=status]`)
      : '',
  }
}

describe.runIf(await hasBrowser())('filters of linked references', () => {
  it('offer the pages that references stand with, with right numbers', async () => {
    const page = await openDeck()
    await page.click('.filter-toggle')
    const chips = await page.locator(`${section} .reference-filters li button`).evaluateAll(buttons =>
      buttons.map(button => ({
        href: (button as HTMLElement).dataset.href ?? '',
        count: Number(button.querySelector('.count')?.textContent),
      })),
    )
    expect(chips.length).toBeGreaterThan(3)
    expect(chips.map(({href}) => href)).not.toContain('/deck/')
    const counts = await page.locator(`${section} .clipping`).evaluateAll(
      (clippings, hrefs) =>
        hrefs.map(
          href =>
            clippings.filter(
              clipping =>
                clipping.querySelector(`.outline a[href="${href}"]`) ??
                clipping.closest('.reference-group')?.querySelector(`h3 > a[href="${href}"]`) ??
                clipping.querySelector<HTMLElement>('.clipping-path')?.dataset.under?.includes(`"${href}"`),
            ).length,
        ),
      chips.map(({href}) => href),
    )
    expect(chips.map(({count}) => count)).toEqual(counts)
    await page.context().close()
  })

  it('show what stands with a page, then what does not, and remember it in the address', async () => {
    const page = await openDeck()
    const {all} = await seen(page)
    await page.click('.filter-toggle')
    const chip = page.locator(`${section} .reference-filters li button`).first()
    const count = Number(await chip.locator('.count').textContent())
    const name = await chip.getAttribute('data-name')
    await chip.click()
    expect(await seen(page)).toMatchObject({clippings: count, status: `${count} of ${all} shown`})
    expect(new URL(page.url()).searchParams.getAll('refs')).toEqual([name])
    expect(await chip.getAttribute('aria-label')).toBe(`Only with ${name}, ${count}`)
    await page.reload()
    expect(await seen(page)).toMatchObject({clippings: count})
    expect(await chip.getAttribute('aria-pressed')).toBe('true')
    await chip.click()
    expect(await seen(page)).toMatchObject({clippings: all - count})
    expect(new URL(page.url()).searchParams.getAll('refs')).toEqual([`-${name}`])
    await chip.click()
    expect(await seen(page)).toMatchObject({clippings: all, status: ''})
    expect(new URL(page.url()).search).toBe('')
    await page.context().close()
  })

  it('hide the names of pages of which nothing is left', async () => {
    const page = await openDeck()
    const before = await seen(page)
    await page.goto(`${page.url()}?refs=Glossary`)
    const after = await seen(page)
    expect(after.groups).toBeLessThan(before.groups)
    expect(after.groups).toBeGreaterThan(0)
    await page.context().close()
  })

  it('are not there without script, nor where there is little to filter', async () => {
    const still = await openDeck('?refs=Glossary', {javaScriptEnabled: false})
    expect((await seen(still)).clippings).toBe((await seen(still)).all)
    expect(await still.locator('.filter-toggle').count()).toBe(0)
    await still.context().close()
  })
})
