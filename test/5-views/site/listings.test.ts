import {describe, expect, it} from 'vitest'
import {allPagesView, frameView, homeView, tagsView} from '../../../plugins/5-views/index.ts'
import {tinySite} from '../tiny-site.ts'

const files = {
  'pages/Rose.md': '- a #plant of [[Bed]]',
  'pages/Bed.md': '- for a #plant and [[Rose]]\n- and [[Rose]]',
  'pages/école.md': '- x',
  'pages/花.md': '- x',
  'pages/3 things.md': '- x',
  'journals/2025_12_31.md': '- the last',
  'journals/2026_05_01.md': '- sun and [[Rose]]',
  'journals/2026_05_02.md': '- rain',
}

describe('listings', () => {
  it('frame names favourites that are there', () => {
    const {favorites, hasDecks, hasJournals} = frameView(
      tinySite(files, {config: {favorites: ['rose', 'nobody', 'Rose']}}),
    )
    expect(favorites).toEqual([{text: 'Rose', href: '/rose/'}])
    expect([hasDecks, hasJournals]).toEqual([false, true])
  })

  it('all pages stand by first letter, journals not among them', () => {
    const {count, groups} = allPagesView(tinySite(files))
    expect(count).toBe(6)
    expect(groups.map(({letter, pages}) => [letter, ...pages.map(page => page.text)])).toEqual([
      ['0–9', '3 things'],
      ['B', 'Bed'],
      ['E', 'école'],
      ['P', 'plant'],
      ['R', 'Rose'],
      ['漢', '花'],
    ])
    expect(groups[4]?.pages[0]).toEqual({text: 'Rose', href: '/rose/', references: 3, kind: 'page'})
  })

  it('tags are names used as such, with their uses', () => {
    expect(tagsView(tinySite(files)).tags).toEqual([{text: 'plant', href: '/plant/', count: 2}])
  })

  it.each([
    ['is the page the options name', {site: {home: 'Rose'}, config: {homePage: 'Bed'}}, {}, 'rose'],
    ['is the page the config names', {config: {homePage: 'Bed'}}, {}, 'bed'],
    ['is a page called contents', {}, {'pages/contents.md': '- x', 'pages/index.md': '- x'}, 'contents'],
    ['is a page called index', {}, {'pages/index.md': '- x'}, 'index-page'],
    ['is not an empty page called contents', {}, {'pages/contents.md': '-'}, undefined],
    ['is not a page that is not there', {site: {home: 'Nobody'}}, {}, undefined],
  ])('home %s', (_, options, more, slug) => {
    expect(homeView(tinySite({...files, ...more}, options)).pageSlug).toBe(slug)
  })

  it('a made home shows recent days and central pages', () => {
    const home = homeView(tinySite(files))
    expect(home.days.map(({href}) => href)).toEqual([
      '/journals/2026-05-02/',
      '/journals/2026-05-01/',
      '/journals/2025-12-31/',
    ])
    expect(home.days[0]?.html).toContain('rain')
    expect(home.pages[0]).toEqual({text: 'Rose', href: '/rose/'})
    expect(home.empty).toBe(false)
  })

  it('a home of nothing says so', () => {
    expect(homeView(tinySite({'pages/A.md': '- x'}, {onlyPublic: true})).empty).toBe(true)
  })
})
