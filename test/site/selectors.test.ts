import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Element, Root} from 'hast'
import {fromHtml} from 'hast-util-from-html'
import {select, selectAll} from 'hast-util-select'
import {toString as textOf} from 'mdast-util-to-string'
import {beforeAll, describe, expect, it} from 'vitest'
import {subSite} from './site-server.ts'

/** Every HTML file of the small site, by its path without `index.html`. */
const pages = new Map<string, Root>()

beforeAll(() => {
  const {folder} = subSite()
  for (const file of readdirSync(folder, {recursive: true, encoding: 'utf8'})) {
    if (!file.endsWith('.html')) continue
    const path = file.replaceAll('\\', '/').replace(/(?:^|\/)index\.html$/, '')
    pages.set(path, fromHtml(readFileSync(join(folder, file), 'utf8')))
  }
})

function page(path: string): Root {
  const tree = pages.get(path)
  if (!tree) throw new Error(`Unexpected page \`${path}\`, expected one of ${[...pages.keys()].join(', ')}`)
  return tree
}

function all(path: string, selector: string): Element[] {
  return selectAll(selector, page(path))
}

/** The only element that a selector finds on a page. */
function the(path: string, selector: string): Element {
  const [first, ...others] = all(path, selector)
  if (!first || others.length > 0) {
    throw new Error(`Unexpected ${first ? others.length + 1 : 0} of \`${selector}\` on \`${path}\`, expected one`)
  }
  return first
}

function words(element: Element | undefined): string {
  return textOf(element).replace(/\s+/g, ' ').trim()
}

/** Links as `text → address`. */
function links(path: string, selector: string): string[] {
  return all(path, selector).map(link => `${words(link)} → ${link.properties.href}`)
}

describe('every page', () => {
  it('is one of those that the graph makes, and no other', () => {
    expect([...pages.keys()].sort()).toEqual([
      '',
      '404.html',
      'b/6650a0b1-1111-4a2b-8c3d-000000000001',
      'canary-free',
      'decks',
      'decks/garden',
      'decks/garden/handout',
      'decks/garden/notes',
      'decks/garden/presenter',
      'decks/garden/print',
      'garden',
      'garden/beds',
      'graph',
      'herbs',
      'implements',
      'journals',
      'journals/2026',
      'journals/2026-05-01',
      'journals/2026/05',
      'pages',
      'pages/changes',
      'pages/random',
      'places',
      'tags',
      'tools',
    ])
  })

  it.each<[string, (path: string) => unknown, unknown]>([
    ['says its language', path => the(path, 'html').properties.lang, 'en'],
    ['has a title', path => words(the(path, 'head > title')) !== '', true],
    ['has one main part', path => all(path, 'main').length, 1],
    ['has one h1 outside the slides', path => all(path, 'h1:not(.slide-title)').length <= 1, true],
    ['has a policy that lets no foreign script in', path => policy(path).includes("default-src 'self'"), true],
    ['has no style attribute', path => all(path, '[style]').length, 0],
    ['has no style element', path => all(path, 'style').length, 0],
    ['has no script of its own text', path => all(path, 'script:not([src], [type="application/ld+json"])').length, 0],
    ['has no handler', path => all(path, '[onclick], [onload], [onerror]').length, 0],
    ['has no id twice', path => twice(all(path, '[id]').map(element => String(element.properties.id))), []],
    ['has a text for every image', path => all(path, 'img:not([alt])').length, 0],
    ['leads to its own files only', path => foreign(path), []],
  ])('%s', (_, ask, expected) => {
    for (const path of pages.keys()) expect([path, ask(path)]).toEqual([path, expected])
  })

  it('begins with a way past the navigation, where it has one', () => {
    for (const path of pages.keys()) {
      if (path.startsWith('decks/') || path === 'implements') continue
      const [first] = all(path, 'body a')
      expect([path, first?.properties.href, words(first)]).toEqual([path, '#main', 'Skip to the text'])
      expect(the(path, 'main').properties.id).toBe('main')
    }
  })

  it('says where it is in the navigation, and nowhere else', () => {
    const current = (path: string) => links(path, 'nav[aria-label=Site] [aria-current=page]')
    expect(current('journals')).toEqual(['Journals → /sub/journals/'])
    expect(current('tags')).toEqual(['Tags → /sub/tags/'])
    expect(current('tools')).toEqual([])
    expect(links('garden', 'nav [aria-current=page]')).toEqual(['Garden → /sub/garden/'])
  })
})

function policy(path: string): string {
  return String(the(path, 'meta[http-equiv=Content-Security-Policy]').properties.content)
}

function twice(names: readonly string[]): string[] {
  return names.filter((name, index) => names.indexOf(name) !== index)
}

/** Addresses that stylesheets, scripts, images and links of the site have outside `/sub/`. */
function foreign(path: string): string[] {
  const addresses = all(path, '[href]:not([rel=canonical]), [src]').map(({properties}) =>
    String(properties.href ?? properties.src),
  )
  return addresses.filter(address => !address.startsWith('#') && !address.startsWith('/sub/'))
}

describe('the page of a note', () => {
  it('has its name, its sign and its tags in its head', () => {
    expect(words(the('garden', 'main h1'))).toBe('🌿Garden')
    expect(the('garden', 'h1 .page-icon').properties.ariaHidden).toBe('true')
    expect(links('garden', '.page-facts a.tag')).toEqual(['#places → /sub/places/', '#canary-free → /sub/canary-free/'])
  })

  it('has its outline as nested lists', () => {
    const top = all('garden', '.page-body > ul.outline > li.block')
    expect(top.map(block => words(select('.block-body > :first-child', block)))).toEqual([
      'A garden is a slow clock. It needs Tools, Garden/Beds and patience.',
      'What grows here',
      'What is not said',
      'How it is shown',
    ])
    expect(top.map(block => selectAll(':scope > ul.outline > li.block', block).length)).toEqual([0, 4, 3, 0])
    expect(all('garden', '.page-body li.block-heading h2')).toHaveLength(3)
  })

  it('has a bullet before each block that leads to that block', () => {
    for (const path of ['garden', 'garden/beds', 'tools', 'journals/2026-05-01']) {
      const blocks = all(path, '.page-body li.block')
      expect(blocks.length).toBeGreaterThan(1)
      for (const block of blocks) {
        expect(block.properties.id).toMatch(/^b-[0-9a-f]{8}$/)
        const bullet = select(':scope > .block-line > a.bullet', block)
        expect(bullet?.properties.href).toBe(`#${block.properties.id}`)
        expect(bullet?.properties.ariaLabel).toBe('Link to this block')
      }
    }
  })

  it('draws references, tags, aliases, days and what is missing', () => {
    expect(links('garden', '.page-body a.page-link')).toEqual([
      'Tools → /sub/tools/',
      'Garden/Beds → /sub/garden/beds/',
      'May 1st, 2026 → /sub/journals/2026-05-01/',
    ])
    expect(links('garden', '.page-body a.tag')).toEqual(['#herbs → /sub/herbs/'])
    expect(links('garden/beds', '.page-body a.page-link')).toContain('Implements → /sub/tools/')
    expect(links('tools', '.page-body a.block-link')).toEqual(['A bed was dug → /sub/garden/#b-6650a0b1'])
    expect(all('garden', '.page-body .page-link.is-missing').map(words)).toEqual(['Summer'])
    expect(all('garden', '.page-body .withheld').map(words)).toEqual(['not published', 'not published'])
  })

  it('draws pictures, tables, code and tasks', () => {
    expect(the('garden', '.page-body img').properties).toMatchObject({
      src: '/sub/assets/bean.svg',
      alt: 'A bean, drawn',
      loading: 'lazy',
      width: 120,
      height: 80,
    })
    expect(all('tools', '.table-scroll[tabindex="0"][role=group][aria-label] > table th').map(words)).toEqual([
      'tool',
      'use',
    ])
    expect(words(the('tools', 'pre.code > code.language-js'))).toBe('const spade = new Tool()')
    const boxes = all('tools', '.page-body input[type=checkbox]').map(box => box.properties)
    expect(boxes.map(({checked, disabled}) => [checked === true, disabled])).toEqual([
      [false, true],
      [true, true],
    ])
    expect(all('tools', '.page-body .marker').map(marker => marker.properties.dataMarker)).toEqual(['TODO', 'DONE'])
  })

  it('does not draw pointers, notes of the speaker, nor the properties of the app', () => {
    for (const path of ['garden', 'garden/beds', 'tools']) {
      const text = words(the(path, '.page-body'))
      expect(text).not.toMatch(/next slide|presentation|speaker-note|\bid\b|public/)
    }
  })

  it('has the properties of a block with it, and those of the page in a panel', () => {
    expect(words(the('garden', '.page-body dl.properties'))).toBe('seasonSummer')
    expect(words(the('tools', '.property-panel dt'))).toBe('also known as')
    expect(words(the('tools', '.property-panel dd'))).toBe('Implements')
    expect(all('garden', '.property-panel')).toEqual([])
  })

  it('has its headings as contents, which lead to their blocks', () => {
    const contents = all('garden', 'nav.contents a')
    expect(contents.map(words)).toEqual(['What grows here', 'What is not said', 'How it is shown'])
    for (const link of contents)
      expect(all('garden', `.page-body [id="${String(link.properties.href).slice(1)}"]`)).toHaveLength(1)
    expect(all('journals/2026-05-01', 'nav.contents')).toEqual([])
  })

  it('has its place in the namespace, up and down', () => {
    expect(links('garden/beds', '.page-header nav a')).toEqual(['Garden → /sub/garden/'])
    expect(links('garden', '[aria-labelledby=children-title] a')).toEqual(['Beds → /sub/garden/beds/'])
  })
})

describe('linked references', () => {
  const groups = '.linked-references .reference-group'

  it.each([
    ['garden', 2, ['May 1st, 2026 → /sub/journals/2026-05-01/', 'Tools → /sub/tools/']],
    ['garden/beds', 2, ['Garden → /sub/garden/', 'Tools → /sub/tools/']],
    [
      'tools',
      3,
      ['May 1st, 2026 → /sub/journals/2026-05-01/', 'Garden → /sub/garden/', 'Garden/Beds → /sub/garden/beds/'],
    ],
    ['herbs', 2, ['May 1st, 2026 → /sub/journals/2026-05-01/', 'Garden → /sub/garden/']],
  ])('of %s are %i blocks, grouped by page, journals first', (path, count, from) => {
    expect(words(the(path, '#references-title .count'))).toBe(String(count))
    expect(all(path, `${groups} .clipping`)).toHaveLength(count)
    expect(links(path, `${groups} h3 a`)).toEqual(from)
  })

  it('show the block that refers, what is above it and what is below', () => {
    const [journal, tools] = all('garden', groups)
    expect(words(select('.clipping .block-body', journal ?? page('garden')))).toBe(
      'Turned the soil of the Garden with the Tools.',
    )
    expect(words(select('.clipping ul.outline ul.outline', journal ?? page('garden')))).toBe('#herbs are coming')
    expect(words(select('.clipping-path', tools ?? page('garden')))).toBe('A spade')
    expect(select('.clipping-path', journal ?? page('garden'))).toBeUndefined()
  })

  it('lead to a block that is there', () => {
    let checked = 0
    for (const path of ['garden', 'garden/beds', 'tools', 'herbs']) {
      for (const link of all(path, 'a.clipping-open')) {
        const [, target, fragment] = /^\/sub\/(.*)\/#(.+)$/.exec(String(link.properties.href)) ?? []
        expect(all(target ?? '', `li.block[id="${fragment}"]`)).toHaveLength(1)
        checked++
      }
    }
    expect(checked).toBe(9)
  })

  it('have no id, which their own page has', () => {
    for (const path of pages.keys()) expect(all(path, '.clipping [id]')).toEqual([])
  })

  it('are counted on a page without a file too', () => {
    expect(words(the('places', 'main h1'))).toBe('places')
    expect(words(the('places', 'main'))).toMatch(/Garden/)
    expect(all('places', '.page-body li.block')).toEqual([])
  })
})

describe('the map beside a page', () => {
  it('is a picture of links, its own page not among them', () => {
    const nodes = all('garden', 'svg.local-map > a.node')
    expect(nodes.map(node => `${words(select('text', node))} → ${node.properties.href}`).sort()).toEqual([
      'Garden/Beds → /sub/garden/beds/',
      'May 1st, 2026 → /sub/journals/2026-05-01/',
      'Tools → /sub/tools/',
      'canary-free → /sub/canary-free/',
      'herbs → /sub/herbs/',
      'places → /sub/places/',
    ])
    expect(words(select('title', the('garden', 'svg.local-map .node-self')))).toBe('Garden')
    expect(all('garden', 'svg.local-map line.edge').length).toBeGreaterThanOrEqual(nodes.length)
    expect(the('garden', 'svg.local-map').properties.ariaLabel).toBe('Garden and 6 of its neighbours')
  })

  it('tells the kinds of nodes and edges apart', () => {
    const classes = new Set(all('garden', 'svg.local-map .node, svg.local-map .edge').flatMap(classesOf))
    for (const name of ['node-page', 'node-hub', 'node-journal', 'edge-next-slide', 'edge-namespace', 'edge-tag'])
      expect(classes).toContain(name)
  })
})

function classesOf(element: Element): string[] {
  return [element.properties.className].flat().map(String)
}

describe('the place in a talk', () => {
  it.each([
    ['garden', 'Slides 1–4 of 7', '#garden', [], ['Tools → /sub/tools/']],
    ['tools', 'Slides 5–6 of 7', '#tools%3Aa-spade', ['Garden → /sub/garden/'], ['Garden/Beds → /sub/garden/beds/']],
    ['garden/beds', 'Slide 7 of 7', '#garden%2Fbeds%3Abeds', ['Tools → /sub/tools/'], []],
  ])('of %s is said with a way into the deck', (path, place, fragment, before, after) => {
    expect(words(the(path, 'nav.talk .talk-place'))).toBe(place)
    expect(links(path, 'nav.talk .talk-name a')).toEqual(['Garden → /sub/decks/garden/'])
    expect(links(path, 'nav.talk a.button')).toEqual([`Present from here → /sub/decks/garden/${fragment}`])
    const id = decodeURIComponent(fragment.slice(1))
    expect(all('decks/garden', `section.slide[id="${id}"]`)).toHaveLength(1)
    expect(links(path, 'nav.talk a[rel=prev]')).toEqual(before)
    expect(links(path, 'nav.talk a[rel=next]')).toEqual(after)
  })

  it('is not said where a page is in no talk', () => {
    expect(all('journals/2026-05-01', 'nav.talk')).toEqual([])
    expect(all('herbs', 'nav.talk')).toEqual([])
  })
})

describe('listings', () => {
  it('show the latest days in full, and lead to months and years', () => {
    expect(words(the('journals', 'main h1'))).toBe('Journals')
    expect(links('journals', '.journal-day > h2 a')).toEqual(['May 1st, 2026 → /sub/journals/2026-05-01/'])
    expect(all('journals', '.journal-day .outline li').length).toBeGreaterThan(0)
    expect(links('journals', '.year-list a')).toEqual(['2026 → /sub/journals/2026/'])
    expect(links('journals/2026', '.month > h2 a')).toEqual(['May → /sub/journals/2026/05/'])
    expect(links('journals/2026', '.month li a')).toEqual(['May 1st, 2026 → /sub/journals/2026-05-01/'])
    expect(links('journals/2026/05', '.journal-day > h2 a')).toEqual(['May 1st, 2026 → /sub/journals/2026-05-01/'])
  })

  it('draw a year whose days can be heard, and a month beside a day', () => {
    expect(all('journals/2026', '.year-map svg a').map(words)).toEqual([
      expect.stringMatching(/^May 1st, 2026: \d+ blocks?/),
    ])
    expect(all('journals/2026-05-01', '.calendar a[aria-current]').map(words)).toEqual(['1'])
    expect(all('journals/2026-05-01', '.calendar td').length % 7).toBe(0)
  })

  it('lead to some page without script', () => {
    expect(links('', '.site-footer .random-link')).toEqual(['Random page → /sub/pages/random/'])
    expect(links('pages/random', '.link-columns a')).toContain('Tools → /sub/tools/')
    expect(all('pages', 'page-finder[hidden]')).toHaveLength(1)
  })

  it('list tags with their number', () => {
    expect(links('tags', 'main li a.tag')).toEqual([
      '#canary-free → /sub/canary-free/',
      '#herbs → /sub/herbs/',
      '#places → /sub/places/',
    ])
    expect(all('tags', 'main li .count').map(words)).toEqual(['1', '2', '1'])
  })

  it('list all pages by letter, and what is named without a file', () => {
    expect(links('pages', '.letter-group li a')).toEqual([
      'canary-free → /sub/canary-free/',
      'Garden → /sub/garden/',
      'Garden/Beds → /sub/garden/beds/',
      'herbs → /sub/herbs/',
      'places → /sub/places/',
      'Tools → /sub/tools/',
    ])
    expect(all('pages', '.letter-group li').map(item => item.properties.dataKind)).toEqual([
      'hub',
      'page',
      'page',
      'hub',
      'hub',
      'page',
    ])
    for (const link of all('pages', 'nav.letters a'))
      expect(all('pages', `[id="${String(link.properties.href).slice(1)}"]`)).toHaveLength(1)
  })

  it('list the decks with their length', () => {
    expect(links('decks', '.deck-card')).toEqual(['Garden → /sub/decks/garden/'])
    expect(words(the('decks', '.deck-cards li p'))).toBe('7 slides from 3 pages · Presenter')
  })

  it('show the home page where the site begins', () => {
    expect(words(the('', 'main'))).toContain('A garden is a slow clock.')
  })

  it('lead on from an address that is none', () => {
    expect(words(the('404.html', 'main h1'))).toBe('No page here')
    expect(links('404.html', 'main p a')).toEqual(['all pages → /sub/pages/', 'map → /sub/graph/', 'home page → /sub/'])
  })
})

describe('a deck', () => {
  const ids = [
    'garden',
    'garden:what-grows-here',
    'garden:what-is-not-said',
    'garden:how-it-is-shown',
    'tools:a-spade',
    'tools:a-rake',
    'garden/beds:beds',
  ]

  it('is a section a slide, each with an id, a number and a name', () => {
    const slides = all('decks/garden', 'main section.stack > section.slide')
    expect(slides.map(slide => slide.properties.id)).toEqual(ids)
    expect(slides.map(slide => slide.properties.dataNumber)).toEqual(['1', '2', '3', '4', '5', '6', '7'])
    for (const [index, slide] of slides.entries()) {
      const title = words(select('.slide-title', slide))
      expect(slide.properties.ariaLabel).toBe(`${index + 1} of 7: ${title}`)
      expect([slide.properties.ariaRoleDescription].flat()).toEqual(['slide'])
    }
  })

  it('is a stack a page, with the way back to that page', () => {
    const stacks = all('decks/garden', 'main > section.stack')
    expect(stacks.map(({properties}) => [properties.id, properties.ariaLabel, properties.dataHref])).toEqual([
      ['page:garden', 'Garden', '/sub/garden/'],
      ['page:tools', 'Tools', '/sub/tools/'],
      ['page:garden/beds', 'Garden/Beds', '/sub/garden/beds/'],
    ])
  })

  it('leads to its other forms', () => {
    expect(links('decks/garden', '.deck-bar nav a')).toEqual([
      'All decks → /sub/decks/',
      'Presenter → /sub/decks/garden/presenter/',
      'Print → /sub/decks/garden/print/',
      'Handout → /sub/decks/garden/handout/',
    ])
  })

  it('has the same slides in print, all of them', () => {
    expect(all('decks/garden/print', 'section.slide').map(slide => slide.properties.id)).toEqual(ids)
    expect(all('decks/garden/print', 'section.slide').map(words)).toEqual(
      all('decks/garden', 'section.slide').map(words),
    )
  })

  it('has the same slides for the presenter, in an outline to go by', () => {
    expect(all('decks/garden/presenter', '.deck-source section.slide').map(slide => slide.properties.dataId)).toEqual(
      ids,
    )
    expect(all('decks/garden/presenter', '.presenter-outline button').map(button => button.properties.dataGo)).toEqual(
      ids.map((_, index) => String(index)),
    )
    expect(the('decks/garden/presenter', '.deck-source').properties.hidden).toBe(true)
    expect(words(the('decks/garden/presenter', '.presenter-text'))).toBe('')
  })

  it('has no notes in a public build', () => {
    for (const path of ['decks/garden', 'decks/garden/presenter', 'decks/garden/print']) {
      expect(all(path, '.slide-notes, [data-notes]')).toEqual([])
      expect(words(the(path, 'body'))).not.toContain('canary-speaker-note')
    }
  })
})
