import {describe, expect, it} from 'vitest'
import {headView, pageView, type Site, sitemapEntries, zoomIds, zoomView} from '../../../plugins/5-views/index.ts'
import {tinySite} from '../tiny-site.ts'

const oak = '64f0c1d2-1111-4222-8333-444455556666'
const elm = '64f0c1d2-2222-4222-8333-444455556666'

function trees(more: Readonly<Record<string, string>>, options: Parameters<typeof tinySite>[1] = {}): Site {
  const page = `- ## Trees\n\t- by the river\n\t\t- an oak of [[1850]]\n\t\t  id:: ${oak}\n\t\t\t- ### its age\n\t\t- an elm\n\t\t  id:: ${elm}`
  return tinySite({'pages/Wood.md': `public:: true\n\n${page}`, ...more}, options)
}

describe('which blocks have a page of their own', () => {
  it.each([
    ['one that another refers to', {'pages/A.md': `- ((${oak}))`}, [oak]],
    ['one that another embeds', {'pages/A.md': `- {{embed ((${oak}))}}`}, [oak]],
    ['those with an id in capitals', {'pages/A.md': `- ((${oak.toUpperCase()}))`}, [oak]],
    ['each once, in the order of ids', {'pages/A.md': `- ((${elm}))\n- ((${oak})) ((${oak}))`}, [oak, elm]],
    ['none that only has an id', {}, []],
    ['none that is not there', {'pages/A.md': '- ((64f0c1d2-9999-4222-8333-444455556666))'}, []],
    [
      'none that refers to itself alone',
      {'pages/A.md': `- me: ((${oak.replace('1111', '7777')}))\n  id:: ${oak.replace('1111', '7777')}`},
      [],
    ],
    ['none that a form refers to', {'pages/A.md': `- form\n  template:: form\n\t- ((${oak}))`}, []],
  ])('%s', (_, files, expected) => {
    expect(zoomIds(trees(files))).toEqual(expected)
  })

  it('none that only a private page refers to, and none of a private page', () => {
    const secret = {'pages/Secret.md': `- ((${oak}))\n- kept\n  id:: ${oak.replace('1111', '8888')}`}
    const open = {'pages/Open.md': `public:: true\n\n- ((${oak.replace('1111', '8888')}))`}
    expect(zoomIds(trees({...secret, ...open}, {onlyPublic: true}))).toEqual([])
    expect(zoomIds(trees({...secret, ...open}))).toHaveLength(2)
  })
})

describe('the page of a block', () => {
  const site = trees({
    'pages/A.md': `- first ((${oak}))\n\t- below it ((${oak}))\n- again {{embed ((${oak}))}}`,
    'journals/2026_05_01.md': `- saw ((${oak}))`,
  })
  const view = zoomView(site, oak)

  it('says where it stands, and leads to its place there', () => {
    expect(view.page).toEqual({text: 'Wood', href: '/wood/'})
    expect(view.path.map(({text}) => text)).toEqual(['Trees', 'by the river'])
    for (const {href} of view.path) expect(href).toMatch(/^\/wood\/#b-[0-9a-f]{8}$/)
    expect(view.href).toBe('/wood/#b-64f0c1d2')
  })

  it('has the block for its title and its children below, no id and no heading that skips a level', () => {
    expect(view.title).toBe('an oak of 1850')
    expect(view.html).toMatch(/^<h1>an oak of .*<\/h1>$/)
    expect(view.hasTitle).toBe(true)
    expect(view.childrenHtml).toContain('<h2>its age</h2>')
    expect(view.childrenHtml).toContain('href="/wood/#b-')
    expect(view.html + view.childrenHtml).not.toContain(' id=')
    expect(view.html + view.childrenHtml).not.toContain('elm')
  })

  it('has who refers to it, a block below another not again', () => {
    expect(view.references.map(({page}) => page.href)).toEqual(['/journals/2026-05-01/', '/a/'])
    expect(view.referenceCount).toBe(3)
    expect(view.references[1]?.references).toHaveLength(2)
    expect(view.references[0]?.references[0]?.html).toContain('an oak of')
  })

  it('is reached from the block where it stands, not from where it is quoted', () => {
    const wood = pageView(site, 'wood').html
    expect(wood.match(/class="block-references"/g)).toHaveLength(1)
    expect(wood).toContain(
      `<a class="block-references" href="/b/${oak}/" title="3 references to this block" aria-label="3 references to this block">3<`,
    )
    expect(pageView(site, 'a').html).not.toContain('block-references')
  })

  it('begins with a title that is not seen where the block begins with no words', () => {
    const code = tinySite({
      'pages/Code.md': `- \`\`\`\n  a = 1\n  \`\`\`\n  id:: ${oak}`,
      'pages/A.md': `- ((${oak}))`,
    })
    expect(zoomView(code, oak)).toMatchObject({hasTitle: false, title: 'a = 1'})
  })

  it('is a programming error for a block without one', () => {
    expect(() => zoomView(site, elm)).toThrow(`Unexpected block \`${elm}\``)
  })
})

describe('search engines', () => {
  const site = trees({'pages/A.md': `- ((${oak}))`}, {site: {origin: 'https://notes.example', base: '/sub/'}})

  it('are led to the place of the block on its page, and asked to pass by', () => {
    expect(headView(site, {kind: 'block', id: oak})).toMatchObject({
      canonical: 'https://notes.example/sub/wood/#b-64f0c1d2',
      robots: 'noindex, follow',
      description: 'an oak of 1850',
      structuredData: undefined,
    })
  })

  it('do not find it in the sitemap', () => {
    const entries = sitemapEntries(site)
    expect(entries.has(`/sub/b/${oak}/`)).toBe(true)
    expect(entries.get(`/sub/b/${oak}/`)).toBeUndefined()
  })
})
