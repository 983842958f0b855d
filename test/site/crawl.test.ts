import {describe, expect, it} from 'vitest'
import {crawlSite} from '../crawl-site.ts'
import {siteFolder, subSite} from './site-server.ts'

describe.each([
  ['the manual at /', () => siteFolder(), '/'],
  ['the small graph at /sub/', () => subSite().folder, '/sub/'],
])('%s', (_, folder, base) => {
  it('has no link that leads nowhere, and nothing a strict policy forbids', async () => {
    const crawl = await crawlSite(folder(), base)
    expect(crawl.htmlFiles).toBeGreaterThan(8)
    expect(crawl.links).toBeGreaterThan(100)
    expect(crawl.broken).toEqual([])
    expect(crawl.unsafe).toEqual([])
  })
})
