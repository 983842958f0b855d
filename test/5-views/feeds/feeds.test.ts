import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {
  atomFeed,
  type Feed,
  headView,
  jsonFeed,
  siteFeed,
  tagFeed,
  tagFeedSlugs,
} from '../../../plugins/5-views/index.ts'
import {readXml, type XmlElement} from '../../4-graph/read-xml.ts'
import {type TinyOptions, tinySite} from '../tiny-site.ts'

const files = {
  'journals/2026_05_01.md': '- sun on [[Rose]] & "more" #garden\n\t- below it\n- apart',
  'journals/2026_05_02.md': '-',
  'pages/Rose.md':
    'date:: 2026-05-03\nupdated:: 2026-06-01\ntags:: garden\n\n- a ![bud](../assets/bud.png) ((64a0a0b1-1111-4a2b-8c3d-000000000001))',
  'pages/Old.md': 'date:: 2025-01-01\nlang:: de\n\n- <b>alt</b> {{query #garden}}',
  'pages/Undated.md': '- no day #garden\n  id:: 64a0a0b1-1111-4a2b-8c3d-000000000001',
  'pages/Form.md': 'date:: 2026-01-01\n\n- template\n  template:: form\n\t- #form to fill in\n- words',
}
const known: TinyOptions = {site: {origin: 'https://notes.example', base: '/sub/'}}

function feedOf(texts: Readonly<Record<string, string>> = files, options = known): Feed {
  const feed = siteFeed(tinySite(texts, options))
  if (!feed) throw new Error('Expected a feed')
  return feed
}

function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find(child => child.name === name)
}

/** What RFC 4287 asks of a feed, as far as a program can tell. */
function expectAtom(xml: string): XmlElement {
  const feed = readXml(xml)
  expect([feed.name, feed.attributes.xmlns]).toEqual(['feed', 'http://www.w3.org/2005/Atom'])
  const entries = feed.children.filter(({name}) => name === 'entry')
  for (const part of [feed, ...entries]) {
    for (const name of ['id', 'title', 'updated']) {
      expect(part.children.filter(child => child.name === name)).toHaveLength(1)
    }
    expect(child(part, 'updated')?.text).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
    expect(URL.canParse(child(part, 'id')?.text ?? '')).toBe(true)
    const alternates = part.children.filter(({name, attributes}) => name === 'link' && attributes.rel === 'alternate')
    expect(alternates.map(({attributes}) => new URL(attributes.href ?? '').protocol)).toEqual(['https:'])
  }
  expect(child(child(feed, 'author'), 'name')?.text).not.toBe('')
  const ids = entries.map(entry => child(entry, 'id')?.text)
  expect(new Set(ids).size).toBe(ids.length)
  return feed
}

describe('the feed of a site', () => {
  it('has the pages with a date and something to read, newest first', () => {
    expect(feedOf().entries.map(({title, published, updated}) => [title, published, updated])).toEqual([
      ['Rose', '2026-05-03T00:00:00Z', '2026-06-01T00:00:00Z'],
      ['May 1st, 2026', '2026-05-01T00:00:00Z', '2026-05-01T00:00:00Z'],
      ['Form', '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z'],
      ['Old', '2025-01-01T00:00:00Z', '2025-01-01T00:00:00Z'],
    ])
  })

  it('is none without the address of the site, nor without a date', () => {
    expect(siteFeed(tinySite(files))).toBeUndefined()
    expect(siteFeed(tinySite({'pages/A.md': '- x', 'journals/2026_05_02.md': '-'}, known))).toBeUndefined()
  })

  it('has at most 50 entries', () => {
    const many = Object.fromEntries(
      Array.from({length: 60}, (_, index) => [`pages/P${index}.md`, `date:: 2026-05-01\n\n- words`]),
    )
    expect(feedOf(many).entries).toHaveLength(50)
  })

  it('has the whole content, with absolute addresses and nothing that only the site can use', () => {
    const [rose, journal] = feedOf().entries
    expect(journal?.html).toContain('<a href="https://notes.example/sub/rose/">Rose</a> &amp; "more"')
    expect(journal?.html).toMatch(/below it.*apart/s)
    expect(rose?.html).toContain('href="https://notes.example/sub/undated/#b-64a0a0b1"')
    for (const {html} of feedOf().entries) {
      expect(html).not.toMatch(/\s(?:class|id|style|tabindex|on\w+|data-[\w-]+)=|(?:href|src)="(?!https:)/)
    }
  })

  it('keeps what looks like an attribute in words and in values', () => {
    const text =
      'date:: 2026-05-01\n\n- `<a class="x" href="/y">` ![the id of a class](https://elsewhere.example/?a=1&b=2)'
    const [entry] = feedOf({'pages/A.md': text}).entries
    expect(entry?.html).toContain('&lt;a class="x" href="/y">')
    expect(entry?.html).toMatch(/the id of a class/)
    expect(entry?.html).toContain('"https://elsewhere.example/?a=1&')
  })

  it('names entries by what they are, not by where they stand', () => {
    expect(feedOf().entries.map(({id}) => id)).toEqual([
      'tag:notes.example,2026-05-03:page/rose',
      'tag:notes.example,2026-05-01:journal',
      'tag:notes.example,2026-01-01:page/form',
      'tag:notes.example,2025-01-01:page/old',
    ])
    const moved = {...files, 'pages/Rose.md': `permalink:: elsewhere\n${files['pages/Rose.md']}`}
    expect(feedOf(moved).entries[0]).toMatchObject({id: 'tag:notes.example,2026-05-03:page/rose'})
    expect(feedOf(moved).entries[0]?.url).toBe('https://notes.example/sub/elsewhere/')
  })

  it('is valid Atom, last changed when its newest entry was', () => {
    const feed = expectAtom(atomFeed(feedOf()))
    expect(child(feed, 'updated')?.text).toBe('2026-06-01T00:00:00Z')
    expect(feed.children.find(({attributes}) => attributes.rel === 'self')?.attributes.href).toBe(
      'https://notes.example/sub/feed.xml',
    )
    const entry = feed.children.findLast(({name}) => name === 'entry')
    expect(entry?.attributes['xml:lang']).toBe('de')
    expect(child(entry, 'content')?.attributes.type).toBe('html')
    expect(child(entry, 'content')?.text).toContain('<b>alt</b>')
  })

  it('is valid JSON Feed with the same entries', () => {
    const feed = JSON.parse(jsonFeed(feedOf())) as {version: string; feed_url: string; items: Record<string, unknown>[]}
    expect([feed.version, feed.feed_url]).toEqual([
      'https://jsonfeed.org/version/1.1',
      'https://notes.example/sub/feed.json',
    ])
    expect(feed.items.map(({id, content_html}) => [id, content_html])).toEqual(
      feedOf().entries.map(({id, html}) => [id, html]),
    )
    expect(feed.items[0]).toMatchObject({tags: ['garden'], date_modified: '2026-06-01T00:00:00Z'})
  })

  it('reads as XML whatever its author wrote', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary', maxLength: 40}), fc.string({maxLength: 40}), (title, words) => {
        const texts = {'pages/A.md': `date:: 2026-05-01\ntags:: ${words}\n\n- ${words}\n- ]]>${title}<x y="`}
        expectAtom(atomFeed(feedOf(texts, {site: {...known.site, title: `Notes ${title}`}})))
      }),
      {numRuns: 60},
    )
  })
})

describe('the feed of a tag', () => {
  const site = tinySite(files, known)

  it('is there for tags that dated pages use', () => expect(tagFeedSlugs(site)).toEqual(['garden']))

  it('has of a page that has the tag all, of others the blocks that use it', () => {
    const feed = tagFeed(site, 'garden')
    expect(feed?.entries.map(({id}) => id)).toEqual([
      'tag:notes.example,2026-05-03:page/rose',
      'tag:notes.example,2026-05-01:journal#garden',
    ])
    expect(feed?.entries[1]?.html).toContain('below it')
    expect(feed?.entries[1]?.html).not.toContain('apart')
    expect(expectAtom(atomFeed(feed as Feed)).children.find(({name}) => name === 'title')?.text).toBe('Tiny: #garden')
  })

  it.each(['form', 'undated', 'nowhere'])('is none for %s', slug => expect(tagFeed(site, slug)).toBeUndefined())

  it('can be found from the page of the tag, the site’s from every page', () => {
    const links = (slug: string) => headView(site, {kind: 'page', slug}).alternates.map(({href}) => href)
    expect(links('garden')).toEqual(['/sub/tags/garden/feed.xml', '/sub/feed.xml', '/sub/feed.json'])
    expect(links('rose')).toEqual(['/sub/rose/index.md', '/sub/feed.xml', '/sub/feed.json'])
    expect(headView(tinySite(files), {kind: 'home'}).alternates).toEqual([])
  })
})
