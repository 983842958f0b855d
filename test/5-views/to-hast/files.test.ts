import {describe, expect, it} from 'vitest'
import {pageView, type Site} from '../../../plugins/5-views/index.ts'
import {tinySite} from '../tiny-site.ts'

const id = '64f0c9d2-1111-4222-8333-444455556666'

function siteOf(files: Readonly<Record<string, string>>, ...assets: readonly string[]): Site {
  return tinySite(files, {assets: assets.map(path => ({path})) as never})
}

describe('a file of the graph', () => {
  const site = (text: string) =>
    siteOf(
      {'pages/A.md': `- ${text}`},
      ...['a.mp3', 'a.mp4', 'a.avi', 'a.pdf', 'a.xlsx', 'a.epub', 'a.png'].map(name => `assets/${name}`),
      'draws/plan.excalidraw',
    )

  it.each([
    ['![bird](../assets/a.mp3)', '<audio src="/assets/a.mp3" controls preload="metadata" aria-label="bird"></audio>'],
    ['![walk](../assets/a.mp4)', '<video src="/assets/a.mp4" controls preload="metadata" aria-label="walk"></video>'],
    ['![old](../assets/a.avi)', '<a class="asset" href="/assets/a.avi" data-kind="AVI">old</a>'],
    ['![paper](../assets/a.pdf)', '<a class="asset" href="/assets/a.pdf" data-kind="PDF">paper</a>'],
    ['![](../assets/a.pdf)', '<a class="asset" href="/assets/a.pdf">a.pdf</a>'],
    ['[p. 3](../assets/a.pdf#page=3)', '<a class="asset" href="/assets/a.pdf#page=3" data-kind="PDF">p. 3</a>'],
    ['![](../assets/a.xlsx)', '<a class="asset" href="/assets/a.xlsx">a.xlsx</a>'],
    ['[table](../assets/a.xlsx)', '<a class="asset" href="/assets/a.xlsx" data-kind="Excel">table</a>'],
    ['![gone](../assets/gone.pdf)', '<span class="asset-missing">gone (gone.pdf)</span>'],
    [
      '![w](../assets/a.png){:width 40, :height 30}',
      '<img src="/assets/a.png" alt="w" loading="lazy" decoding="async" width="40" height="30">',
    ],
    ['{{img ../assets/a.png, 40, 30, right}}', ' width="40" height="30">'],
    ['[[draws/plan.excalidraw]]', '<a class="asset" href="/assets/draws/plan.excalidraw" data-kind="drawing">plan</a>'],
    ['[[draws/gone.excalidraw]]', '<span class="asset-missing">gone (drawing)</span>'],
  ])('%s', (text, html) => expect(pageView(site(text), 'a').html).toContain(html))
})

describe('a picture that is none', () => {
  const drawn = (fault: string, text = '![plan](../assets/a.png)') =>
    pageView(tinySite({'pages/A.md': `- ${text}`}, {assets: [{path: 'assets/a.png', fault}] as never}), 'a').html

  it.each(['empty', 'foreign', 'pointer'])('is its name, as a file that is not there: %s', fault => {
    expect(drawn(fault)).toContain('<span class="asset-missing">plan (a.png)</span>')
    expect(drawn(fault)).not.toContain('<img')
  })

  it('is shown as far as it goes where it is cut', () => {
    expect(drawn('cut')).toContain('<img src="/assets/a.png" alt="plan"')
  })
})

describe('a film or a recording', () => {
  const assets = [
    {path: 'assets/walk.mp4', width: 640, height: 360, bytes: 9},
    {path: 'assets/bird.mp3'},
    {path: 'assets/bird.vtt'},
  ] as never

  it.each([
    ['has the size it says', '![walk](../assets/walk.mp4)', ' aria-label="walk" width="640" height="360"></video>'],
    [
      'has the width its author asks for',
      '![walk](../assets/walk.mp4){:width 320}',
      ' width="320" height="180"></video>',
    ],
    [
      'has the captions that lie beside it',
      '![bird](../assets/bird.mp3)',
      ' aria-label="bird"><track kind="captions" src="/assets/bird.vtt"></audio>',
    ],
  ])('%s', (_, text, html) => {
    expect(pageView(tinySite({'pages/A.md': `- ${text}`}, {assets}), 'a').html).toContain(html)
  })

  it('takes its captions along where it is public, and not where it is private', () => {
    const site = (head: string) =>
      tinySite({'pages/A.md': `${head}- ![bird](../assets/bird.mp3)`}, {assets, onlyPublic: true}).assetUrls
    expect([...site('public:: true\n\n').values()]).toEqual(['assets/bird.mp3', 'assets/bird.vtt'])
    expect([...site('').values()]).toEqual([])
  })
})

describe('a PDF', () => {
  const draw = (text: string) => pageView(siteOf({'pages/A.md': text}, 'assets/a.pdf'), 'a').html

  it('that stands alone can be shown in its place, and loads nothing before', () => {
    expect(draw('- ![paper](../assets/a.pdf#page=3)')).toContain(
      '<div class="document"><a class="asset" href="/assets/a.pdf#page=3" data-kind="PDF">paper</a>' +
        '<details class="document-view"><summary>Show here</summary>' +
        '<iframe src="/assets/a.pdf#page=3" title="paper" loading="lazy"></iframe></details></div>',
    )
  })

  it.each([
    ['in a sentence', '- Read ![paper](../assets/a.pdf) first'],
    ['as a link', '- [paper](../assets/a.pdf)'],
  ])('%s stays a link', (_, text) => {
    expect(draw(text)).toContain('<a class="asset" href="/assets/a.pdf" data-kind="PDF">paper</a>')
    expect(draw(text)).not.toContain('iframe')
  })
})

describe('a highlight in a PDF file', () => {
  const words = `- a quotation\n  ls-type:: annotation\n  hl-page:: 12\n  hl-color:: yellow\n  id:: ${id}`
  const area = `- [:span]\n  ls-type:: annotation\n  hl-page:: 3\n  hl-color:: blue\n  hl-type:: area\n  hl-stamp:: 1700000000000\n  id:: ${id}`
  const head = 'file:: [A paper.pdf](../assets/A_paper.pdf)\nfile-path:: ../assets/A_paper.pdf\n\n'
  const picture = `assets/A_paper/3_${id}_1700000000000.png`

  it('leads to its page of the file, in the colour of the highlighter', () => {
    const site = siteOf({'pages/hls__A_paper.md': head + words}, 'assets/A_paper.pdf')
    expect(pageView(site, 'hls__a_paper').html).toContain(
      '<p><a class="annotation" data-color="yellow" href="/assets/A_paper.pdf#page=12">P12</a> a quotation</p>',
    )
  })

  it('shows the picture of an area', () => {
    const site = siteOf({'pages/hls__A_paper.md': head + area}, 'assets/A_paper.pdf', picture)
    const {html} = pageView(site, 'hls__a_paper')
    expect(html).toContain('data-color="blue" href="/assets/A_paper.pdf#page=3">P3</a>')
    expect(html).toContain(`<img src="/${picture}" alt="Area of page 3"`)
    expect(html).not.toContain(':span')
    expect([...site.assetUrls.values()]).toContain(picture)
  })

  it('says calmly that picture or file are not there', () => {
    const {html} = pageView(siteOf({'pages/hls__A_paper.md': head + area}), 'hls__a_paper')
    expect(html).toContain('<span class="annotation" data-color="blue">P3</span>')
    expect(html).toContain('asset-missing')
  })

  it('is gathered on a page that is called as the file is', () => {
    const view = pageView(siteOf({'pages/hls__A_paper.md': head + words}, 'assets/A_paper.pdf'), 'hls__a_paper')
    expect(view.title).toBe('A paper')
    expect(view.properties.map(({key}) => key)).toEqual(['file'])
  })

  it('is told of, where it is shown on another page', () => {
    const site = siteOf(
      {'pages/hls__A_paper.md': head + words, 'pages/B.md': `- {{embed ((${id}))}}`},
      'assets/A_paper.pdf',
    )
    expect(pageView(site, 'b').html).toContain('href="/assets/A_paper.pdf#page=12">P12</a> a quotation')
  })
})
