import type {Page} from 'playwright-core'
import {afterAll, describe, expect, it} from 'vitest'
import {openContext, openWindow, presenterSlideOf, slideOf, talkPath} from './open-window.ts'
import {closeBrowser, hasBrowser} from './site-server.ts'

afterAll(closeBrowser)

/** What the stubs below keep for the test. */
type Asked = Window & {opened: [string, string, string][]; wakes: number; allows: boolean}

/** A desktop of two screens: the browser's own interface is there in no browser without a head. */
function twoScreens(): void {
  const asked = window as unknown as Asked
  const left = {availLeft: 0, availTop: 0, availWidth: 1440, availHeight: 875}
  const right = {availLeft: 1440, availTop: 0, availWidth: 1920, availHeight: 1080}
  Object.defineProperty(screen, 'isExtended', {value: true})
  asked.allows = true
  asked.opened = []
  asked.getScreenDetails = () =>
    asked.allows
      ? Promise.resolve({screens: [left, right], currentScreen: left})
      : Promise.reject(new DOMException('Denied', 'NotAllowedError'))
  const open = window.open.bind(window)
  window.open = (url, name, features) => {
    asked.opened.push([String(url), String(name), String(features)])
    return open(url, name, 'popup,width=800,height=600')
  }
}

/** A small window above all others, as a plain one. */
function smallWindow(): void {
  const requestWindow = ({width, height}: {width: number; height: number}) =>
    Promise.resolve(window.open('', '', `popup,width=${width},height=${height}`) as Window)
  Object.defineProperty(window, 'documentPictureInPicture', {value: {requestWindow}})
}

/** A browser that has neither. */
function nothingOfIt(): void {
  Object.defineProperty(window, 'documentPictureInPicture', {value: undefined})
  Object.defineProperty(window, 'getScreenDetails', {value: undefined})
}

function countWakes(): void {
  const asked = window as unknown as Asked
  asked.wakes = 0
  const request = () => {
    asked.wakes++
    return Promise.resolve({})
  }
  Object.defineProperty(navigator, 'wakeLock', {value: {request}})
}

const wakesOf = (page: Page) => page.evaluate(() => (window as unknown as Asked).wakes)

describe.runIf(await hasBrowser())('the speaker’s other windows', () => {
  it('are not offered by a browser that cannot make them, and nothing of them is loaded', async () => {
    const context = await openContext()
    await context.addInitScript(nothingOfIt)
    const asked: string[] = []
    context.on('request', request => asked.push(request.url()))
    const {page, complaints} = await openWindow(context, 'presenter/')
    expect(await page.locator('.presenter-foot').isVisible()).toBe(true)
    expect(await page.locator('[data-window]:visible').count()).toBe(0)
    expect(asked.filter(url => /float-notes|place-audience/.test(url))).toEqual([])
    expect(complaints).toEqual([])
    await context.close()
  })

  it('put the audience on the screen where the speaker is not, and then fill it', async () => {
    const context = await openContext()
    await context.addInitScript(twoScreens)
    const {page: presenter, complaints} = await openWindow(context, 'presenter/')
    await presenter.keyboard.press('PageDown')
    const opened = context.waitForEvent('page')
    await presenter.click('[data-window=audience]')
    const room = await opened
    await expect.poll(() => slideOf(room)).toBe(2)
    expect(new URL(room.url()).pathname).toBe(`/${talkPath}`)
    const asked = await presenter.evaluate(() => (window as unknown as Asked).opened)
    expect(asked.map(([, name, place]) => [name, place])).toEqual([
      [`audience /a-talk-is-a-path`, 'popup,fullscreen,left=1440,top=0,width=1920,height=1080'],
    ])
    await presenter.keyboard.press('Home')
    await expect.poll(() => slideOf(room)).toBe(1)

    await room.evaluate(() => {
      document.documentElement.requestFullscreen = () => {
        document.documentElement.dataset.filled = 'true'
        return Promise.resolve()
      }
    })
    await presenter.bringToFront()
    await presenter.click('[data-window=audience]')
    await expect.poll(() => room.locator('html').getAttribute('data-filled')).toBe('true')
    expect(await presenter.evaluate(() => (window as unknown as Asked).opened.length)).toBe(1)
    expect(complaints).toEqual([])
    await context.close()
  })

  it('say why when the reader does not allow it', async () => {
    const context = await openContext()
    await context.addInitScript(twoScreens)
    const {page: presenter} = await openWindow(context, 'presenter/')
    await presenter.evaluate(() => {
      ;(window as unknown as Asked).allows = false
    })
    await presenter.click('[data-window=audience]')
    await expect.poll(() => presenter.locator('.presenter-audience').textContent()).toContain('Allow it for this site')
    expect(context.pages()).toHaveLength(1)
    await context.close()
  })

  it('take the notes afloat, with place, time, keys and buttons, and bring them back', async () => {
    const context = await openContext({viewport: {width: 1440, height: 900}})
    await context.addInitScript(smallWindow)
    const {page: presenter, complaints} = await openWindow(context, 'presenter/')
    const opened = context.waitForEvent('page')
    await presenter.click('[data-window=notes]')
    const small = await opened
    await small.locator('.presenter-text').waitFor()
    expect(await presenter.locator('.presenter-text').count()).toBe(0)
    expect(await presenter.locator('.presenter-afloat').textContent()).toBe('The notes are in a window of their own.')
    // It is drawn by the sheets of the page.
    await expect.poll(() => small.locator('main').evaluate(main => getComputedStyle(main).display)).toBe('flex')

    await small.locator('footer [data-command=forward]').click()
    await expect.poll(() => presenterSlideOf(presenter)).toBe(2)
    await expect.poll(() => small.locator('header .presenter-place').textContent()).toMatch(/^2\//)
    await small.keyboard.press('Home')
    await expect.poll(() => presenterSlideOf(presenter)).toBe(1)
    await small.click('[data-text=whole]')
    await expect.poll(() => small.locator('.presenter-whole').count()).toBe(1)

    await small.close()
    await expect.poll(() => presenter.locator('.presenter-text').count()).toBe(1)
    expect(await presenter.locator('.presenter-afloat').count()).toBe(0)
    expect(await presenter.locator('.presenter-whole').count()).toBe(1)
    expect(await presenter.locator('[data-window=notes]').getAttribute('aria-pressed')).toBe('false')
    expect(complaints).toEqual([])
    await context.close()
  })

  it('keep the screens on: the speaker’s, and the audience’s while somebody leads it', async () => {
    const context = await openContext()
    await context.addInitScript(countWakes)
    const {page: audience} = await openWindow(context)
    await audience.keyboard.press('PageDown')
    expect(await wakesOf(audience)).toBe(0)
    const {page: presenter} = await openWindow(context, 'presenter/')
    expect(await wakesOf(presenter)).toBeGreaterThan(0)
    await audience.bringToFront()
    await expect.poll(() => wakesOf(audience)).toBeGreaterThan(0)
    await context.close()
  })
})
