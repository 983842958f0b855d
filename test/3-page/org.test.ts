import {describe, expect, it} from 'vitest'
import {compileGraph, graphPath, inspectPage, pageView} from '../../plugins/index.ts'
import {tinySite} from '../5-views/tiny-site.ts'

/** What is drawn of the body of an Org block `* .`. */
function draw(body: string): string {
  const site = tinySite({'pages/Case.org': `* .\n${body}`, 'pages/Beds.org': '* x', 'pages/North field.md': '- x'})
  return (
    /<div class="block-body" dir="auto">\s*(?:<p>\.<br>\s*|<p>\.<\/p>\s*)([\s\S]*?)<\/div><\/div>/.exec(
      pageView(site, 'case').html,
    )?.[1] ?? ''
  )
}

function inline(text: string): string {
  return draw(text).replace(/<\/p>\s*$/, '')
}

function inspect(text: string) {
  const page = compileGraph([{path: graphPath('pages/Case.org'), text}])
    .graph.pages.values()
    .next().value
  if (!page) throw new Error('Expected a page')
  return inspectPage(page)
}

describe('emphasis of Org', () => {
  it.each([
    ['is bold', '*a b*', '<strong>a b</strong>'],
    ['is bold inside a word', 'a*b*c', 'a<strong>b</strong>c'],
    ['ends before a mark that no blank precedes', '*a * b*', '<strong>a * b</strong>'],
    ['is italics', 'x /a/, "/b/"', 'x <em>a</em>, "<em>b</em>"'],
    ['is no italics inside a path', '/x/y/z and 1/2/3', '/x/y/z and 1/2/3'],
    ['is an underline', '_a_', '<u>a</u>'],
    ['is no underline in a name', 'snake_case_name', 'snake_case_name'],
    ['is struck', '+a+', '<del>a</del>'],
    ['is no struck sum', '1+2+3', '1+2+3'],
    ['is marked', '^^a^^', '<mark>a</mark>'],
    ['is code, in which nothing is read', '~*a*~ =[[b]]=', '<code>*a*</code> <code>[[b]]</code>'],
    ['is nested', '*a /b/ c*', '<strong>a <em>b</em> c</strong>'],
    ['is lowered and raised', 'x_1 y^{23} z_n', 'x<sub>1</sub> y<sup>23</sup> z<sub>n</sub>'],
    ['is not Markdown’s', '`a` ~~b~~ [c](d)', '`a` ~~b~~ [c](d)'],
    ['is escaped', '\\*a\\*', '*a*'],
    ['does not begin before a blank', '* a* + b+', '* a* + b+'],
  ])('%s', (_, text, html) => expect(inline(`- ${text}`).replace(/[\s\S]*<li>|<\/li>[\s\S]*/g, '')).toBe(html))
})

describe('in a block of Org', () => {
  it.each([
    ['a link with a label', '[[Beds][the *beds*]]', '<a class="page-link" href="/beds/" title="Beds">the *beds*</a>'],
    ['a link to a page', '[[Beds]]', '<a class="page-link" href="/beds/">Beds</a>'],
    ['a link to a file of a page', '[[file:North field.md][n]]', '<a class="page-link" href="/north-field/">n</a>'],
    [
      'an address',
      '[[https://example.org/a][b]]',
      '<a class="external" href="https://example.org/a" rel="noopener">b</a>',
    ],
    ['a note in a line', 'a [fn:1] b', 'a <sup class="footnote-ref">1</sup> b'],
    ['a note that stands in the line', 'a[fn:: b /c/] d', 'a(b <em>c</em>) d'],
    [
      'a tag, a formula and a sign',
      '#Beds $x$ \\alpha',
      '<a class="tag" href="/beds/">#Beds</a> <math><mi>x</mi></math> α',
    ],
  ])('%s is read', (_, text, html) => expect(inline(text)).toBe(html))

  it.each([
    [
      'lists with hyphens',
      '- a\n  - b\n- c',
      /<ul>\s*<li>a\s*<ul>\s*<li>b<\/li>\s*<\/ul>\s*<\/li>\s*<li>c<\/li>\s*<\/ul>/,
    ],
    ['lists with numbers', '1. a\n2) b', /<ol>\s*<li>a<\/li>\s*<li>b<\/li>\s*<\/ol>/],
    ['boxes', '- [X] a\n- [-] b', /checked disabled[^>]*> a<[\s\S]*type="checkbox" disabled[^>]*> b</],
    ['lines as they are', ': *a*\n:  b', /<pre[^>]*><code>\*a\*\n b<\/code><\/pre>/],
    ['rules', 'a\n-----\nb', /a<\/p>\s*<hr>\s*<p>b/],
    ['tables', '| a | *b* |\n|---+---|\n| c | d |', /<th>a<\/th>\s*<th><strong>b<\/strong><\/th>[\s\S]*<td>c<\/td>/],
    ['notes', 'a [fn:x]\n\n[fn:x] b /c/', /<a href="#fn-x">[\s\S]*footnote-label[\s\S]*<p>b <em>c<\/em><\/p>/],
    ['containers', '#+BEGIN_QUOTE\n/a/\n#+END_QUOTE', /<blockquote>\s*<p><em>a<\/em><\/p>/],
    ['code', '#+BEGIN_SRC js\n*a*\n#+END_SRC', /language-js[^>]*>\*a\*</],
  ])('%s are drawn', (_, body, html) => expect(draw(`.\n\n${body}`)).toMatch(html))

  it('comments and directives are not', () => {
    expect(draw('# secret\n#+ATTR: secret\na')).not.toContain('secret')
  })
})

describe('what an Org page says', () => {
  it('has the tags of headlines, each where it stands', () => {
    const {blocks} = inspect('* a [[b]] :c:d_e:\n** TODO f :c:')
    expect(
      blocks.map(({references, marker}) => [marker, references.map(({type, target}) => `${type} ${target}`)]),
    ).toEqual([
      [null, ['page b', 'tag c', 'tag d_e']],
      ['TODO', ['tag c']],
    ])
  })

  it('does not take for tags what is no such end', () => {
    expect(inspect('* a 12:30:45\n* a :b').blocks.flatMap(({references}) => references)).toEqual([])
  })

  it('has references by link, by file and by id, and its properties', () => {
    const {blocks, properties} = inspect(
      '#+title: T\n#+tags: x, y\n* a\n:PROPERTIES:\n:Kind_of: tall\n:END:\n[[b][c]] [[file:d___e.org][f]] [[id:628953c1-8d75-49fe-a648-f4c612109098][g]] ~[[no]]~',
    )
    expect(properties).toEqual({title: 'T', tags: ['x', 'y']})
    expect(blocks[0]?.properties).toEqual({'kind-of': 'tall'})
    expect(blocks[0]?.references.map(({type, target}) => `${type} ${target}`)).toEqual([
      'page b',
      'page d/e',
      'block 628953c1-8d75-49fe-a648-f4c612109098',
    ])
  })

  it('is read in time in proportion to its length', {timeout: 30_000}, () => {
    for (const unit of ['*a ', '/a', '[[', '[fn:', '~', '_a ', '+ ', '((', '\\'])
      inspect(`* a\n${unit.repeat(200_000)}`)
  })
})
