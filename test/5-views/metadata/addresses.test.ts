import {describe, expect, it} from 'vitest'
import {redirects, sitemapEntries} from '../../../plugins/5-views/index.ts'
import {tinySite} from '../tiny-site.ts'

describe('redirects', () => {
  const files = {
    'pages/Tools.md': 'public:: true\nalias:: Implements, Old/Name, Spade, Hidden, Tools\n\n- words of [[Spade]]',
    'pages/Rake.md': 'public:: true\nalias:: Implements, too:tools\n\n- words',
    'pages/Spade.md': 'public:: true\n\n- a page of its own',
    'pages/Hidden.md': '- a private page',
    'pages/Shut.md': 'alias:: Canary\n\n- a private page with another name',
  }

  it('lead from the other names of public pages to them', () => {
    const found = redirects(tinySite(files, {onlyPublic: true, site: {base: '/sub/'}}))
    expect(Object.fromEntries(found)).toEqual({
      implements: {text: 'Rake', href: '/sub/rake/'},
      'old/name': {text: 'Tools', href: '/sub/tools/'},
      'too-tools': {text: 'Rake', href: '/sub/rake/'},
    })
  })

  it('take no address that a page has', () => {
    const site = tinySite({'pages/A b.md': 'alias:: a-b\n\n- x', 'pages/C.md': 'alias:: A  b?\n\n- x'})
    expect([...redirects(site).keys()]).toEqual([])
  })
})

describe('the sitemap', () => {
  const files = {
    'pages/Home.md': 'date:: 2026-05-03\n\n- welcome',
    'pages/École & co.md': 'alias:: School\ndate:: 2026-05-01\n\n- words of [[Rose]]',
    'pages/Rose.md': 'robots:: noindex\n\n- words of [[Rosebush]]',
    'pages/Seen.md': 'robots:: max-image-preview:none\n\n- words of [[Rosebush]]',
    'pages/Talk.md': '- Said\n- This is a [[presentation]] slide and is the end.',
  }

  it('has what is to be found, once, with the dates that are known', () => {
    const entries = [...sitemapEntries(tinySite(files, {site: {base: '/sub/', home: 'Home'}}))]
    expect(entries.flatMap(([, entry]) => entry ?? [])).toEqual([
      {href: '/sub/', changed: '2026-05-03'},
      {href: '/sub/seen/', changed: undefined},
      {href: '/sub/talk/', changed: undefined},
      {href: '/sub/%C3%A9cole-%26-co/', changed: '2026-05-01'},
      {href: '/sub/decks/', changed: undefined},
      {href: '/sub/decks/talk/', changed: undefined},
    ])
    expect(
      entries
        .filter(([, entry]) => entry === undefined)
        .map(([path]) => path)
        .sort(),
    ).toEqual([
      '/sub/decks/talk/handout/',
      '/sub/decks/talk/notes/',
      '/sub/decks/talk/presenter/',
      '/sub/decks/talk/print/',
      '/sub/graph/',
      '/sub/home/',
      '/sub/journals/',
      '/sub/pages/',
      '/sub/pages/changes/',
      '/sub/pages/random/',
      '/sub/rose/',
      '/sub/rosebush/',
      '/sub/school/',
      '/sub/tags/',
    ])
  })
})
