import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {pageKey} from '../../../plugins/1-files/index.ts'
import {graphData, graphPageView, localMap} from '../../../plugins/5-views/index.ts'
import {tinySite} from '../tiny-site.ts'

const wheel = Object.fromEntries(
  Array.from({length: 12}, (_, index) => [`pages/P${index}.md`, `- [[P${(index + 1) % 12}]] [[P0]]`]),
)

describe('graphData', () => {
  it('merges edges of a pair, with a bit a type', () => {
    const data = graphData(tinySite({'pages/A.md': 'rel:: [[B]]\n\n- [[B]] #B', 'pages/B.md': '- [[A]]'}))
    const mask = ['reference', 'tag', 'property'].reduce((mask, type) => mask | (1 << data.edgeTypes.indexOf(type)), 0)
    expect(data.names).toEqual(['A', 'B'])
    expect(data.edges).toEqual([0, 1, mask])
    expect(data.degrees).toEqual([1, 1])
  })

  it.each([
    ['a page', 'A', 0, '/a/'],
    ['a journal', 'May 1st, 2026', 1, '/journals/2026-05-01/'],
    ['a hub with two links', 'hoe', 2, '/hoe/'],
    ['no missing name with one link', 'nowhere', undefined, undefined],
    ['no page that keeps out', 'Out', undefined, undefined],
  ])('has %s', (_, name, kind, href) => {
    const data = graphData(
      tinySite({
        'pages/A.md': '- [[hoe]] [[nowhere]] [[Out]]',
        'pages/Out.md': 'exclude-from-graph-view:: true\n\n- [[hoe]]',
        'journals/2026_05_01.md': '- [[hoe]] [[A]]',
      }),
    )
    const index = data.names.indexOf(name)
    expect([data.kinds[index], data.hrefs[index]]).toEqual([kind, href])
  })

  it('counts a block for its page', () => {
    const id = '64f0c1d2-1111-4222-8333-444455556666'
    const data = graphData(tinySite({'pages/A.md': `- ((${id}))`, 'pages/B.md': `- b\n  id:: ${id}`}))
    expect(data.edges).toEqual([0, 1, 1 << data.edgeTypes.indexOf('block-reference')])
  })

  it('is the same for the same pages, and stays in its box', () => {
    const [one, other] = [wheel, Object.fromEntries(Object.entries(wheel).reverse())].map(files =>
      graphData(tinySite(files)),
    )
    expect(other).toEqual(one)
    for (const value of [...(one?.x ?? [NaN]), ...(one?.y ?? [NaN])]) expect(Math.abs(value)).toBeLessThanOrEqual(1000)
  })

  it('puts pages that nothing is joined to below all others', () => {
    const data = graphData(tinySite({...wheel, 'pages/Alone.md': '- x', 'pages/Alone too.md': '- x'}))
    const lowest = Math.min(...data.y.filter((_, index) => (data.degrees[index] ?? 0) > 0))
    for (const [index, name] of data.names.entries()) {
      if (name.startsWith('Alone')) expect(data.y[index]).toBeLessThan(lowest)
    }
  })

  it('draws talks as routes', () => {
    const data = graphData(tinySite({'pages/A.md': '- Next [[presentation]] slide [[B]]', 'pages/B.md': '- b'}))
    expect(data.routes).toEqual([{title: 'A', href: '/decks/a/', nodes: [0, 1]}])
  })

  it('holds for any small graph', () => {
    const page = fc.array(fc.nat(9), {maxLength: 4}).map(links => `- ${links.map(link => `[[P${link}]]`).join(' ')}`)
    fc.assert(
      fc.property(fc.array(page, {maxLength: 10}), pages => {
        const data = graphData(tinySite(Object.fromEntries(pages.map((text, index) => [`pages/P${index}.md`, text]))))
        const size = data.names.length
        for (const column of [data.hrefs, data.kinds, data.x, data.y, data.degrees, data.groups])
          expect(column).toHaveLength(size)
        for (const group of data.groups) expect(data.groupNames[group]).toBeTypeOf('string')
        for (const value of [...data.x, ...data.y]) expect(Number.isFinite(value) && Math.abs(value) <= 1000).toBe(true)
        expect(new Set(data.x.map((x, index) => `${x} ${data.y[index]}`)).size).toBe(size)
      }),
      {numRuns: 40},
    )
  })
})

describe('graphPageView', () => {
  it('counts, and lists the best joined pages', () => {
    const view = graphPageView(tinySite(wheel))
    expect(view).toMatchObject({nodeCount: 12, edgeCount: 21, edgeTypes: [{type: 'reference', count: 21}]})
    expect(view.topPages[0]).toEqual({text: 'P0', href: '/p0/', degree: 11})
  })
})

describe('localMap', () => {
  const map = (files: Readonly<Record<string, string>>, name: string) => localMap(tinySite(files), pageKey(name))

  it('draws nothing for a page by itself', () => {
    expect(map({'pages/A.md': '- [[Nowhere]]'}, 'A')).toBeUndefined()
  })

  it.each([
    ['a link', /<a class="node node-page" href="\/b\/"><title>B<\/title>/],
    ['the type of an edge', /<line class="edge edge-reference"/],
    ['the page itself', /<g class="node node-self"><title>A<\/title>/],
    ['a journal', /<a class="node node-journal" href="\/journals\/2026-05-01\/">/],
    ['a relation with its key', /edge-property.*<title>C \(made-by\)<\/title>/s],
    ['a namespace child', /edge-namespace.*href="\/a\/d\/"/s],
  ])('draws %s', (_, expected) => {
    const files = {
      'pages/A.md': 'made-by:: [[C]]\n\n- [[B]]',
      'pages/B.md': '- b',
      'pages/C.md': '- c',
      'pages/A___D.md': '- d',
      'journals/2026_05_01.md': '- [[A]]',
    }
    expect(map(files, 'A')).toMatch(expected)
  })

  it('draws 24 neighbours and counts the rest', () => {
    const files = Object.fromEntries(Array.from({length: 30}, (_, index) => [`pages/P${index}.md`, '- [[A]]']))
    const svg = map({...files, 'pages/A.md': '- a'}, 'A') ?? ''
    expect(svg.match(/<a /g)).toHaveLength(24)
    expect(svg).toContain('+6 more')
  })

  it('cuts long labels, keeps whole titles, and escapes both', () => {
    const name = 'A <b> & a name that is far too long for the map'
    const svg = map({'pages/A.md': `- [[${name}]]`, 'pages/1.md': `title:: ${name}\n\n- x`}, 'A') ?? ''
    expect(svg).toContain('<title>A &lt;b&gt; &amp; a name that is far too long for the map</title>')
    expect(svg).toMatch(/>A &lt;b&gt; &amp; a[^<]*…<\/text>/)
  })

  it('gives every label a row of its own on its side, and carries no style', () => {
    const files = Object.fromEntries(Array.from({length: 24}, (_, index) => [`pages/P${index}.md`, '- [[A]]']))
    const svg = map({...files, 'pages/A.md': '- a'}, 'A') ?? ''
    const rows = [...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)"[^>]*text-anchor="(\w+)"/g)].map(match => ({
      y: Number(match[2]),
      side: match[3],
    }))
    expect(rows).toHaveLength(24)
    for (const one of rows) {
      const near = rows.filter(other => other !== one && other.side === one.side && Math.abs(other.y - one.y) < 14)
      expect(near).toEqual([])
    }
    expect(svg).not.toContain('style')
  })
})
