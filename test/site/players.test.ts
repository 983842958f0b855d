import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {serveFolder} from '../../src/cli/serve-folder.ts'
import {runLectern} from '../cli/run-lectern.ts'
import {browser, closeBrowser, hasBrowser} from './site-server.ts'

const notes = {
  'Films.md': `public:: true

- {{youtube dQw4w9WgXcQ}}
	- at {{youtube-timestamp 1:23}}
- {{tweet https://twitter.com/someone/status/12}}
- \`\`\`mermaid
  graph LR
  a --> b
  \`\`\`
- \`\`\`js
  const a = 1
  \`\`\``,
  'Words.md': 'public:: true\n\n- {{video https://example.org/film}} and words',
}

let root: string
let url: string
let close: () => Promise<void>

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'lectern-players-'))
  await mkdir(join(root, 'notes/pages'), {recursive: true})
  for (const [name, text] of Object.entries(notes)) await writeFile(join(root, 'notes/pages', name), text)
  const {code, stderr} = await runLectern(['build', join(root, 'notes'), '--out', join(root, 'site')])
  if (code !== 0) throw new Error(stderr)
  const server = await serveFolder(join(root, 'site'), {host: '127.0.0.1', port: 0, base: '/'})
  url = server.url
  close = () => server.close()
})

afterAll(async () => {
  await closeBrowser()
  await close()
  await rm(root, {recursive: true, force: true})
})

async function policyOf(slug: string): Promise<string> {
  const html = await readFile(join(root, 'site', slug, 'index.html'), 'utf8')
  return /frame-src ([^;]*)/.exec(html)?.[1] ?? ''
}

/** A page whose requests to other hosts are noted, and answered here. */
async function open(javaScriptEnabled = true): Promise<{page: Page; outside: string[]; complaints: string[]}> {
  const context = await (await browser()).newContext({javaScriptEnabled})
  const page = await context.newPage()
  const outside: string[] = []
  const complaints: string[] = []
  page.on('console', message => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', error => complaints.push(String(error)))
  await context.route(
    address => address.host !== new URL(url).host,
    route => {
      outside.push(route.request().url())
      return route.fulfill({contentType: 'text/html', body: '<p>player</p>'})
    },
  )
  await page.goto(`${url}films/`)
  return {page, outside, complaints}
}

describe('the policy of a page', () => {
  it('allows the player of a film that stands there, and no frame elsewhere', async () => {
    expect(await policyOf('films')).toBe('https://www.youtube-nocookie.com')
    expect(await policyOf('words')).toBe("'none'")
    expect(await policyOf('tags')).toBe("'none'")
  })

  it('comes with the script that plays on that page alone', async () => {
    expect(await readFile(join(root, 'site/films/index.html'), 'utf8')).toMatch(/VideoPlayers[^"]*\.js/)
    expect(await readFile(join(root, 'site/words/index.html'), 'utf8')).not.toContain('VideoPlayers')
  })
})

describe.runIf(await hasBrowser())('a film', () => {
  it('is asked of its host when its card is pressed, and plays where it stood', async () => {
    const {page, outside, complaints} = await open()
    await page.waitForLoadState('networkidle')
    expect(outside).toEqual([])
    await page.click('a.facade-video')
    const frame = page.locator('.player iframe')
    await frame.waitFor()
    expect(await frame.getAttribute('src')).toBe('https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1')
    await expect.poll(() => outside).toHaveLength(1)
    expect(await page.frameLocator('.player iframe').locator('p').textContent()).toBe('player')
    expect(page.url()).toBe(`${url}films/`)
    expect(await page.getAttribute('.player > a', 'href')).toBe('https://www.youtube.com/watch?v=dQw4w9WgXcQ')
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('begins at a moment that is pressed, before or while it plays', async () => {
    const {page, complaints} = await open()
    for (const _ of ['card', 'player']) {
      await page.click('a[data-seconds]')
      expect(await page.getAttribute('.player iframe', 'src')).toBe(
        'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1&start=83',
      )
    }
    expect(await page.locator('iframe').count()).toBe(1)
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('is a link with a modifier key, and without script', async () => {
    const {page} = await open()
    const opened = page.context().waitForEvent('page')
    await page.click('a.facade-video', {modifiers: ['Control']})
    await opened
    expect(page.url()).toBe(`${url}films/`)
    expect(await page.locator('iframe').count()).toBe(0)
    await page.context().close()
    const plain = await open(false)
    await plain.page.click('a.facade-video')
    await plain.page.waitForURL('https://www.youtube.com/watch?v=dQw4w9WgXcQ')
    await plain.page.context().close()
  })

  it('stands on a page whose code and diagrams break no policy', async () => {
    const {page, complaints} = await open()
    expect(await page.locator('code.language-js .token-keyword').first().textContent()).toBe('const')
    const colours = await page.evaluate(() => {
      const of = (selector: string, property: 'color' | 'fill') =>
        getComputedStyle(document.querySelector(selector) ?? document.body)[property]
      return [of('.token-keyword', 'color') !== of('pre.code', 'color'), of('.diagram rect', 'fill')]
    })
    expect(colours[0]).toBe(true)
    expect(colours[1]).not.toMatch(/none|rgb\(0, 0, 0\)/)
    expect(await page.locator('.diagram svg').getAttribute('aria-label')).toBe('Flowchart')
    expect(complaints).toEqual([])
    await page.context().close()
  })
})
