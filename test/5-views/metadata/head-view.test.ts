import {describe, expect, it} from 'vitest'
import {graphPath} from '../../../plugins/1-files/index.ts'
import {type HeadSubject, type HeadView, headView, type Site} from '../../../plugins/5-views/index.ts'
import {type TinyOptions, tinySite} from '../tiny-site.ts'

const files = {
  'pages/Garden.md': 'date:: 2026-04-01\nupdated:: [[2026-05-01]]\n\n- A garden is a slow clock, says [[Rose]].',
  'pages/Garden___Beds.md': '- Two </script><b>beds</b>\n- ![plan](../assets/plan.svg) ![a bed](../assets/bed.jpg)',
  'pages/Farsi.md': 'lang:: fa\nrobots:: NOARCHIVE, launch-missiles, max-snippet:20\n\n- words',
  'pages/Rose.md': 'description:: A flower, "and" a name\nlang:: en-GB\n\n- a #plant',
  'pages/Nothing.md': 'kind:: [[Rose]]',
  'journals/2026_05_01.md': '- sun',
  'pages/Talk.md': '- Said aloud\n- This is a [[presentation]] slide and is the end.',
}
const assets = ['assets/plan.svg', 'assets/bed.jpg'].map(path => ({path: graphPath(path)}))
const known: TinyOptions = {site: {origin: 'https://notes.example', base: '/sub/'}, assets}

function head(subject: HeadSubject, options: TinyOptions = known): HeadView {
  return headView(tinySite(files, options), subject)
}

function page(slug: string, options?: TinyOptions): HeadView {
  return head({kind: 'page', slug}, options)
}

/** Nodes of the structured data by their type. */
function nodes(view: HeadView): Record<string, Record<string, unknown>> {
  const data = JSON.parse(view.structuredData ?? '{}') as {'@graph': {'@type': string}[]}
  return Object.fromEntries(data['@graph'].map(node => [node['@type'], node]))
}

describe('the head of a page', () => {
  it('has absolute addresses where the site’s own is known, and none otherwise', () => {
    expect(page('garden/beds').canonical).toBe('https://notes.example/sub/garden/beds/')
    expect(page('garden/beds').image?.url).toBe('https://notes.example/sub/assets/bed.jpg')
    const bare = page('garden/beds', {assets})
    expect([bare.canonical, bare.image, bare.structuredData]).toEqual([undefined, undefined, undefined])
  })

  it.each<[string, string, Partial<HeadView>]>([
    ['dates make an article of it', 'garden', {type: 'article', published: '2026-04-01', updated: '2026-05-01'}],
    ['the day of a journal is its date', 'journals/2026-05-01', {type: 'article', published: '2026-05-01'}],
    ['no date is guessed', 'garden/beds', {type: 'website', published: undefined, updated: undefined}],
    ['its own description wins', 'rose', {description: 'A flower, "and" a name', lang: 'en-GB', locale: 'en_GB'}],
    ['its language says where lines begin', 'farsi', {lang: 'fa', dir: 'rtl', locale: undefined}],
    ['of robots:: it takes the words that are known', 'farsi', {robots: 'noarchive, max-snippet:20'}],
    ['a name that others use is passed by', 'plant', {robots: 'noindex, follow', description: ''}],
    ['so is a page without a word', 'nothing', {robots: 'noindex, follow'}],
    ['a page with words is not', 'rose', {robots: undefined}],
  ])('%s', (_, slug, expected) => expect(page(slug)).toMatchObject(expected))

  it('of the page that is the home page names the address of the site', () => {
    const options = {...known, site: {...known.site, home: 'Garden'}}
    for (const subject of [{kind: 'home'}, {kind: 'page', slug: 'garden'}] as const) {
      expect(head(subject, options)).toMatchObject({canonical: 'https://notes.example/sub/', type: 'website'})
    }
    expect(page('rose', options).canonical).toBe('https://notes.example/sub/rose/')
  })

  it.each<[string, HeadSubject, string | undefined, string | undefined]>([
    ['a made home', {kind: 'home'}, 'https://notes.example/sub/', undefined],
    ['a list', {kind: 'list', path: 'tags', title: 'Tags'}, 'https://notes.example/sub/tags/', 'noindex, follow'],
    ['the decks', {kind: 'list', path: 'decks', title: 'Decks'}, 'https://notes.example/sub/decks/', undefined],
    ['a deck', {kind: 'deck', id: 'talk'}, 'https://notes.example/sub/decks/talk/', undefined],
    ['no page', {kind: 'missing'}, undefined, 'noindex'],
  ])('%s is known by its address, or is not found', (_, subject, canonical, robots) => {
    expect(head(subject)).toMatchObject({canonical, robots})
  })

  it('throws for what is not there', () => {
    expect(() => page('nowhere')).toThrow('nowhere')
    expect(() => head({kind: 'deck', id: 'nowhere'})).toThrow('nowhere')
  })
})

describe('structured data', () => {
  it('says what a page is, which site it is of, and where it stands', () => {
    const {Article, WebSite} = nodes(page('garden'))
    expect(Article).toMatchObject({
      headline: 'Garden',
      url: 'https://notes.example/sub/garden/',
      datePublished: '2026-04-01',
      dateModified: '2026-05-01',
      isPartOf: {'@id': 'https://notes.example/sub/#website'},
    })
    expect(WebSite).toMatchObject({'@id': 'https://notes.example/sub/#website', name: 'Tiny'})
    const items = nodes(page('garden/beds')).BreadcrumbList?.itemListElement as Record<string, unknown>[]
    expect(items.map(({position, name, item}) => [position, name, item])).toEqual([
      [1, 'Garden', 'https://notes.example/sub/garden/'],
      [2, 'Beds', 'https://notes.example/sub/garden/beds/'],
    ])
  })

  it.each<[string, HeadSubject, readonly string[]]>([
    ['a page without a date', {kind: 'page', slug: 'rose'}, ['WebSite', 'WebPage']],
    ['what others say', {kind: 'page', slug: 'plant'}, ['WebSite', 'CollectionPage']],
    ['a deck', {kind: 'deck', id: 'talk'}, ['WebSite', 'PresentationDigitalDocument']],
    ['the home page', {kind: 'home'}, ['WebSite']],
  ])('tells %s apart', (_, subject, types) => expect(Object.keys(nodes(head(subject)))).toEqual(types))

  it('never ends the element it stands in', () => {
    expect(page('garden/beds', {...known, site: {...known.site, title: '</script><i>'}}).structuredData).not.toContain(
      '<',
    )
  })

  it('of no two pages have one id', () => {
    const site: Site = tinySite(files, known)
    const ids = [...site.slugs.keys()].map(slug => headView(site, {kind: 'page', slug}).canonical)
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('the head of a deck', () => {
  it('speaks the language of its first page', () => {
    const talk = {'pages/Vortrag.md': 'lang:: de\n\n- Laut gesagt\n- This is a [[presentation]] slide and is the end.'}
    const site = tinySite(talk, known)
    expect(headView(site, {kind: 'deck', id: site.decks[0]?.id ?? ''}).lang).toBe('de')
  })
})
