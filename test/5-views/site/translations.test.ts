import {describe, expect, it} from 'vitest'
import {pageKey} from '../../../plugins/1-files/index.ts'
import {headView, pageView, sitemapEntries} from '../../../plugins/5-views/index.ts'
import {translationsOf} from '../../../plugins/5-views/site/translations.ts'
import {type TinyOptions, tinySite} from '../tiny-site.ts'

const files = {
  'pages/Garden.md': 'translations:: [[Garten]], [[Jardin]]\n\n- A garden.',
  'pages/Garten.md': 'lang:: de\n\n- Ein Garten.',
  'pages/Jardin.md': 'lang:: fr\n\n- Un jardin.',
  'pages/庭.md': 'lang:: ja\ntranslation-of:: [[Garten]]\n\n- 庭。',
  'pages/Alone.md': 'lang:: de\n\n- Speaks of [[Garten]] and is none.',
}
const options: TinyOptions = {site: {origin: 'https://notes.example', base: '/sub/'}}

function languages(name: string, site = tinySite(files, options)): readonly string[] {
  return translationsOf(site, pageKey(name)).map(({page, lang}) => `${lang} ${page.name}`)
}

describe('translationsOf', () => {
  it.each(['Garden', 'Garten', 'Jardin', '庭'])('is the same from every page, whoever says it: %s', name =>
    expect(languages(name)).toEqual(['en Garden', 'de Garten', 'fr Jardin', 'ja 庭']),
  )

  it('does not take a mention for a translation', () => expect(languages('Alone')).toEqual([]))

  it('does not count a page of the same language twice, and never another for the page itself', () => {
    const more = {...files, 'pages/Other.md': 'translation-of:: [[Garden]]\n\n- again'}
    expect(languages('Garten', tinySite(more, options))).toEqual(['en Garden', 'de Garten', 'fr Jardin', 'ja 庭'])
    expect(languages('Other', tinySite(more, options))).toEqual(['en Other', 'de Garten', 'fr Jardin', 'ja 庭'])
  })

  it('is empty for two pages of one language', () => {
    const two = {'pages/A.md': 'translation-of:: [[B]]\n\n- a', 'pages/B.md': '- b'}
    expect(languages('A', tinySite(two, options))).toEqual([])
  })

  it('does not name a private page', () => {
    const one = {'pages/A.md': 'public:: true\ntranslation-of:: [[B]]\n\n- a', 'pages/B.md': 'lang:: de\n\n- b'}
    const site = tinySite(one, {...options, onlyPublic: true})
    expect(languages('A', site)).toEqual([])
    expect(JSON.stringify(pageView(site, 'a'))).not.toContain('"de"')
  })
})

describe('what is said of them', () => {
  const site = tinySite(files, options)

  it('links by the language’s own name', () => {
    expect(pageView(site, 'garden').translations).toEqual([
      {text: 'Deutsch', href: '/sub/garten/', lang: 'de'},
      {text: 'Français', href: '/sub/jardin/', lang: 'fr'},
      {text: '日本語', href: '/sub/%E5%BA%AD/', lang: 'ja'},
    ])
  })

  it('is not said again among properties and relations', () => {
    expect(pageView(site, 'garden').properties).toEqual([])
    expect(pageView(site, 'garten').relations).toEqual([])
  })

  it('tells search engines all of them and a default, the same on each page', () => {
    const {languages} = headView(site, {kind: 'page', slug: 'garten'})
    expect(languages.map(({lang}) => lang)).toEqual(['en', 'de', 'fr', 'ja', 'x-default'])
    expect(languages.at(-1)?.href).toBe('https://notes.example/sub/garden/')
    expect(headView(site, {kind: 'page', slug: 'jardin'}).languages).toEqual(languages)
    expect(sitemapEntries(site).get('/sub/garten/')?.languages).toEqual(languages)
    expect(sitemapEntries(site).get('/sub/alone/')).not.toHaveProperty('languages')
  })

  it('leaves out what search engines are to leave out, and all without the address of the site', () => {
    const shy = {...files, 'pages/Jardin.md': 'lang:: fr\nrobots:: noindex\n\n- a'}
    const {languages} = headView(tinySite(shy, options), {kind: 'page', slug: 'garten'})
    expect(languages.map(({lang}) => lang)).toEqual(['en', 'de', 'ja', 'x-default'])
    expect(headView(tinySite(shy, options), {kind: 'page', slug: 'jardin'}).languages).toEqual([])
    expect(headView(tinySite(files), {kind: 'page', slug: 'garten'}).languages).toEqual([])
  })

  it('takes the site’s own language for the default', () => {
    const english = {...files, 'pages/Garden.md': `lang:: en\n${files['pages/Garden.md']}`}
    const german = tinySite(english, {site: {...options.site, locale: 'de-CH'}})
    expect(headView(german, {kind: 'page', slug: 'jardin'}).languages.at(-1)?.href).toBe(
      'https://notes.example/sub/garten/',
    )
  })
})
