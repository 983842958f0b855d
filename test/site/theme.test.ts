import {afterAll, describe, expect, it} from 'vitest'
import {browser, closeBrowser, hasBrowser, siteUrl} from './site-server.ts'

afterAll(closeBrowser)

interface Look {
  readonly paper: string
  readonly ink: string
}

describe.runIf(await hasBrowser())('the theme', () => {
  const open = async (options: Parameters<Awaited<ReturnType<typeof browser>>['newContext']>[0] = {}) => {
    const page = await (await (await browser()).newContext(options)).newPage()
    await page.goto(await siteUrl())
    return page
  }
  const lookOf = (page: Awaited<ReturnType<typeof open>>): Promise<Look> =>
    page.evaluate(() => {
      const {backgroundColor, color} = getComputedStyle(document.documentElement)
      return {paper: backgroundColor, ink: color}
    })

  it('steps through all four by the button, and says which it is', async () => {
    const page = await open()
    const button = page.locator('.site-header theme-button button')
    const said: (string | null)[] = []
    const looks: string[] = []
    for (let press = 0; press < 5; press++) {
      said.push(await button.getAttribute('title'))
      looks.push((await lookOf(page)).paper)
      await button.click()
    }
    expect(said).toEqual(['Theme: auto', 'Theme: light', 'Theme: dark', 'Theme: high contrast', 'Theme: auto'])
    expect(looks[1]).toBe(looks[0])
    expect(looks[4]).toBe(looks[0])
    expect(new Set(looks).size).toBe(3)
    await page.context().close()
  })

  it.each(['light', 'dark', 'contrast'])('is there before the first paint where %s was chosen', async theme => {
    const page = await open()
    await page.evaluate(name => localStorage.setItem('lectern-theme', name), theme)
    // Nothing but the page and its theme script: no module has run.
    await page.route(/\.js$/, route => (route.request().url().endsWith('/theme.js') ? route.continue() : route.abort()))
    await page.reload({waitUntil: 'commit'})
    await page.waitForSelector('body', {state: 'attached'})
    const {theme: name, contrast} = await page.evaluate(() => ({...document.documentElement.dataset}))
    expect([name, contrast]).toEqual(theme === 'contrast' ? [undefined, 'more'] : [theme, undefined])
    await page.context().close()
  })

  it.each([
    ['light', 'rgb(255, 255, 255)', 'rgb(0, 0, 0)'],
    ['dark', 'rgb(0, 0, 0)', 'rgb(255, 255, 255)'],
  ] as const)('is black and white in %s for a system that asks for more contrast', async (colorScheme, paper, ink) => {
    const page = await open({colorScheme, contrast: 'more'})
    const {backgroundColor, color} = await page.evaluate(() => {
      // Colours as the screen has them, in whatever space they are written.
      const context = document.createElement('canvas').getContext('2d')
      const style = getComputedStyle(document.documentElement)
      const shown = (written: string) => {
        if (context) context.fillStyle = written
        context?.fillRect(0, 0, 1, 1)
        const [red, green, blue] = context?.getImageData(0, 0, 1, 1).data ?? []
        return `rgb(${red}, ${green}, ${blue})`
      }
      return {backgroundColor: shown(style.backgroundColor), color: shown(style.color)}
    })
    expect([backgroundColor, color]).toEqual([paper, ink])
    await page.context().close()
  })

  it('takes the colours that a system forces', async () => {
    const page = await open({forcedColors: 'active'})
    const [bullet, ink] = await page.evaluate(() => {
      const style = getComputedStyle(document.documentElement)
      return [style.getPropertyValue('--color-ink-faint').trim(), style.getPropertyValue('--color-accent').trim()]
    })
    expect([bullet, ink]).toEqual(['CanvasText', 'LinkText'])
    await page.context().close()
  })
})
