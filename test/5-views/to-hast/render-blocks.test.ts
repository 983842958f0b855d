import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {renderBlocks} from '../../../plugins/5-views/index.ts'
import {contextOf, pageOf, tinySite} from '../tiny-site.ts'

type Surface = 'page' | 'slide' | 'reference'

/** The outline of a page, without what every block has: ids, bullets, body and line elements. */
function outline(text: string, surface: Surface = 'page'): string {
  return bare(draw(text, surface))
}

function draw(text: string, surface: Surface = 'page'): string {
  const site = tinySite({'pages/Here.md': text})
  return renderBlocks(pageOf(site, 'Here'), 'all', contextOf(site, 'Here', surface))
}

function bare(html: string): string {
  return html
    .replace(/<a class="bullet"[^>]*><\/a>/g, '•')
    .replace(/ id="b-[0-9a-f]+(?:-\d+)?"/g, '')
    .replace(/<div class="block-line">(•?)<div class="block-body" dir="auto">(.*?)<\/div><\/div>/gs, '$1$2')
}

describe('an outline', () => {
  it.each([
    [
      'nests children',
      '- a\n\t- b\n\t\t- c\n- d',
      '<ul class="outline"><li class="block">•<p>a</p><ul class="outline"><li class="block">•<p>b</p><ul class="outline"><li class="block">•<p>c</p></li></ul></li></ul></li><li class="block">•<p>d</p></li></ul>',
    ],
    [
      'draws a heading as a title',
      '- # a\n\t- b',
      '<ul class="outline"><li class="block block-heading">•<h2>a</h2><ul class="outline"><li class="block">•<p>b</p></li></ul></li></ul>',
    ],
    [
      'makes the highest heading a second level',
      '- ### a\n- #### b',
      '<ul class="outline"><li class="block block-heading">•<h2>a</h2></li><li class="block block-heading">•<h3>b</h3></li></ul>',
    ],
    [
      'draws a section without bullet',
      '# a\n- b',
      '<ul class="outline"><li class="block block-heading block-section"><h2>a</h2></li><li class="block">•<p>b</p></li></ul>',
    ],
    [
      'folds what its author folded',
      '- a\n  collapsed:: true\n\t- b\n\t\t- c',
      '<ul class="outline"><li class="block">•<p>a</p><details class="children"><summary>2 blocks</summary><ul class="outline"><li class="block">•<p>b</p><ul class="outline"><li class="block">•<p>c</p></li></ul></li></ul></details></li></ul>',
    ],
    [
      'draws a task',
      '- TODO [#A] a',
      '<ul class="outline"><li class="block">•<p><input type="checkbox" disabled aria-label="Not done"> <span class="marker" data-marker="TODO">TODO</span> <span class="priority" data-priority="A">A</span> a</p></li></ul>',
    ],
    [
      'draws a done task',
      '- DONE a',
      '<ul class="outline"><li class="block">•<p><input type="checkbox" disabled checked aria-label="Done"> <span class="marker" data-marker="DONE">DONE</span> a</p></li></ul>',
    ],
    [
      'does not draw a box for a cancelled one',
      '- CANCELED a',
      '<ul class="outline"><li class="block">•<p><span class="marker" data-marker="CANCELED">CANCELED</span> a</p></li></ul>',
    ],
    [
      'draws properties',
      '- a\n  colour:: deep red',
      '<ul class="outline"><li class="block">•<p>a</p><dl class="properties"><div><dt>colour</dt><dd>deep red</dd></div></dl></li></ul>',
    ],
    [
      'does not draw properties of the app, or without value',
      '- a\n  created-at:: 5\n  id:: 628953c1-8d75-49fe-a648-f4c612109098\n  empty::',
      '<ul class="outline"><li class="block">•<p>a</p></li></ul>',
    ],
    [
      'numbers blocks',
      '- a\n  logseq.order-list-type:: number\n\t- b\n\t  logseq.order-list-type:: number\n- c\n  logseq.order-list-type:: number\n- d\n- e\n  logseq.order-list-type:: number',
      '<ul class="outline"><li class="block is-numbered" data-number="1">•<p>a</p><ul class="outline"><li class="block is-numbered" data-number="a">•<p>b</p></li></ul></li><li class="block is-numbered" data-number="2">•<p>c</p></li><li class="block">•<p>d</p></li><li class="block is-numbered" data-number="1">•<p>e</p></li></ul>',
    ],
    [
      'names a colour',
      '- a\n  background-color:: yellow',
      '<ul class="outline"><li class="block" data-background="yellow">•<p>a</p></li></ul>',
    ],
    [
      'does not write any other colour',
      '- a\n  background-color:: #ff0000',
      '<ul class="outline"><li class="block">•<p>a</p></li></ul>',
    ],
    [
      'does not draw a template, nor what is in it',
      '- a\n- form\n  template:: form\n\t- b',
      '<ul class="outline"><li class="block">•<p>a</p></li></ul>',
    ],
    [
      'does not draw empty bullets at the end',
      '- a\n\t-\n-',
      '<ul class="outline"><li class="block">•<p>a</p></li></ul>',
    ],
    [
      'draws an empty bullet that has children',
      '-\n\t- a',
      '<ul class="outline"><li class="block">•<ul class="outline"><li class="block">•<p>a</p></li></ul></li></ul>',
    ],
    [
      'does not draw a pointer, but what stands under it',
      '- a\n- This is a [[presentation]] slide and the next slide is [[There]]\n\t- b',
      '<ul class="outline"><li class="block">•<p>a</p></li><li class="block">•<p>b</p></li></ul>',
    ],
    ['is nothing for a page without blocks', 'a:: b', ''],
  ])('%s', (_, text, html) => expect(outline(text)).toBe(html))

  it('carries ids on a page, and only there', () => {
    expect(draw('- a')).toMatch(
      /<li class="block" id="(b-[0-9a-f]{8})"><div class="block-line"><a class="bullet" href="#\1"/,
    )
    expect(draw('- a', 'reference')).toMatch(
      /<li class="block"><div class="block-line"><a class="bullet" href="\/here\/#b-[0-9a-f]{8}"/,
    )
    expect(draw('- a', 'slide')).not.toContain(' id=')
  })

  it.each([
    ['begins below the title of the page', '- ### a\n- #### b', [2, 3]],
    ['leaves no gap where the author leaves one', '- # a\n- #### b\n- ##### c\n- # d', [2, 3, 4, 2]],
    ['begins at the top, whatever comes later', '- ### a\n- # b\n- ## c', [2, 2, 3]],
    ['ends at six', '- # a\n- ## b\n- ### c\n- #### d\n- ##### e\n- ###### f', [2, 3, 4, 5, 6, 6]],
  ])('%s, in its titles', (_, text, levels) => {
    expect([...outline(text).matchAll(/<h(\d)>/g)].map(([, level]) => Number(level))).toEqual(levels)
  })

  it('sets titles of a clipping below those around it, or as paragraphs', () => {
    expect(outline('- # a\n- ## b', 'reference')).toContain('<p class="block-title">b</p>')
    const site = tinySite({'pages/Here.md': '- # a\n- ## b'})
    const html = renderBlocks(pageOf(site, 'Here'), 'all', {...contextOf(site, 'Here', 'reference'), titles: 4})
    expect(html).toContain('<h4>a</h4>')
    expect(html).toContain('<h5>b</h5>')
  })

  it('draws only the blocks asked for', () => {
    const site = tinySite({'pages/Here.md': '- a\n\t- b\n- c'})
    const html = renderBlocks(pageOf(site, 'Here'), [1, 2], contextOf(site, 'Here'))
    expect(bare(html)).toBe('<ul class="outline"><li class="block">•<p>b</p></li><li class="block">•<p>c</p></li></ul>')
  })

  it('draws 10,000 levels, the last of them side by side', () => {
    const text = Array.from({length: 10_000}, (_, depth) => `${'\t'.repeat(depth)}- w${depth}`).join('\n')
    const html = draw(text)
    expect(html.match(/<li /g)).toHaveLength(10_000)
    expect(html).toContain('<p>w9999</p>')
    let deepest = 0
    let depth = 0
    for (const [tag] of html.matchAll(/<\/?ul/g)) {
      depth += tag === '<ul' ? 1 : -1
      deepest = Math.max(deepest, depth)
    }
    expect(depth).toBe(0)
    expect(deepest).toBe(61)
  })

  it('is well nested, and holds every block once, whatever the depths', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({max: 6}), {minLength: 1, maxLength: 30}), depths => {
        const html = draw(depths.map((depth, index) => `${'\t'.repeat(depth)}- w${index}w`).join('\n'))
        for (const index of depths.keys()) expect(html.split(`w${index}w`)).toHaveLength(2)
        expect(html.match(/<li\b/g)).toHaveLength(html.match(/<\/li>/g)?.length ?? 0)
        expect(html.match(/<ul\b/g)).toHaveLength(html.match(/<\/ul>/g)?.length ?? 0)
      }),
      {numRuns: 100},
    )
  })
})
