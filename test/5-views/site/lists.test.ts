import {describe, expect, it} from 'vitest'
import type {GraphPath} from '../../../plugins/1-files/index.ts'
import {
  allPagesView,
  changesView,
  frameView,
  homeView,
  pageCatalogue,
  pageRangeView,
  pageView,
  randomView,
  rangeIds,
  sitemapEntries,
  tagsView,
} from '../../../plugins/5-views/index.ts'
import {tinySite} from '../tiny-site.ts'

function many(names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map(name => [`pages/${name}.md`, '- x']))
}

function numbered(prefix: string, count: number): readonly string[] {
  return Array.from({length: count}, (_, index) => `${prefix}${String(index).padStart(4, '0')}`)
}

function changed(days: Readonly<Record<string, string>>): ReadonlyMap<GraphPath, string> {
  return new Map(Object.entries(days).map(([name, time]) => [`pages/${name}.md` as GraphPath, time]))
}

describe('all pages of a large site', () => {
  const site = tinySite(many([...numbered('a', 500), ...numbered('b', 3), '!x', '木']))

  it('are parted by letter, and a long letter in parts of one size', () => {
    expect(rangeIds(site)).toEqual(['a', 'a-2', 'b', 'han', 'other'])
    const {count, groups, ranges, mostLinked} = allPagesView(site)
    expect([count, groups, mostLinked.length]).toEqual([505, [], 60])
    expect(ranges.map(({text, href, count, names}) => [text, href, count, names])).toEqual([
      ['A', '/pages/a/', 250, 'a0000 – a0249'],
      ['A 2', '/pages/a-2/', 250, 'a0250 – a0499'],
      ['B', '/pages/b/', 3, 'b0000 – b0002'],
      ['漢', '/pages/han/', 1, '木'],
      ['Other', '/pages/other/', 1, '!x'],
    ])
  })

  it('hold every page once', () => {
    const names = rangeIds(site).flatMap(id => pageRangeView(site, id).pages.map(({text}) => text))
    expect(new Set(names).size).toBe(505)
    expect(names).toHaveLength(505)
  })

  it('lead from part to part', () => {
    const {previous, next, letters} = pageRangeView(site, 'a-2')
    expect([previous?.href, next?.href]).toEqual(['/pages/a/', '/pages/b/'])
    expect(letters.map(({text, isHere}) => `${text}${isHere ? '!' : ''}`)).toEqual(['A!', 'B', '漢', 'Other'])
    expect(() => pageRangeView(site, 'z')).toThrow('Unexpected part `z`')
  })

  it('are in no sitemap as lists', () => {
    const entries = sitemapEntries(site)
    for (const path of ['/pages/a-2/', '/pages/random/', '/pages/changes/', '/journals/'])
      expect([path, entries.has(path), entries.get(path)]).toEqual([path, true, undefined])
  })

  it('are one page where there are few', () => {
    const small = tinySite(many(numbered('a', 400)))
    expect(rangeIds(small)).toEqual([])
    expect(allPagesView(small).groups[0]?.pages).toHaveLength(400)
  })
})

describe('what was changed last', () => {
  const files = {
    ...many(['Old', 'New', 'Same day', 'Undated']),
    'pages/Said.md': 'updated:: 2026-04-03\n\n- x',
    'journals/2026_05_01.md': '- x',
  }
  const days = changed({
    Old: '2024-01-01T10:00:00Z',
    New: '2026-05-01T10:00:00Z',
    'Same day': '2026-05-01T09:00:00Z',
    Said: '2026-05-02T09:00:00Z',
  })
  const site = tinySite(files, {site: {changed: days, locale: 'en-GB'}})

  it('stands by day, the newest first, and an author says more than git', () => {
    expect(changesView(site).days.map(({day, pages}) => [day, ...pages.map(({text}) => text)])).toEqual([
      ['2026-05-01', 'New', 'Same day'],
      ['2026-04-03', 'Said'],
      ['2024-01-01', 'Old'],
    ])
    expect(frameView(site).hasChanges).toBe(true)
  })

  it('stands on the page, and in the sitemap', () => {
    expect(pageView(site, 'old').changed).toBe('2024-01-01T10:00:00Z')
    expect(pageView(site, 'undated').changed).toBeUndefined()
    expect(sitemapEntries(site).get('/old/')?.changed).toBe('2024-01-01T10:00:00Z')
  })

  it('is no list where nothing is known', () => {
    const none = tinySite(many(['A']))
    expect([frameView(none).hasChanges, allPagesView(none).sorts]).toEqual([false, ['name', 'references', 'words']])
    expect(allPagesView(site).sorts).toEqual(['name', 'references', 'words', 'changed'])
  })

  it('is at most a hundred pages', () => {
    const names = numbered('a', 150)
    const times = changed(Object.fromEntries(names.map(name => [name, '2026-05-01T10:00:00Z'])))
    const {days} = changesView(tinySite(many(names), {site: {changed: times}}))
    expect(days.flatMap(({pages}) => pages)).toHaveLength(100)
  })

  it('says nothing of a private page', () => {
    const open = tinySite(
      {'pages/Open.md': 'public:: true\n\n- x', 'pages/Shut.md': 'updated:: 2026-05-03\n\n- x'},
      {
        onlyPublic: true,
        site: {changed: changed({Open: '2026-05-01T10:00:00Z', Shut: '2026-05-02T10:00:00Z'})},
      },
    )
    const said = JSON.stringify([changesView(open), pageCatalogue(open), randomView(open), homeView(open)])
    expect(said).toContain('Open')
    expect(said).not.toMatch(/Shut|2026-05-0[23]/)
  })
})

describe('the catalogue', () => {
  it('has a row of facts for each page, with tags that two pages use', () => {
    const site = tinySite({
      'pages/Rose.md': 'tags:: plant\ndate:: 2026-04-01\nupdated:: 2026-04-02\n\n- of [[Bed]]',
      'pages/Bed.md': '- a #plant and #once',
      'journals/2026_05_01.md': '- x',
    })
    expect(pageCatalogue(site)).toEqual({
      tags: ['plant'],
      pages: [
        ['Bed', 0, 0, 1, 0, 0, [0], 4],
        ['May 1st, 2026', 'journals/2026-05-01', 1, 0, 0, '2026-05-01', [], 1],
        ['once', 0, 2, 1, 0, 0, [], 0],
        ['plant', 0, 2, 2, 0, 0, [], 0],
        ['Rose', 0, 0, 0, '2026-04-02', '2026-04-01', [0], 2],
      ],
    })
  })
})

it.each([
  ['words', '- two words\n\t- and three more', 5],
  ['none of properties', 'said:: a b c\n\n- one\n  said:: a b c', 1],
  ['a word with an apostrophe or an accent once', "- don't naïve Ａｂ", 3],
  ['numbers, and no signs between', '- 3 × 4 — 12!', 3],
  ['each sign of Chinese and Japanese', '- 花园 and のこ、𠮷', 6],
  ['words of Korean and Greek', '- 정원 도구 κήπος', 3],
  ['none of another page', '- ((66f1f1f1-0000-4000-8000-000000000000)) {{embed [[B]]}}', 0],
  ['the text before the first block', 'before it\n\n- x', 3],
])('counts of a page %s', (_, text, words) => {
  const site = tinySite({'pages/A.md': text, 'pages/B.md': '- many more words'})
  expect(pageCatalogue(site).pages.find(([name]) => name === 'A')?.[7]).toBe(words)
})

describe('tags', () => {
  it('stand by use as well where there are many', () => {
    const names = numbered('t', 50)
    const used = tinySite({'pages/A.md': `- ${names.map(name => `#${name}`).join(' ')}\n- #t0007`})
    const view = tagsView(used)
    expect([view.count, view.tags.length, view.used.length]).toEqual([50, 50, 30])
    expect(view.used.slice(0, 2).map(({text, count}) => [text, count])).toEqual([
      ['t0007', 2],
      ['t0000', 1],
    ])
  })
})

describe('some pages', () => {
  it('are the same in every build, and never a bare name', () => {
    const files = {...many(numbered('a', 60)), 'pages/B.md': '- #tag'}
    const {pages} = randomView(tinySite(files))
    expect(pages).toHaveLength(24)
    expect(pages.map(({text}) => text)).not.toContain('tag')
    expect(pages.map(({text}) => text)).not.toEqual(pages.map(({text}) => text).sort())
    expect(randomView(tinySite(files)).pages).toEqual(pages)
  })
})

describe('a made home', () => {
  it('shows what its author chose, with the first words', () => {
    const home = homeView(
      tinySite({...many(['A']), 'pages/Rose.md': '- is a plant'}, {config: {favorites: ['Rose', 'Nobody', 'rose']}}),
    )
    expect(home.chosen).toEqual([{text: 'Rose', href: '/rose/', excerpt: 'is a plant'}])
    expect([home.pageCount, home.dayCount]).toEqual([2, 0])
  })

  it('draws nothing of it where the home is a page', () => {
    const files = {...many(['Home', 'Rose']), 'journals/2026_05_01.md': '- sun'}
    const home = homeView(
      tinySite(files, {config: {favorites: ['Rose']}, site: {changed: changed({Rose: '2026-05-01T10:00:00Z'})}}),
    )
    expect([home.pageSlug, home.chosen, home.days, home.changes]).toEqual(['home', [], [], []])
  })
})
