import {describe, expect, it} from 'vitest'
import {type PageView, pageView} from '../../../plugins/5-views/index.ts'
import {tinySite} from '../tiny-site.ts'

type Files = Readonly<Record<string, string>>

function view(files: Files, slug: string, options: Parameters<typeof tinySite>[1] = {}): PageView {
  return pageView(tinySite(files, options), slug)
}

describe('references of a page', () => {
  const files = {
    'pages/Rose.md': 'alias:: Rosa\n\n- a [[Rose]] is [[Rose]]',
    'pages/Bed.md':
      '- beds\n\t- by the wall\n\t\t- a [[rose]] here\n\t\t\t- with thorns\n\t\t\t- and [[Rose]]s\n\t- nothing',
    'pages/Arch.md': '- a #Rosa over it',
    'journals/2026_04_30.md': '- planted [[Rosa]]',
    'journals/2026_05_01.md': '- watered [[Rose]]\n- and again {{embed [[Rose]]}}',
    'pages/Talk.md': '- This is a [[presentation]] slide and the next slide is [[Rose]]',
    'pages/Form.md': '- form\n  template:: form\n\t- [[Rose]]',
  }
  const rose = view(files, 'rose')

  it('stand by page: journals newest first, then pages by name', () => {
    expect(rose.references.map(group => group.page.href)).toEqual([
      '/journals/2026-05-01/',
      '/journals/2026-04-30/',
      '/arch/',
      '/bed/',
    ])
  })

  it('count each block once, none below another, none of the page itself, no pointer and no template', () => {
    expect(rose.referenceCount).toBe(5)
    expect(rose.referencesLeftOut).toBe(0)
    expect(rose.references.flatMap(group => group.references)).toHaveLength(5)
  })

  it('come with where they stand and what is below', () => {
    const [bed] = rose.references.find(group => group.page.href === '/bed/')?.references ?? []
    expect(bed?.breadcrumb).toEqual(['beds', 'by the wall'])
    expect(bed?.href).toMatch(/^\/bed\/#b-[0-9a-f]{8}$/)
    expect(bed?.html).toContain('with thorns')
    expect(bed?.html).not.toContain('nothing')
    expect(bed?.html).not.toContain(' id=')
  })

  it('do not embed the page in itself', () => {
    expect(rose.references[0]?.references[1]?.html).not.toContain('<figure')
  })

  it('cut a long clipping and say how much is left', () => {
    const long = `- [[Rose]]\n${Array.from({length: 60}, (_, index) => `\t- w${index}`).join('\n')}`
    const html = view({'pages/Rose.md': '- x', 'pages/Long.md': long}, 'rose').references[0]?.references[0]?.html ?? ''
    expect(html.match(/<li /g)).toHaveLength(40)
    expect(html).toMatch(/<p class="more"><a href="\/long\/#b-[0-9a-f]{8}">21 more blocks on the page<\/a><\/p>$/)
  })

  it('are drawn up to 200, and counted beyond', () => {
    const many = Array.from({length: 230}, (_, index) => `- ${index} [[Rose]]`).join('\n')
    const {referenceCount, referencesLeftOut, references} = view(
      {'pages/Rose.md': '- x', 'pages/Many.md': many},
      'rose',
    )
    expect([referenceCount, referencesLeftOut, references[0]?.references.length]).toEqual([230, 30, 200])
  })

  it('stand on the page of a name that no file makes', () => {
    const hub = view({'pages/A.md': '- [[Nobody]]', 'pages/B.md': '- [[Nobody]]'}, 'nobody')
    expect([hub.kind, hub.html, hub.referenceCount]).toEqual(['hub', '', 2])
  })

  it('are relations where a page property makes them', () => {
    const {relations, referenceCount} = view(
      {
        'pages/Ann.md': '- x',
        'pages/Book.md': 'author:: [[Ann]]\ntags:: [[Ann]]\n\n- x',
        'pages/Song.md': 'author:: [[Ann]]\n\n- x',
      },
      'ann',
    )
    expect(relations).toEqual([
      {
        key: 'author',
        label: 'author of',
        pages: [
          {text: 'Book', href: '/book/'},
          {text: 'Song', href: '/song/'},
        ],
      },
      {key: 'tags', label: 'tagged with this', pages: [{text: 'Book', href: '/book/'}]},
    ])
    expect(referenceCount).toBe(0)
  })

  it('are references where a block property makes them', () => {
    expect(view({'pages/Ann.md': '- x', 'pages/Book.md': '- chapter\n  author:: [[Ann]]'}, 'ann').referenceCount).toBe(
      1,
    )
  })
})

describe('relations that are bullets by themselves', () => {
  const files = {
    'pages/Tool.md': '- x',
    'pages/Rake.md': '- is-a:: [[Tool]]\n- made-of:: [[Wood]]\n- x',
    'pages/Wood.md': '- x',
  }

  it('are relations of their page, read from the other side', () => {
    const {relations, referenceCount} = view(files, 'tool')
    expect(relations).toEqual([{key: 'is-a', label: 'examples', pages: [{text: 'Rake', href: '/rake/'}]}])
    expect(referenceCount).toBe(0)
  })

  it('stand on their own page too', () => {
    expect(view(files, 'rake').html).toContain('href="/tool/"')
  })

  it('are references where something stands below', () => {
    const {relations, referenceCount} = view({...files, 'pages/Rake.md': '- is-a:: [[Tool]]\n\t- why'}, 'tool')
    expect([relations, referenceCount]).toEqual([[], 1])
  })
})

describe('relations that many notes share', () => {
  it.each([
    ['is-subclass-of', 'is a kind of', 'kinds'],
    ['parent', 'parent', 'parent of'],
    ['has-part', 'has parts', 'part of'],
    ['part-of', 'part of', 'has parts'],
    ['grown-by', 'grown-by', 'grown-by'],
    ['constructor', 'constructor', 'constructor'],
  ])('read `%s` as “%s” here and as “%s” there', (key, own, other) => {
    const files = {'pages/Rose.md': `${key}:: [[Plant]]\n\n- x`, 'pages/Plant.md': '- y'}
    expect(view(files, 'rose').properties.map(({label}) => label)).toEqual([own])
    expect(view(files, 'plant').relations.map(({label}) => label)).toEqual([other])
  })
})

describe('pages that stand above a reference', () => {
  it('are those its ancestors refer to, each once, and that the site shows', () => {
    const files = {
      'pages/Rose.md': '- x',
      'pages/Bed.md':
        '- in the [[Garden]] #Garden, [[nowhere]], [[Rosa]]\n\t- with [[Wall]]\n\t\t- a [[Rose]] and [[Bed]]',
      'pages/Garden.md': '- x',
      'pages/Wall.md': '- x',
      'pages/Rosa.md': '- x',
    }
    const [bed] = view(files, 'rose').references[0]?.references ?? []
    expect(bed?.under.map(({text, href}) => `${text} ${href}`)).toEqual([
      'Garden /garden/',
      'Rosa /rosa/',
      'Wall /wall/',
    ])
  })
})

describe('references of a page with other names', () => {
  it('are those of pages that are its aliases, too, both ways', () => {
    const files = {
      'pages/Rose.md': 'alias:: Rosa\n\n- x',
      'pages/Rosa.md': '- y',
      'pages/A.md': '- [[Rosa]]\n- [[Rose]]',
    }
    expect(view(files, 'rose').referenceCount).toBe(2)
    expect(view(files, 'rosa').referenceCount).toBe(2)
  })
})

describe('`filters::` of a page', () => {
  const files = {
    'pages/A.md': '- [[Rose]] [[red]]\n- [[red]]\n\t- [[Rose]]\n- [[Rose]] [[done]]',
    'pages/B.md': '- [[Rose]]',
  }
  it.each([
    ['lets all through if it says nothing', '', 4],
    ['includes what says a name, also above', 'filters:: {"red" true}', 2],
    ['excludes what says a name', 'filters:: {"Done" false}', 3],
    ['includes and excludes', 'filters:: {"a" true, "red" false}', 1],
    ['is read with backslashes', String.raw`filters:: {\"red\" true}`, 2],
  ])('%s', (_, filters, count) => {
    expect(view({...files, 'pages/Rose.md': `${filters}\n\n- x`}, 'rose').referenceCount).toBe(count)
  })
})

describe('a page', () => {
  it('shows what its properties say', () => {
    const page = view(
      {
        'pages/Rose.md':
          'icon:: 🌹\nalias:: Rosa\ntags:: plant\nlang:: de\npublic:: true\ncolour:: **deep** red\nsecret:: x\nempty::\n\n- x',
        'pages/Plant.md': '- x',
      },
      'rose',
      {config: {hiddenProperties: ['secret']}},
    )
    expect(page.icon).toBe('🌹')
    expect(page.lang).toBe('de')
    expect(page.tags).toEqual([{text: 'Plant', href: '/plant/'}])
    expect(page.properties).toEqual([
      {key: 'colour', label: 'colour', kind: 'text', icon: undefined, html: '<strong>deep</strong> red'},
      {key: 'also known as', label: 'also known as', kind: 'text', icon: undefined, html: 'Rosa'},
    ])
  })

  it.each([
    ['is described by its property', 'description:: of roses\n\n- x', 'of roses'],
    [
      'is described by its first words, as plain text',
      '- # A **rose**\n\t- is a [[rose]] #red',
      'A rose is a rose #red',
    ],
    ['is not described by a comment', '- x <!-- [if gte vml 1] --> y', 'x y'],
    ['is not described by its pointer', '- This is a [[presentation]] slide and the next slide is [[B]]\n- x', 'x'],
    [
      'is described in one line of 160 characters',
      `- ${'word '.repeat(60)}`,
      `${'word '.repeat(31)}word…`.slice(0, 160),
    ],
  ])('%s', (_, text, description) => expect(view({'pages/A.md': text}, 'a').description).toBe(description))

  it('draws the text before its first block', () => {
    expect(view({'pages/A.md': 'Some words\n\n- x'}, 'a').html).toMatch(
      /^<div class="preamble block-body" dir="auto"><p>Some words<\/p><\/div><ul/,
    )
  })

  it('lists its headings where there are three', () => {
    const three = view({'pages/A.md': '- ## a\n\t- ### b\n- ## c [[d]]'}, 'a')
    expect(three.contents.map(({text, level}) => [text, level])).toEqual([
      ['a', 1],
      ['b', 2],
      ['c d', 1],
    ])
    for (const {href} of three.contents) expect(three.html).toContain(`id="${href.slice(1)}"`)
    expect(view({'pages/A.md': '- ## a\n- ## c'}, 'a').contents).toEqual([])
  })

  it('knows its place in a namespace', () => {
    const files = {'pages/G.md': '- x', 'pages/G___S.md': '- x', 'pages/G___S___T.md': '- x'}
    expect(view(files, 'g/s/t').breadcrumbs).toEqual([
      {text: 'G', href: '/g/'},
      {text: 'S', href: '/g/s/'},
    ])
    expect(view(files, 'g').children).toMatchObject([
      {text: 'G/S', href: '/g/s/', name: 'S', children: [{name: 'T', children: []}]},
    ])
    expect(view(files, 'g').childrenLeftOut).toBe(0)
  })

  it('knows the days around it', () => {
    const files = {'journals/2026_04_30.md': '- x', 'journals/2026_05_01.md': '- x', 'journals/2026_05_09.md': '- x'}
    const day = view(files, 'journals/2026-05-01')
    expect([day.previousDay?.href, day.nextDay?.href]).toEqual(['/journals/2026-04-30/', '/journals/2026-05-09/'])
    expect(view(files, 'journals/2026-04-30').previousDay).toBeUndefined()
  })

  it('knows the talks it is in', () => {
    const [talk] = view(
      {
        'pages/One.md': '- # One\n- This is a [[presentation]] slide and the next slide is [[Two]]',
        'pages/Two.md': '- # Two\n- This is a [[presentation]] slide and is the end.',
      },
      'two',
    ).talks
    expect(talk).toMatchObject({slide: 2, lastSlide: 2, slideCount: 2, previous: {href: '/one/'}, next: undefined})
    expect(talk?.presentHref).toMatch(/^\/decks\/[^/]+\/#./)
  })

  it('changes with what it shows, and with nothing else', () => {
    const before = view({'pages/A.md': '- x', 'pages/B.md': '- y', 'pages/C.md': '- z'}, 'a')
    expect(view({'pages/C.md': '- other', 'pages/B.md': '- y', 'pages/A.md': '- x'}, 'a')).toEqual(before)
    expect(view({'pages/A.md': '- x', 'pages/B.md': '- y [[A]]'}, 'a')).not.toEqual(before)
  })

  it('is plain JSON', () => {
    const page = view({'pages/A.md': 'p:: [[Bed]]\n\n- x [[Bed]]', 'pages/Bed.md': '- y'}, 'bed')
    expect(JSON.parse(JSON.stringify(page))).toEqual(JSON.parse(JSON.stringify({...page})))
    for (const value of Object.values(page)) expect(value instanceof Map || typeof value === 'function').toBe(false)
  })

  it('is not made up for an address that is none', () => {
    expect(() => view({'pages/A.md': '- x'}, 'b')).toThrow('Unexpected address `b`')
  })

  it('does not draw what is private', () => {
    const page = view(
      {
        'pages/A.md': 'public:: true\n\n- x [[Hush]] #hush {{embed [[Hush]]}}\n- inside\n  public:: false\n\t- whisper',
        'pages/Hush.md': '- [[A]] murmur',
      },
      'a',
      {onlyPublic: true},
    )
    expect(JSON.stringify(page)).not.toMatch(/murmur|inside|whisper|\/hush\//)
    expect(page.referenceCount).toBe(0)
  })
})
