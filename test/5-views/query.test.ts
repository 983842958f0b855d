import {readFileSync} from 'node:fs'
import {fromHtml} from 'hast-util-from-html'
import {select, selectAll} from 'hast-util-select'
import {toString as textOf} from 'mdast-util-to-string'
import {describe, expect, it} from 'vitest'
import {deckView, pageView, type Site} from '../../plugins/5-views/index.ts'
import {gardenFiles} from '../4-graph/queries/garden.ts'
import {tinySite} from './tiny-site.ts'

/** A page in the garden, as HTML that can be asked. */
function drawn(text: string, more: Readonly<Record<string, string>> = {}) {
  const site = tinySite({...gardenFiles, 'pages/Ask.md': text, ...more})
  return fromHtml(pageView(site, 'ask').html, {fragment: true})
}

/** Text of all elements that a selector finds. */
function texts(tree: ReturnType<typeof drawn>, selector: string): readonly string[] {
  return selectAll(selector, tree).map(element => textOf(element).replace(/\s+/g, ' ').trim())
}

function rowsOf(tree: ReturnType<typeof drawn>): readonly (readonly string[])[] {
  return selectAll('tr', tree).map(row => selectAll('th, td', row).map(cell => textOf(cell).trim()))
}

describe('a query in a page', () => {
  it('lists blocks by page, newest journals first, with the blocks above them', () => {
    const tree = drawn('- {{query (and [[Peas]] (not (page Peas)))}}')
    expect(texts(tree, '.query-page')).toEqual(['Apr 28th, 2026', 'Apr 20th, 2026', 'Beds/North'])
    expect(texts(tree, '.query-path')).toEqual(['Rain'])
    expect(texts(tree, 'summary > .query-count')).toEqual(['3 blocks'])
    expect(select('.query-page > a', tree)?.properties.href).toBe('/journals/2026-04-28/')
  })

  it('draws what stands below a result', () => {
    const tree = drawn('- {{query (priority a)}}')
    expect(texts(tree, '.query-block .outline .outline > .block > .block-line')).toEqual([
      'by hand',
      'TODO with the new sieve',
    ])
  })

  it('leaves out the block it stands in, and draws a query among its results as its source', () => {
    const tree = drawn('- {{query [[Ask]]}}\n- other\n\t- {{query (task todo)}}')
    const first = select('details.query', tree) ?? tree
    const heads = selectAll('.query-block > .outline > .block > .block-line', first)
    expect(heads.map(head => textOf(head))).toEqual(['other'])
    expect(selectAll('code.macro', first).map(code => textOf(code))).toEqual(['{{query (task todo)}}'])
  })

  it('writes no id twice', () => {
    const ids = selectAll('[id]', drawn('- {{query (task todo)}}\n- {{query (task todo)}}')).map(
      ({properties}) => properties.id,
    )
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('says calmly that nothing was found', () => {
    const tree = drawn('- {{query (task canceled)}}')
    expect(texts(tree, '.query-body')).toEqual(['Nothing found.'])
    expect(texts(tree, '.query-count')).toEqual(['0 blocks'])
  })

  it('says of which day its days are', () => {
    const tree = drawn('- {{query (between -3d today)}}')
    expect(texts(tree, '.query-date')).toEqual(['as of May 1st, 2026'])
    expect(select('time', tree)?.properties.dateTime).toBe('2026-05-01')
    expect(texts(drawn('- {{query (task todo)}}'), '.query-date')).toEqual([])
  })

  it('changes its page with what it finds, and with nothing else', () => {
    const shown = (shed: string) =>
      pageView(tinySite({'pages/Ask.md': '- {{query (task todo)}}', 'pages/Shed.md': shed}), 'ask')
    expect(shown('- TODO a')).not.toEqual(shown('- TODO b'))
    expect(shown('- TODO a\n- b')).toEqual(shown('- TODO a\n- c'))
  })
})

describe('a query as a table', () => {
  it('shows blocks, the keys of all, and pages', () => {
    const tree = drawn('- {{query (property effort)}}\n  query-table:: true')
    expect(rowsOf(tree)).toEqual([
      ['block', 'effort', 'place', 'page'],
      ['NOW a Mulch with heap', '3', '', 'Beds/South'],
      ['TODO A Sieve the old heap', '3', '', 'Compost'],
      ['DONE Build a second bin', '10', 'Beds/North, Shed', 'Compost'],
    ])
    expect(select('.table-scroll[tabindex="0"][role="group"][aria-label]', tree)).toBeDefined()
  })

  it('shows the columns and the order that its block names', () => {
    const tree = drawn(
      '- {{query (property effort)}}\n  query-table:: true\n  query-properties:: [:page :effort]\n  query-sort-by:: effort\n  query-sort-desc:: false',
    )
    expect(rowsOf(tree).map(row => row.join(' '))).toEqual(['page effort', 'Beds/South 3', 'Compost 3', 'Compost 10'])
  })

  it('sorts downwards by itself', () => {
    const tree = drawn(
      '- {{query (property effort)}}\n  query-table:: true\n  query-properties:: [:effort]\n  query-sort-by:: effort',
    )
    expect(rowsOf(tree).flat()).toEqual(['effort', '10', '3', '3'])
  })

  it('is asked for by the last word of the query, too', () => {
    expect(select('table', drawn('- {{query (property effort) table}}'))).toBeDefined()
    expect(select('table', drawn('- {{query (property effort)}}'))).toBeUndefined()
  })

  it('shows pages with what they say of themselves', () => {
    const tree = drawn('- {{query (page-property type bed)}}')
    expect(rowsOf(tree)).toEqual([
      ['page', 'type', 'size', 'dry'],
      ['Beds/North', 'bed', '12', ''],
      ['Beds/South', 'bed', '7', 'false'],
    ])
  })

  it('shows names alone as a list', () => {
    const tree = drawn('- {{query (all-page-tags)}}')
    expect(texts(tree, '.query-pages > li')).toEqual(['garden', 'work'])
    expect(select('table', tree)).toBeUndefined()
  })

  it('leads from a word that is the name of a page to that page', () => {
    const tree = drawn('- {{query (property soil)}}\n  query-table:: true\n- bed\n  soil:: compost')
    expect(select('td > a.page-link[href="/compost/"]', tree)).toBeDefined()
  })
})

describe('an advanced query in a page', () => {
  const block = (map: string) => `- #+BEGIN_QUERY\n  ${map}\n  #+END_QUERY`

  it('stands under its title', () => {
    const tree = drawn(block('{:title "*Open* tasks" :query [:find (pull ?b [*]) :where (task ?b #{"TODO"})]}'))
    expect(texts(tree, '.query-title')).toEqual(['Open tasks'])
    expect(select('.query-title em', tree)).toBeDefined()
    expect(texts(tree, '.query-page')).toEqual(['Apr 20th, 2026', 'Compost'])
  })

  it('is folded, ungrouped or without paths where it says so', () => {
    expect(select('details.query[open]', drawn(block('{:query (task todo) :collapsed? true}')))).toBeUndefined()
    const flat = drawn(block('{:query (task todo) :group-by-page? false}'))
    expect(texts(flat, '.query-path')).toEqual(['Apr 20th, 2026', 'Compost'])
    const bare = drawn(block('{:query (and [[Peas]] "on") :breadcrumb-show? false}'))
    expect(texts(bare, '.query-path')).toEqual([])
  })

  it('shows values', () => {
    expect(texts(drawn(block('{:query [:find (count ?b) :where [?b :block/marker "TODO"]]}')), '.query-value')).toEqual(
      ['3'],
    )
    const rows = drawn(block('{:query [:find ?m (count ?b) :where [?b :block/marker ?m] [?b :block/priority]]}'))
    expect(rowsOf(rows)[0]).toEqual(['m', 'count'])
    const names = drawn(block('{:query [:find ?n :where [?p :block/tags _] [?p :block/name ?n]]}'))
    expect(selectAll('.query-pages a', names).map(({properties}) => properties.href)).toEqual([
      '/beds/north/',
      '/compost/',
    ])
  })

  it('shows a column that its transform adds', () => {
    const transform =
      '(fn [r] (map (fn [m] (assoc-in m [:block/properties :where] (get-in m [:block/page :block/original-name]))) r))'
    const tree = drawn(block(`{:query (priority b) :table-view? true :result-transform ${transform}}`))
    expect(rowsOf(tree)).toEqual([
      ['block', 'where', 'kind', 'page'],
      ['LATER B Water', 'Beds/North', 'slow', 'Beds/North'],
    ])
  })

  it('says that its view is not run, and shows what it found', () => {
    const tree = drawn(block('{:query (task done) :view (fn [r] [:div])}'))
    expect(texts(tree, '.query-note')).toHaveLength(1)
    expect(texts(tree, '.query-block')).toHaveLength(1)
  })

  it('is a closed box with the reason and its source where it is not run', () => {
    const tree = drawn(block('{:title "Mine" :query (tsak)}'))
    expect(select('details.query:not([open])', tree)).toBeDefined()
    expect(texts(tree, '.query-title')).toEqual(['Mine'])
    expect(texts(tree, '.query-count')[0]).toContain('(tsak)')
    expect(texts(tree, 'pre > code')).toEqual(['{:title "Mine" :query (tsak)}'])
  })
})

describe('a function of a query', () => {
  it.each([
    ['sums', '(sum :effort)', '16'],
    ['averages', '(average :effort)', '5.3333'],
    ['finds the least', '(min :effort)', '3'],
    ['finds the most', '(max :effort)', '10'],
    ['counts who has it', '(count :place)', '1'],
    ['says where there is no number', '(sum :place)', '–'],
  ])('%s', (_, text, sum) => {
    const tree = drawn(`- {{query (property effort)}}\n\t- total\n\t\t- {{function ${text}}}`)
    expect(texts(tree, '.query-sum')).toEqual([sum])
  })

  it.each([
    ['a program', '- {{query (property effort)}}\n\t- {{function (sum (map :effort result))}}'],
    ['what has no query above it', '- {{query (property effort)}}\n- {{function (sum :effort)}}'],
  ])('does not take %s', (_, text) => {
    const tree = drawn(text)
    expect(texts(tree, '.query-sum')).toEqual([])
    expect(texts(tree, '.macro-badge')[0]).toMatch(/^\(sum/)
  })
})

describe('how much of a result is drawn', () => {
  const many = Array.from({length: 250}, (_, index) => `- TODO ${index}`).join('\n')

  it('is 200 blocks on a page, and the rest counted', () => {
    const tree = drawn('- {{query (task todo)}}', {'pages/A many.md': many})
    expect(selectAll('.query-block', tree)).toHaveLength(200)
    expect(texts(tree, '.query-body > .more')).toEqual(['52 more blocks'])
    expect(texts(tree, '.query-count')).toEqual(['252 blocks'])
  })

  it('is less in a clipping', () => {
    const site = tinySite({
      'pages/Ask.md': '- [[Peas]]\n\t- {{query (task todo)}}',
      'pages/Peas.md': '- a',
      'pages/A many.md': many,
    })
    const html = pageView(site, 'peas').references[0]?.references[0]?.html ?? ''
    expect(selectAll('.query-block', fromHtml(html, {fragment: true}))).toHaveLength(20)
  })

  it('is a few lines on a slide, and how many more there are', () => {
    const pages = (query: string): Site =>
      tinySite({
        'pages/A.md': `- Words\n- {{query ${query}}}\n- This is a [[presentation]] slide and the next slide is [[B]]`,
        'pages/B.md': `${many}\n- This is a [[presentation]] slide and is the end.`,
      })
    const found = pages('(task todo)')
    const [stack] = deckView(found, found.decks[0]?.id ?? '').stacks
    const html = stack?.slides.map(slide => slide.html).join('') ?? ''
    expect(html.match(/<li/g)?.length).toBeGreaterThan(8)
    expect(html).toMatch(/\+ \d+/)
    expect(stack?.leftOut).toEqual([])
    const none = pages('(task waiting)')
    const left = deckView(none, none.decks[0]?.id ?? '').stacks[0]?.leftOut
    expect(left).toEqual([{reason: 'query', text: '{{query (task waiting)}}', line: 2}])
  })
})

describe('what is private', () => {
  const secret = 'public:: false\n\n- TODO xyzzy\n\t- [[Shed]] xyzzy'
  const site = (ask: string) =>
    tinySite(
      {
        'pages/Ask.md': `public:: true\n\n${ask}`,
        'pages/Open.md': 'public:: true\n\n- TODO open\n- TODO hidden xyzzy\n  public:: false',
        'pages/Secret.md': secret,
      },
      {onlyPublic: true},
    )

  it.each([
    ['rows and counts', '- {{query (task todo)}}', '1 block'],
    ['a count', '- #+BEGIN_QUERY\n  {:query [:find (count ?b) :where [?b :block/marker]]}\n  #+END_QUERY', '1'],
    ['an empty result', '- {{query "xyzzy"}}', '0 blocks'],
  ])('is in no result: %s', (_, ask, count) => {
    const {html} = pageView(site(ask), 'ask')
    expect(html.replace('&quot;xyzzy&quot;', '').replace('"xyzzy"', '')).not.toContain('xyzzy')
    expect(texts(fromHtml(html, {fragment: true}), '.query-count, .query-value').filter(Boolean)).toEqual([count])
  })

  it('is not named by a macro of the author that makes a query', () => {
    const macros = {found: '{{query (page-tags $1)}}', press: 'press **$1**'}
    const made = tinySite(
      {
        'pages/Ask.md': 'public:: true\n\n- {{found Secret}}\n- {{found open}}\n- {{press Open}}',
        'pages/Open.md': 'public:: true\n\n- a',
        'pages/Secret.md': secret,
      },
      {onlyPublic: true, config: {macros}},
    )
    const {html} = pageView(made, 'ask')
    expect(html.toLowerCase()).not.toContain('secret')
    expect(html).toContain('(page-tags open)')
    expect(html).toContain('<strong>Open</strong>')
  })

  it.each([
    ['in brackets', '- {{query (and [[Secret]] (task todo))}}'],
    ['as a bare word', '- {{query (page-tags secret)}}'],
    ['as a page', '- {{query (page Secret)}}'],
    ['as a value', '- {{query (property owner Secret)}}'],
    ['as a key', '- {{query (property :secret x)}}'],
    [
      'as an input',
      '- #+BEGIN_QUERY\n  {:query [:find (pull ?b [*]) :in $ ?n :where (page-ref ?b ?n)] :inputs ["secret"]}\n  #+END_QUERY',
    ],
    [
      'as a keyword',
      '- #+BEGIN_QUERY\n  {:query [:find (pull ?b [*]) :where (has-property ?b :secret)]}\n  #+END_QUERY',
    ],
    ['in a query that is not run', '- {{query (tsak [[Secret]])}}'],
  ])('is not named by a query: %s', (_, ask) => {
    const {html} = pageView(site(ask), 'ask')
    expect(html.toLowerCase()).not.toContain('secret')
    expect(html).toContain('withheld')
  })
})

it('draws with classes that the sheet knows', () => {
  const sheet = readFileSync(new URL('../../src/styles/queries.css', import.meta.url), 'utf8')
  const tree = drawn(
    '- {{query (and [[Peas]] (between -3d today))}}\n- {{query (all-page-tags)}}\n- {{query (task x)}}',
  )
  const classes = new Set(
    selectAll('[class^="query"]', tree).flatMap(({properties}) => properties.className as string[]),
  )
  expect([...classes].filter(name => name.startsWith('query') && !sheet.includes(`.${name}`))).toEqual([])
})
