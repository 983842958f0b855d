import {describe, expect, it} from 'vitest'
import {deckView, type PictureFormat, pageView, type Site, siteFeed} from '../../../plugins/5-views/index.ts'
import {tinySite} from '../tiny-site.ts'

const slide = '- This is a [[presentation]] slide and is the end.'

/** A site whose file `assets/a.jpg` of 1200 × 900 is offered in two formats and two widths. */
function siteOf(text: string, base = '/'): Site {
  return tinySite(
    {'pages/A.md': text, 'journals/2026_05_01.md': '- ![bean](../assets/a.jpg)'},
    {
      assets: [{path: 'assets/a.jpg', width: 1200, height: 900, bytes: 99_999}] as never,
      site: {
        base,
        origin: 'https://notes.example',
        pictures: path => (path === 'assets/a.jpg' ? [...both('avif'), ...both('webp')] : undefined),
      },
    },
  )
  function both(format: PictureFormat) {
    return [480, 1200].map(width => ({format, width, url: `_lectern/pictures/a-${width}.${format}`}))
  }
}

/** `sizes` that each `source` of a page has. */
function sizesIn(html: string): readonly string[] {
  return [...new Set([...html.matchAll(/<source[^>]* sizes="([^"]*)"/g)].map(([, sizes = '']) => sizes))]
}

const far = `- ${'A long line about beans. '.repeat(30)}\n`

describe('a picture that is offered in several sizes', () => {
  it('is drawn with all of them, the author’s file as the last choice, and a size that holds its place', () => {
    const {html} = pageView(siteOf(`${far}- ![bean](../assets/a.jpg)`, '/sub/'), 'a')
    expect(html).toContain(
      '<picture>' +
        '<source type="image/avif" srcset="/sub/_lectern/pictures/a-480.avif 480w, /sub/_lectern/pictures/a-1200.avif 1200w" sizes="min(36.5rem, 100vw)">' +
        '<source type="image/webp" srcset="/sub/_lectern/pictures/a-480.webp 480w, /sub/_lectern/pictures/a-1200.webp 1200w" sizes="min(36.5rem, 100vw)">' +
        '<img src="/sub/assets/a.jpg" alt="bean" loading="lazy" decoding="async" width="1200" height="900">' +
        '</picture>',
    )
  })

  it.each([
    ['as wide as its author asks', '{:width 300}', 'min(300px, 100vw)'],
    ['as wide as its height leaves it', '{:height 90}', 'min(120px, 100vw)'],
    ['no wider than the text', '{:width 3000}', 'min(36.5rem, 100vw)'],
  ])('is said to be %s', (_, size, sizes) => {
    expect(sizesIn(pageView(siteOf(`- ![bean](../assets/a.jpg)${size}`), 'a').html)).toEqual([sizes])
  })

  it('fills the screen on a slide, whatever size it has on a page', () => {
    const deck = deckView(siteOf(`- ![bean](../assets/a.jpg){:width 300}\n${slide}`), 'a')
    expect(sizesIn(JSON.stringify(deck).replaceAll('\\"', '"'))).toEqual(['(max-width: 40em) 100vw, 1920px'])
  })

  it('is alone in a feed, which others read', () => {
    const [entry] = siteFeed(siteOf('- nothing'))?.entries ?? []
    expect(entry?.html).toContain('<img src="https://notes.example/assets/a.jpg" alt="bean" width="1200" height="900">')
    expect(entry?.html).not.toMatch(/picture|source/)
  })
})

describe('the first picture of a page', () => {
  const [eager, lazy] = [' fetchpriority="high" decoding', ' loading="lazy" decoding']

  it.each([
    ['loads at once at the top', '- ![bean](../assets/a.jpg)\n- ![bean](../assets/a.jpg)', [eager, lazy]],
    ['waits below a screen of text', `${far}- ![bean](../assets/a.jpg)`, [lazy]],
    ['waits where it is small', '- ![bean](../assets/a.jpg){:width 40}', [lazy]],
  ])('%s', (_, text, expected) => {
    const {html} = pageView(siteOf(text), 'a')
    expect(html.match(/ (?:fetchpriority="high"|loading="lazy") decoding/g)).toEqual(expected)
  })
})
