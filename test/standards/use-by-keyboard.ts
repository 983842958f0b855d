import type {Page} from 'playwright-core'
import type {KindOfPage} from './page-kinds.ts'

/** What was tried, and what did not do as it says. */
export interface Use {
  readonly tried: readonly string[]
  readonly problems: readonly string[]
}

/** Press what a page offers, by keyboard alone: skip link, folds, filters, previews, pages beside, theme, dialogs. */
export async function useByKeyboard(
  page: Page,
  kinds: readonly KindOfPage[],
  urlOf: (path: string) => string,
): Promise<Use> {
  const tried: string[] = []
  const problems: string[] = []
  const note = kinds.find(({kind}) => kind.startsWith('note'))
  if (!note) return {tried, problems: ['there is no page to try']}

  /** On the note, where no other kind of page is asked for. */
  async function attempt(what: string, act: () => Promise<boolean | undefined>, on?: string): Promise<void> {
    const where = kinds.find(({kind}) => on !== undefined && kind.split(', ').includes(on)) ?? note
    await page.goto(urlOf(where?.path ?? ''), {waitUntil: 'networkidle'})
    const done = await act()
    if (done === undefined) return
    tried.push(what)
    if (!done) problems.push(`${what}: not as it should be`)
  }

  await attempt('skip link', async () => {
    await page.keyboard.press('Tab')
    const isSeen = await page.evaluate(() => (document.activeElement?.getBoundingClientRect().top ?? -1) >= 0)
    await page.keyboard.press('Enter')
    const isInMain = await page.evaluate(() => document.activeElement?.id === 'main')
    await page.keyboard.press('Tab')
    return isSeen && isInMain && (await page.evaluate(() => document.activeElement?.closest('main') !== null))
  })
  await attempt('fold', async () => {
    const fold = page.locator('.page-body button.fold').first()
    if ((await fold.count()) === 0) return undefined
    await fold.focus()
    const before = await fold.getAttribute('aria-expanded')
    await page.keyboard.press('Enter')
    const pressed = await fold.getAttribute('aria-expanded')
    await page.keyboard.press('Space')
    return before !== pressed && (await fold.getAttribute('aria-expanded')) === before
  })
  await attempt(
    'filter',
    async () => {
      const toggle = page.locator('.filter-toggle')
      if ((await toggle.count()) === 0) return undefined
      const shown = () => page.locator('.clipping:not([hidden])').count()
      await toggle.focus()
      await page.keyboard.press('Enter')
      const all = await shown()
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      const fewer = await shown()
      return fewer > 0 && fewer < all && new URL(page.url()).searchParams.has('refs')
    },
    'page with filters',
  )
  await attempt('preview', async () => {
    const link = page.locator('.page-body a.page-link[href^="/"]').first()
    if ((await link.count()) === 0) return undefined
    // By Tab, as a reader comes to it: a focus that a script sets shows no preview.
    await link.evaluate(element => {
      const before = document.createElement('span')
      before.tabIndex = -1
      element.before(before)
      before.focus()
    })
    await page.keyboard.press('Tab')
    const card = page.locator('.preview:popover-open')
    await card.waitFor({timeout: 30_000}).catch(() => undefined)
    const isShown = (await card.count()) === 1
    await page.keyboard.press('Escape')
    const isGone = (await card.count()) === 0
    return isShown && isGone && (await link.evaluate(element => element === document.activeElement))
  })
  await attempt('page beside', async () => {
    const link = page.locator('.page-body a.page-link[href^="/"]').first()
    if ((await link.count()) === 0) return undefined
    await link.focus()
    await page.keyboard.press('Shift+Enter')
    const beside = page.locator('.pane:nth-child(2)')
    await beside.waitFor({timeout: 30_000}).catch(() => undefined)
    const isOpen = (await beside.count()) === 1
    await page.keyboard.press('Escape')
    await beside.waitFor({state: 'detached', timeout: 30_000}).catch(() => undefined)
    const isClosed = (await page.locator('.pane').count()) === 0
    return isOpen && isClosed && (await link.evaluate(element => element === document.activeElement))
  })
  await attempt('theme', async () => {
    const button = page.locator('theme-button button').first()
    const shown = () => page.locator('theme-button').first().getAttribute('data-shown')
    const before = await shown()
    await button.focus()
    await page.keyboard.press('Enter')
    return (await shown()) !== before
  })
  await attempt('help', async () => {
    const button = page.locator('.shortcut-button').first()
    if ((await button.count()) === 0) return undefined
    await button.focus()
    await page.keyboard.press('Enter')
    const holdsFocus = () => page.evaluate(() => document.activeElement?.closest('dialog[open]') !== null)
    let isHeld = await holdsFocus()
    // A dialog of the browser lets the focus go to the browser's own bars, where the page has none; never to the page.
    for (let press = 0; press < 8; press++) {
      await page.keyboard.press('Tab')
      const isOutside = await page.evaluate(
        () => document.activeElement !== document.body && document.activeElement?.closest('dialog[open]') === null,
      )
      isHeld &&= !isOutside
    }
    await page.keyboard.press('Escape')
    const isClosed = (await page.locator('dialog[open]').count()) === 0
    return isHeld && isClosed && (await button.evaluate(element => element === document.activeElement))
  })
  return {tried, problems}
}
