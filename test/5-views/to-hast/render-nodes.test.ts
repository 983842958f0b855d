import fc from 'fast-check'
import type {Nodes} from 'mdast'
import {describe, expect, it} from 'vitest'
import {renderBlocks, renderNodes} from '../../../plugins/5-views/index.ts'
import {contextOf, pageOf, tinySite} from '../tiny-site.ts'

const id = '628953c1-8d75-49fe-a648-f4c612109098'
const files = {
  'pages/Garden tools.md': `alias:: tools\n\n- A spade\n  id:: ${id}\n  - with a long handle`,
  'pages/Garden___Shed.md': '- Dark',
  'pages/Garden___Shed___Shelf.md': '- Full',
  'journals/2026_05_01.md': '- Rain',
}
const assets = [
  {path: 'assets/rose red.png', width: 800, height: 400},
  {path: 'assets/song.mp3'},
  {path: 'assets/film.mp4'},
  {path: 'assets/paper.pdf'},
] as never
const macros = {greet: 'Hello **$1** of [[Garden tools]]', self: 'again {{self}}', block: '> quoted $1'}

/** HTML of the first block of a page with this text. */
function draw(text: string, options: {base?: string; surface?: 'page' | 'slide' | 'reference'} = {}): string {
  const site = tinySite(
    {...files, 'pages/Here.md': `- ${text.replaceAll('\n', '\n  ')}`},
    {
      assets,
      config: {macros},
      site: {base: options.base ?? '/'},
    },
  )
  const block = pageOf(site, 'Here').blocks[0]
  return renderNodes(block?.tree.children ?? [], contextOf(site, 'Here', options.surface))
}

describe('references', () => {
  it.each([
    ['links a page', '[[Garden tools]]', '<a class="page-link" href="/garden-tools/">Garden tools</a>'],
    ['links by alias, under the name as written', '[[tools]]', '<a class="page-link" href="/garden-tools/">tools</a>'],
    ['links a page in a namespace', '[[Garden/Shed]]', '<a class="page-link" href="/garden/shed/">Garden/Shed</a>'],
    [
      'lets a long name break after its slashes',
      '[[Garden/Tools/Wheelbarrow]]',
      '<span class="page-link is-missing">Garden/<wbr>Tools/<wbr>Wheelbarrow</span>',
    ],
    [
      'does not where the words are short',
      '[[Garden/A long name of words]]',
      '<span class="page-link is-missing">Garden/A long name of words</span>',
    ],
    ['links a day in any form', '[[2026-05-01]]', '<a class="page-link" href="/journals/2026-05-01/">2026-05-01</a>'],
    [
      'links a label',
      '[my **own**]([[Garden tools]])',
      '<a class="page-link" href="/garden-tools/" title="Garden tools">my <strong>own</strong></a>',
    ],
    ['links a page by its bare name', '[x](Garden tools)', '<a class="page-link" href="/garden-tools/">x</a>'],
    ['links a page by its path', '[x](../pages/Garden%20tools.md)', '<a class="page-link" href="/garden-tools/">x</a>'],
    [
      'links a page by its label where the path names none',
      '[tools](elsewhere.md)',
      '<a class="page-link" href="/garden-tools/">tools</a>',
    ],
    ['does not link a missing page', '[[Nowhere]]', '<span class="page-link is-missing">Nowhere</span>'],
    ['links a tag that has a page', '#tools', '<a class="tag" href="/garden-tools/">#tools</a>'],
    [
      'links a block by its first line',
      `((${id}))`,
      `<a class="block-link" href="/garden-tools/#b-628953c1" title="1 block below it" data-more="+1">A spade</a>`,
    ],
    [
      'links a block under a label',
      `[dig](((${id})))`,
      `<a class="block-link" href="/garden-tools/#b-628953c1">dig</a>`,
    ],
    [
      'does not link a missing block',
      '((00000000-0000-4000-8000-000000000000))',
      '<span class="block-link is-missing" title="((00000000-0000-4000-8000-000000000000))">missing block</span>',
    ],
    ['draws Hiccup as the HTML it means', 'a [:b.x {:onclick "y"} "b" [:kbd "c"]]', 'a <b>b<kbd>c</kbd></b>'],
    [
      'marks an outside link',
      '[x](https://example.org/a_b)',
      '<a class="external" href="https://example.org/a_b" rel="noopener">x</a>',
    ],
    ['keeps mail', '[x](mailto:a@example.org)', '<a class="external" href="mailto:a@example.org" rel="noopener">x</a>'],
    [
      'does not link inside a link',
      '[a [[Garden tools]] b](https://example.org)',
      '<a class="external" href="https://example.org" rel="noopener">a [[Garden tools]] b</a>',
    ],
  ])('%s', (_, text, html) => expect(draw(text)).toBe(`<p>${html}</p>`))

  it('puts the base before every address of the site', () => {
    const html = draw('[[Garden tools]] #tools ![](../assets/song.mp3)', {base: '/my/notes/'})
    expect([...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(match => match[1])).toEqual([
      '/my/notes/garden-tools/',
      '/my/notes/garden-tools/',
      '/my/notes/assets/song.mp3',
    ])
  })
})

describe('media', () => {
  const lazy = 'loading="lazy" decoding="async"'
  it.each([
    [
      'draws a picture at its own size',
      '![a rose](../assets/rose red.png)',
      `<img src="/assets/rose%20red.png" alt="a rose" ${lazy} width="800" height="400">`,
    ],
    [
      'finds a percent-encoded name',
      '![a rose](../assets/rose%20red.png)',
      `<img src="/assets/rose%20red.png" alt="a rose" ${lazy} width="800" height="400">`,
    ],
    [
      'takes the width an author gives, in proportion',
      '![a rose](../assets/rose red.png){:width 200}',
      `<img src="/assets/rose%20red.png" alt="a rose" ${lazy} width="200" height="100">`,
    ],
    [
      'does not take a width in percent',
      '![a rose](../assets/rose red.png){:width 50%}',
      `<img src="/assets/rose%20red.png" alt="a rose" ${lazy} width="800" height="400">`,
    ],
    [
      'draws sound',
      '![my song](../assets/song.mp3)',
      '<audio src="/assets/song.mp3" controls preload="metadata" aria-label="my song"></audio>',
    ],
    [
      'draws film',
      '![a film](../assets/film.mp4)',
      '<video src="/assets/film.mp4" controls preload="metadata" aria-label="a film"></video>',
    ],
    [
      'links a document',
      'See ![the paper](../assets/paper.pdf)',
      'See <a class="asset" href="/assets/paper.pdf" data-kind="PDF">the paper</a>',
    ],
    [
      'links a file',
      '[the paper](../assets/paper.pdf)',
      '<a class="asset" href="/assets/paper.pdf" data-kind="PDF">the paper</a>',
    ],
    [
      'names a file that is not there',
      '![a rose](../assets/none.png)',
      '<span class="asset-missing">a rose (none.png)</span>',
    ],
    [
      'does not load a picture from elsewhere',
      '![far](https://example.org/a.png)',
      '<a class="facade facade-image" href="https://example.org/a.png" rel="noopener"><span class="facade-label">far</span> <span class="facade-host">example.org</span></a>',
    ],
  ])('%s', (_, text, html) => expect(draw(text)).toBe(`<p>${html}</p>`))
})

describe('text', () => {
  it.each([
    ['marks a highlight', '==x==', '<p><mark>x</mark></p>'],
    ['strikes', '~~x~~', '<p><del>x</del></p>'],
    ['raises and lowers', 'x^{2} y_{1}', '<p>x<sup>2</sup> y<sub>1</sub></p>'],
    ['breaks a line', 'a\nb', '<p>a<br>\nb</p>'],
    ['escapes what is no markup', 'a < b & c', '<p>a &lt; b &amp; c</p>'],
    [
      'draws code',
      '```js\nlet a = "<b>"\n```',
      '<pre class="code" data-language="js" tabindex="0"><code class="language-js">let a = &quot;&lt;b&gt;&quot;</code></pre>',
    ],
    [
      'draws a diagram as its source',
      '```mermaid\na-->b\n```',
      '<pre class="code" data-language="mermaid" tabindex="0"><code class="language-mermaid">a--&gt;b</code></pre>',
    ],
    [
      'draws an aside',
      '#+BEGIN_NOTE\nMind [[Garden tools]]\n#+END_NOTE',
      '<aside class="admonition" data-kind="note"><p>Mind <a class="page-link" href="/garden-tools/">Garden tools</a></p></aside>',
    ],
  ])('%s', (_, text, html) => expect(draw(text)).toBe(html))

  it('draws a table that scrolls', () => {
    expect(draw('| a | b |\n| --- | ---: |\n| 1 | 2 |')).toMatch(
      /^<div class="table-scroll" tabindex="0" role="group" aria-label="Table"><table>[\s\S]*<td data-align="right">2<\/td>[\s\S]*<\/table><\/div>$/,
    )
  })

  it('highlights code through the tools of the site, and only what that knows', () => {
    const highlight = (code: string, language: string) =>
      language === 'js' ? `<span class="k">${code}</span>` : undefined
    const context = contextOf(tinySite({'pages/Here.md': '- x'}, {site: {figures: {highlight}}}), 'Here')
    expect(renderNodes([{type: 'code', lang: 'js', value: 'let'}], context)).toContain('<span class="k">let</span>')
    expect(renderNodes([{type: 'code', lang: 'py', value: 'if'}], context)).toContain(
      '<code class="language-py">if</code>',
    )
  })

  it('keeps the words of a node nobody knows', () => {
    const context = contextOf(tinySite({'pages/Here.md': '- x'}), 'Here')
    const unknown = [
      {type: 'odd', value: 'kept'},
      {type: 'odder', children: [{type: 'text', value: 'too'}]},
    ] as unknown as Nodes[]
    expect(renderNodes(unknown, context)).toBe('kepttoo')
  })
})

describe('maths', () => {
  it('draws MathML without a style', () => {
    const html = draw('$\\frac{a}{b} \\color{red} x$')
    expect(html).toMatch(/^<p><math><.*mfrac.*<\/math><\/p>$/)
    expect(html).not.toContain('style')
  })

  it('displays a formula of its own', () => {
    expect(draw('$$\na = b\n$$')).toMatch(/^<div class="math-display"[^>]*><math display="block"/)
  })

  it('shows what it cannot read', () => {
    expect(draw('$\\frac{a$')).toBe('<p><code class="math-error">\\frac{a</code></p>')
  })
})

describe('macros', () => {
  it.each([
    [
      'stands a card for a film',
      '{{youtube dQw4w9WgXcQ}}',
      '<a class="facade facade-video" href="https://www.youtube.com/watch?v=dQw4w9WgXcQ" rel="noopener" data-player="https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ"><span class="facade-label">Video on YouTube</span> <span class="facade-host">youtube.com</span></a>',
    ],
    [
      'stands a card for a post',
      '{{tweet https://twitter.com/someone/status/12}}',
      '<a class="facade facade-tweet" href="https://twitter.com/someone/status/12" rel="noopener"><span class="facade-label">Post by @someone</span> <span class="facade-host">twitter.com</span></a>',
    ],
    [
      'does not stand a card for a dangerous address',
      '{{video javascript:alert(1)}}',
      '<p><code class="macro">{{video javascript:alert(1)}}</code></p>',
    ],
    ['shows a macro nobody knows', '{{wonder a, b}}', '<p><code class="macro">{{wonder a, b}}</code></p>'],
    [
      'expands a macro of the config',
      '{{greet Ann}}',
      '<p>Hello <strong>Ann</strong> of <a class="page-link" href="/garden-tools/">Garden tools</a></p>',
    ],
    ['does not expand a macro in itself', '{{self}}', '<p>again <code class="macro">{{self}}</code></p>'],
    [
      'ends the paragraph where a macro is a paragraph',
      'see {{block this}} there',
      '<p>see </p><blockquote>\n<p>quoted this</p>\n</blockquote><p> there</p>',
    ],
    [
      'folds a cloze',
      'It is {{cloze Paris \\\\ a city}}.',
      '<div class="paragraph">It is <details class="cloze"><summary>(a city)</summary> Paris</details>.</div>',
    ],
    [
      'shows a query with what it finds',
      '{{query (and [[a]] [[b]])}}',
      '<details class="query is-answered" open><summary><span class="query-title"><code>(and [[a]] [[b]])</code></span> <span class="query-count">0 blocks</span></summary><div class="query-body"><p class="query-note">Nothing found.</p></div></details>',
    ],
    [
      'lists a namespace',
      '{{namespace [[Garden]]}}',
      '<div class="namespace"><p><a class="page-link" href="/garden/">Garden</a></p><ul><li><a class="page-link" href="/garden/shed/">Shed</a><ul><li><a class="page-link" href="/garden/shed/shelf/">Shelf</a></li></ul></li></ul></div>',
    ],
    ['draws a time as text', '{{youtube-timestamp 3725}}', '<p><span class="timestamp">1:02:05</span></p>'],
  ])('%s', (_, text, html) => expect(draw(text)).toBe(html))

  it('embeds a page without its ids', () => {
    const html = draw('{{embed [[Garden tools]]}}')
    expect(html).toMatch(
      /^<figure class="embed"><figcaption><a class="page-link" href="\/garden-tools\/">Garden tools<\/a><\/figcaption><ul class="outline">/,
    )
    expect(html).toContain('with a long handle')
    expect(html).not.toContain(' id=')
  })

  it('embeds a block with its children', () => {
    const html = draw(`{{embed ((${id}))}}`)
    expect(html).toContain(
      '<figcaption><a class="block-link" href="/garden-tools/#b-628953c1">Garden tools</a></figcaption>',
    )
    expect(html).toContain('with a long handle')
  })

  it('does not embed in circles', () => {
    const other = '11111111-8d75-49fe-a648-f4c612109098'
    const site = tinySite({
      'pages/A.md': `- a {{embed [[B]]}} {{embed ((${other}))}}`,
      'pages/B.md': `- b {{embed [[A]]}} ((${other}))\n- me ((${other}))\n  id:: ${other}`,
    })
    const html = renderBlocks(pageOf(site, 'A'), 'all', contextOf(site, 'A'))
    expect(html.match(/<figure/g)).toHaveLength(2)
    expect(html.length).toBeLessThan(3000)
  })
})

const canned = contextOf(tinySite({'pages/Here.md': '- x'}), 'Here')

describe('laws', () => {
  it('loses no plain word', () => {
    const word = fc.stringMatching(/^[a-z]{1,12}$/)
    fc.assert(
      fc.property(fc.array(fc.array(word, {minLength: 1}), {minLength: 1, maxLength: 6}), lines => {
        const html = draw(lines.map(words => `wx ${words.join(' ')}`).join('\n'))
        for (const written of lines.flat()) expect(html).toContain(written)
      }),
      {numRuns: 50},
    )
  })

  it('never throws at an author’s text, and never prints a style or a handler', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '"',
      '[[',
      ']]',
      '((',
      '{{',
      '}}',
      '$',
      '`',
      '![',
      '](',
      ')',
      '<b>',
      '<a href=',
      '\n',
      '#+BEGIN_NOTE\n',
      'x ',
      ' style="a"',
      ' onclick="b"',
      '|',
      '\\',
      '\ud800',
    )
    fc.assert(
      fc.property(fc.array(piece, {maxLength: 20}), pieces => {
        const html = draw(pieces.join(''))
        for (const [tag] of html.matchAll(/<[a-z][^>]*>/g))
          expect(tag.replace(/"[^"]*"/g, '""')).not.toMatch(/\s(?:style|on\w+)=/)
      }),
      {numRuns: 300},
    )
  })

  it('draws nesting too deep for it as words', () => {
    let node: Nodes = {type: 'paragraph', children: [{type: 'text', value: 'the bottom'}]}
    for (let depth = 0; depth < 20_000; depth += 1) node = {type: 'blockquote', children: [node]} as Nodes
    expect(renderNodes([node], canned)).toBe('<p>the bottom</p>')
  })
})
