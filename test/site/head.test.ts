import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fromHtml} from 'hast-util-from-html'
import {select, selectAll} from 'hast-util-select'
import {toString as textOf} from 'mdast-util-to-string'
import {afterAll, describe, expect, it} from 'vitest'
import {readXml} from '../4-graph/read-xml.ts'
import {browser, closeBrowser, hasBrowser, siteFolder, subSite} from './site-server.ts'

const origin = 'https://notes.example'

afterAll(closeBrowser)

function read(path: string, folder = subSite().folder): string {
  return readFileSync(join(folder, path), 'utf8')
}

/** Value of an attribute of the first element that a selector finds in a file. */
function attributeOf(path: string, selector: string, attribute: string): unknown {
  return select(selector, fromHtml(read(path)))?.properties[attribute]
}

function htmlFiles(): string[] {
  return readdirSync(subSite().folder, {recursive: true, encoding: 'utf8'})
    .map(file => file.replaceAll('\\', '/'))
    .filter(file => file.endsWith('.html'))
}

describe('the head of a built page', () => {
  it.each([
    ['garden/beds/index.html', '/sub/garden/beds/', undefined, 'website'],
    ['journals/2026-05-01/index.html', '/sub/journals/2026-05-01/', undefined, 'article'],
    ['herbs/index.html', '/sub/herbs/', 'noindex, follow', 'website'],
    ['tags/index.html', '/sub/tags/', 'noindex, follow', 'website'],
    ['decks/garden/index.html', '/sub/decks/garden/', undefined, 'article'],
    ['decks/garden/print/index.html', undefined, 'noindex', undefined],
    ['404.html', undefined, 'noindex', 'website'],
  ])('%s says where it belongs and whether to list it', (path, canonical, robots, type) => {
    expect(attributeOf(path, 'link[rel=canonical]', 'href')).toBe(canonical && origin + canonical)
    expect(attributeOf(path, 'meta[name=robots]', 'content')).toBe(robots)
    expect(attributeOf(path, 'meta[property="og:type"]', 'content')).toBe(type)
    expect(attributeOf(path, 'meta[property="og:url"]', 'content')).toBe(canonical && origin + canonical)
  })

  it('has structured data that reads as JSON, wherever it has a canonical address', () => {
    let found = 0
    for (const path of htmlFiles()) {
      const element = select('script[type="application/ld+json"]', fromHtml(read(path)))
      if (!element) continue
      const data = JSON.parse(textOf(element)) as {'@context': string; '@graph': {'@type': string}[]}
      expect([path, data['@context'], data['@graph'][0]?.['@type']]).toEqual([path, 'https://schema.org', 'WebSite'])
      found++
    }
    expect(found).toBeGreaterThan(10)
  })

  it('has no absolute address where none is known', () => {
    expect(read('commands/index.html', siteFolder())).not.toMatch(/rel="canonical"|og:url|ld\+json/)
    for (const name of ['sitemap-index.xml', 'feed.xml', 'feed.json'])
      expect(readdirSync(siteFolder())).not.toContain(name)
  })
})

describe('the address of another name', () => {
  it('leads on without a script, names the page, and is no page of the sitemap', () => {
    const path = 'implements/index.html'
    expect(attributeOf(path, 'meta[http-equiv=refresh]', 'content')).toBe('0; url=/sub/tools/')
    expect(attributeOf(path, 'link[rel=canonical]', 'href')).toBe(`${origin}/sub/tools/`)
    expect(attributeOf(path, 'main a', 'href')).toBe('/sub/tools/')
    expect(read('sitemap-0.xml')).not.toContain('implements')
  })
})

describe('a page as Markdown', () => {
  it('is beside it, and found from it and from llms.txt', () => {
    const link = select('link[rel=alternate][type="text/markdown"]', fromHtml(read('tools/index.html')))
    expect(link?.properties.href).toBe('/sub/tools/index.md')
    expect(read('tools/index.md')).toContain('levels [Garden/Beds](https://notes.example/sub/garden/beds/)')
    expect(read('llms.txt')).toContain('[Tools](https://notes.example/sub/tools/index.md)')
    expect(read('glossary/index.md', siteFolder())).toContain('[Writing](/writing/)')
  })
})

describe('the feeds', () => {
  it('are found from a page, and are what they say', () => {
    const links = selectAll(
      'link[rel=alternate][type$="xml"], link[rel=alternate][type$="feed+json"]',
      fromHtml(read('herbs/index.html')),
    )
    const files = links.map(({properties}) => String(properties.href).replace('/sub/', ''))
    expect(files).toEqual(['tags/herbs/feed.xml', 'feed.xml', 'feed.json'])
    expect(readXml(read('feed.xml')).name).toBe('feed')
    expect(readXml(read('tags/herbs/feed.xml')).name).toBe('feed')
    expect((JSON.parse(read('feed.json')) as {items: unknown[]}).items).toHaveLength(1)
    expect(read('feed.xml')).toContain('Turned the soil')
  })
})

describe('what costs nobody who does not need it', () => {
  it('is named on the page that needs it, and no list of all pages is in any other', () => {
    for (const path of htmlFiles()) {
      const html = read(path)
      expect([path, html.includes('old-address.js')]).toEqual([path, path === 'index.html'])
      expect(html).not.toContain('addresses.json')
    }
    expect(readFileSync('public/old-address.js').length).toBeLessThan(1000)
  })
})

describe('the sitemap', () => {
  it('has each page that is not asked to be left out, and only those', () => {
    const index = readXml(read('sitemap-index.xml').replace('?><', '?>\n<'))
    expect(index.children.map(({children}) => children[0]?.text)).toEqual([`${origin}/sub/sitemap-0.xml`])
    const urls = readXml(read('sitemap-0.xml').replace('?><', '?>\n<')).children.map(({children}) => children[0]?.text)
    const wanted = htmlFiles()
      .filter(path => attributeOf(path, 'link[rel=canonical]', 'href') !== undefined)
      .filter(path => attributeOf(path, 'meta[http-equiv=refresh]', 'content') === undefined)
      .filter(path => !/noindex/.test(String(attributeOf(path, 'meta[name=robots]', 'content'))))
      .map(path => attributeOf(path, 'link[rel=canonical]', 'href'))
    expect([...urls].sort()).toEqual([...new Set(wanted)].sort())
  })
})

describe.runIf(await hasBrowser())('in a browser', () => {
  it('structured data breaks no rule of the policy, and another name leads on', async () => {
    const page = await (await browser()).newPage()
    const complaints: string[] = []
    page.on('console', message => complaints.push(message.text()))
    page.on('pageerror', error => complaints.push(String(error)))
    await page.goto(`${subSite().url}garden/beds/`)
    expect(await page.locator('script[type="application/ld+json"]').count()).toBe(1)
    await page.goto(`${subSite().url}implements/`)
    await page.waitForURL('**/sub/tools/')
    expect(complaints).toEqual([])
    await page.close()
  })

  it.each([
    ['page/Garden%2FBeds', 'garden/beds/'],
    ['page/implements', 'tools/'],
    ['page/May%201st%2C%202026', 'journals/2026-05-01/'],
    ['page/6650a0b1-1111-4a2b-8c3d-000000000001', 'garden/#b-6650a0b1'],
    ['page/tools?anchor=ls-block-1', 'tools/'],
    ['all-pages', 'pages/'],
    ['page/nowhere', '#/page/nowhere'],
    ['page/constructor', '#/page/constructor'],
    ['page/6650a0b1-2222-4a2b-8c3d-000000000002', '#/page/6650a0b1-2222-4a2b-8c3d-000000000002'],
  ])('an address of Logseq’s own site leads on: #/%s', async (hash, path) => {
    const page = await (await browser()).newPage()
    await page.goto(`${subSite().url}#/${hash}`, {waitUntil: 'networkidle'})
    await page.waitForURL(`${subSite().url}${path}`)
    await page.close()
  })

  it('an address that is none is met with those like it', async () => {
    const page = await (await browser()).newPage()
    await page.goto(`${subSite().url}Gardn/bedz/`)
    const first = page.locator('suggested-pages a').first()
    await first.waitFor()
    expect(await first.getAttribute('href')).toBe('/sub/garden/beds/')
    await page.close()
  })
})
