import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {graphPath, pageKey} from '../../../plugins/1-files/index.ts'
import {hrefOf} from '../../../plugins/5-views/index.ts'
import {tinySite} from '../tiny-site.ts'

/** Slug and kind of every page with an address. */
function addresses(files: Readonly<Record<string, string>>): string[] {
  return [...tinySite(files).pages.values()].map(page => `${page.slug} ${page.kind}`)
}

describe('which names have an address', () => {
  it.each([
    ['a page', {'pages/Rake.md': '- x'}, ['rake page']],
    ['a journal', {'journals/2026_05_01.md': '- x'}, ['journals/2026-05-01 journal']],
    ['a namespace parent', {'pages/a___b.md': '- x'}, ['a hub', 'a/b page']],
    ['a missing name used as a tag', {'pages/A.md': '- #hoe'}, ['a page', 'hoe hub']],
    ['a missing name in tags::', {'pages/A.md': 'tags:: hoe\n\n- x'}, ['a page', 'hoe hub']],
    [
      'a missing name on two pages',
      {'pages/A.md': '- [[hoe]]', 'pages/B.md': '- [[Hoe]]'},
      ['a page', 'b page', 'hoe hub'],
    ],
    [
      'a missing day on two pages',
      {'pages/A.md': '- [[2026-05-01]]', 'pages/B.md': '- [[May 1st, 2026]]'},
      ['a page', 'b page', 'journals/2026-05-01 hub'],
    ],
    ['no missing name on one page', {'pages/A.md': '- [[hoe]]\n- [[hoe]]'}, ['a page']],
    ['no alias', {'pages/A.md': 'alias:: hoe\n\n- x', 'pages/B.md': '- [[hoe]] #hoe'}, ['a page', 'b page']],
    ['no parent of a missing name', {'pages/A.md': '- [[m/n]]'}, ['a page']],
  ])('%s', (_, files, expected) => {
    expect(addresses(files)).toEqual(expected)
  })
})

describe('addresses', () => {
  it('takes permalink:: as written', () => {
    expect(addresses({'pages/A.md': 'permalink:: /Old/Place/\n\n- x'})).toEqual(['old/place page'])
  })

  it('sets pages of one address apart, the first by key keeps it, and says so', () => {
    const site = tinySite({'pages/a b.md': '- x', 'pages/a-b.md': '- y'})
    const slugs = [...site.pages.values()].map(page => page.slug)
    expect(slugs[0]).toBe('a-b')
    expect(slugs[1]).toMatch(/^a-b-[\da-f]{6}$/)
    expect(site.messages.map(({rule, file}) => `${rule} ${file}`)).toEqual(['slug-collision pages/a-b.md'])
  })

  it('gives a permalink its address before a page of that name', () => {
    const site = tinySite({'pages/A.md': '- x', 'pages/B.md': 'permalink:: a\n\n- x'})
    expect(site.pages.get(pageKey('B'))?.slug).toBe('a')
  })

  it.each([
    ['a page below the base', 'Hand tools', '/notes/hand-tools/'],
    ['letters that need encoding', 'Süß & gut', '/notes/s%C3%BC%C3%9F-%26-gut/'],
    ['nothing for a name without a page', 'Nowhere', undefined],
  ])('links %s', (_, name, expected) => {
    const site = tinySite(
      {'pages/Hand tools.md': '- [[Nowhere]]', 'pages/Süß & gut.md': '- x'},
      {site: {base: '/notes/'}},
    )
    expect(hrefOf(site, pageKey(name))).toBe(expected)
  })

  it('no two pages share an address', () => {
    const name = fc.constantFrom(
      'a',
      'A ',
      'a?',
      'a b',
      'a-b',
      'tags',
      'Tags page',
      'tags-page',
      'c#',
      'c',
      'con',
      'con page',
    )
    fc.assert(
      fc.property(fc.uniqueArray(name), fc.array(name), (names, tags) => {
        const site = tinySite(
          Object.fromEntries(
            names.map((name, index) => [
              `pages/${index}.md`,
              `title:: ${name}\n\n- ${tags.map(tag => `#[[${tag}]]`).join(' ')}`,
            ]),
          ),
        )
        expect(site.slugs.size).toBe(site.pages.size)
        for (const [slug, page] of site.slugs) expect(site.pages.get(page.key)?.slug).toBe(slug)
      }),
      {numRuns: 40},
    )
  })
})

describe('files', () => {
  it('carries only files that are shown, each under its own address', () => {
    const paths = [
      'assets/a.png',
      'assets/A.png',
      'assets/sub/b c.png',
      'assets/d?.png',
      'pages/e.svg',
      'assets/unseen.png',
    ]
    const text =
      '- ![](../assets/a.png) ![](../assets/A.png) ![](../assets/sub/b%20c.png) ![](../assets/d%3F.png) ![](e.svg)'
    const site = tinySite({'pages/P.md': text}, {assets: paths.map(path => ({path: graphPath(path)}))})
    const urls = Object.fromEntries(site.assetUrls)
    expect(urls).toEqual({
      'assets/A.png': 'assets/A.png',
      'assets/a.png': expect.stringMatching(/^assets\/a-[\da-f]{6}\.png$/),
      'assets/d?.png': 'assets/d-.png',
      'assets/sub/b c.png': 'assets/sub/b c.png',
      'pages/e.svg': 'assets/pages/e.svg',
    })
  })

  it('does not put a file where another one needs a folder', () => {
    const paths = ['assets/pages', 'assets/x', 'assets/x?/a.png', 'pages/b.png']
    const text = '- ![](../assets/pages) ![](b.png) ![](../assets/x) ![](../assets/x%3F/a.png)'
    const site = tinySite({'pages/P.md': text}, {assets: paths.map(path => ({path: graphPath(path)}))})
    const urls = [...site.assetUrls.values()]
    expect(urls.length).toBe(4)
    for (const url of urls) expect(urls.filter(other => other.startsWith(`${url}/`))).toEqual([])
  })
})

describe('indexes', () => {
  const site = tinySite({
    'pages/A.md': '- [[Bee]] [[x/y]]',
    'pages/B.md': 'alias:: Bee\n\n- b\n  id:: 64f0c1d2-1111-4222-8333-444455556666',
    'pages/x___y.md': '- ((64f0c1d2-1111-4222-8333-444455556666))',
    'pages/x___z.md': '- x',
  })
  it('counts an alias for its page', () => {
    expect(site.incoming.get(pageKey('B'))?.map(edge => `${edge.type} ${edge.from}`)).toEqual(['reference page:a'])
  })
  it('knows the blocks that are referred to', () => {
    expect([...site.referencedBlocks]).toEqual(['64f0c1d2-1111-4222-8333-444455556666'])
  })
  it('lists direct children', () => {
    expect([...site.children]).toEqual([['x', ['x/y', 'x/z']]])
  })
})
