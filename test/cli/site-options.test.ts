import {describe, expect, it} from 'vitest'
import {basePath, siteOptions} from '../../src/cli/site-options.ts'

describe('basePath', () => {
  it.each([
    ['keeps a path', '/notes/', '/notes/'],
    ['adds slashes', 'notes', '/notes/'],
    ['takes nothing for the root', '', '/'],
    ['takes slashes for the root', '//', '/'],
    ['names no host', '//evil.example/', '/evil.example/'],
    ['has no empty part', '/a//b/', '/a/b/'],
    ['keeps a path of two parts', '/~me/my.notes_2/', '/~me/my.notes_2/'],
  ])('%s', (_, written, expected) => {
    expect(basePath(written)).toBe(expected)
  })

  it.each([
    'https://notes.example/a/',
    'javascript:alert(1)',
    'C:/Program Files/Git/notes/',
    '/a?b',
    '/a#b',
    '\\a',
    '/../notes/',
    './notes',
    '/a"b/',
    '/a b/',
    '/é/',
    '/%2e%2e/',
    '/<b>/',
  ])('does not take %s for a path', written => {
    expect(() => basePath(written)).toThrow(/Unexpected base/)
  })
})

describe('siteOptions', () => {
  it.each([
    ['of the flag before the file', {locale: 'de'}, {locale: 'fr'}, 'de'],
    ['of the file', {}, {locale: 'pt-br'}, 'pt-BR'],
    ['of neither', {}, {}, undefined],
  ])('takes the language %s', (_, flags, config, locale) => expect(siteOptions(flags, config).locale).toBe(locale))

  it.each(['', 'German', 'de_DE', 'd'])('does not take %j for a language', locale => {
    expect(() => siteOptions({locale}, {})).toThrow(/Unexpected locale .* such as `de`/)
  })

  it('takes a day for today, and leaves today to the clock without one', () => {
    expect(siteOptions({date: '2026-05-01'}, {}).today).toBe('2026-05-01')
    expect(siteOptions({}, {}).today).toBeUndefined()
  })

  it.each([
    ['is asked', {}, {}, undefined],
    ['is asked where commander says so', {git: true}, {git: true}, undefined],
    ['is left out by a flag', {git: false}, {git: true}, false],
    ['is left out by the configuration', {git: true}, {git: false}, false],
  ])('git %s', (_, flags, config, git) => expect(siteOptions(flags, config).git).toBe(git))

  it.each(['2026-02-30', '1.5.2026', 'today', '26-05-01', ''])('does not take `%s` for a day', date => {
    expect(() => siteOptions({date}, {})).toThrow(/Unexpected date/)
  })

  it('takes an address of the web', () => {
    expect(siteOptions({site: 'https://notes.example/'}, {}).site).toBe('https://notes.example')
  })

  it.each([
    ['the path of the address is the base', {site: 'https://a.example/notes/'}, {}, '/notes/'],
    ['a base that is given wins', {site: 'https://a.example/notes/', base: '/x/'}, {}, '/x/'],
    ['a base of the configuration wins', {site: 'https://a.example/notes/'}, {base: '/y/'}, '/y/'],
    ['without either it is the root', {site: 'https://a.example'}, {}, '/'],
  ])('%s', (_, flags, config, base) => {
    expect(siteOptions(flags, config)).toMatchObject({base})
  })

  it.each(['javascript:alert(1)', 'file:///etc', 'notes.example', ''])('does not take %s for one', site => {
    expect(() => siteOptions({site}, {})).toThrow(/Unexpected site/)
  })
})
