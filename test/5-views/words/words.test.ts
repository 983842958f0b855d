import {describe, expect, it} from 'vitest'
import {interfaceLanguages, wordsFor} from '../../../plugins/5-views/index.ts'

/** Strings that are the same in English, by path: the same word in that language, or nothing but holes and names. */
const sameAsEnglish: Readonly<Record<string, readonly string[]>> = {
  de: ['facades.video', 'presenter.pause', 'presenter.start', 'references.either'],
  es: ['references.either'],
  fr: [
    'frame.menu',
    'frame.siteLabel',
    'graph.dotKinds.0',
    'page.relations',
    'presenter.notes',
    'presenter.page',
    'presenter.pause',
    'references.either',
    'relations.source.0',
    'relations.sources.0',
    'relations.type.0',
    'speaker.largeNotes',
  ],
  ja: [],
  zh: [],
}

const others = interfaceLanguages.filter(language => language !== 'en')
const english = textsOf(wordsFor('en'))

describe('the words of the interface', () => {
  it('speak six languages', () => {
    expect(interfaceLanguages).toEqual(['en', 'de', 'es', 'fr', 'ja', 'zh'])
    expect(english.size).toBeGreaterThan(200)
  })

  it.each(others)('say nothing in English by mistake: %s', language => {
    const same = [...textsOf(wordsFor(language))].filter(
      ([path, text]) => /\p{L}/u.test(text) && english.get(path) === text,
    )
    expect(same.map(([path]) => path).sort()).toEqual([...(sameAsEnglish[language] ?? [])].sort())
  })

  it.each(others)('keep the holes that scripts fill: %s', language => {
    for (const [path, text] of textsOf(wordsFor(language)))
      expect(holesIn(text), path).toEqual(holesIn(english.get(path)))
  })

  it.each(interfaceLanguages)(
    'are neat: no space at an end that nothing follows, no straight quotation mark: %s',
    language => {
      const untidy = [...textsOf(wordsFor(language))].filter(([path, text]) => {
        const isPart = /\.(?:calledBefore|calledAfter|emptyWay|tryParts|asOf)\b/.test(`.${path}`)
        return (!isPart && text !== text.trim()) || /["']|\.\.\./.test(text) || / {2}/.test(text)
      })
      expect(untidy).toEqual([])
    },
  )
})

describe('the language of a locale', () => {
  it.each([
    ['takes a language as it is', 'de', 'de'],
    ['takes the language of a region', 'fr-CA', 'fr'],
    ['takes the language of a script', 'zh-Hant-TW', 'zh-Hans'],
    ['reads any case and underscores', 'JA_jp', 'ja'],
    ['speaks English where it has no table', 'pt-BR', 'en'],
    ['speaks English where the tag is none', 'constructor', 'en'],
    ['speaks English where the tag is empty', '', 'en'],
  ])('%s', (_, locale, language) => expect(wordsFor(locale).language).toBe(language))
})

describe('what is counted', () => {
  it.each([
    ['en', ['0 pages', '1 page', '2 pages', '1,234 pages']],
    ['de', ['0 Seiten', '1 Seite', '2 Seiten', '1.234 Seiten']],
    ['es', ['0 páginas', '1 página', '2 páginas', '1234 páginas']],
    ['fr', ['0 page', '1 page', '2 pages', '1\u202f234 pages']],
    ['ja', ['0 ページ', '1 ページ', '2 ページ', '1,234 ページ']],
    ['zh', ['0 个页面', '1 个页面', '2 个页面', '1,234 个页面']],
  ])('takes the form of its language: %s', (language, expected) => {
    expect([0, 1, 2, 1234].map(wordsFor(language).listings.pageCount)).toEqual(expected)
  })

  it('says “de” after a million in Spanish and French', () => {
    expect(wordsFor('es').listings.pageCount(1_000_000)).toBe('1.000.000 de páginas')
    expect(wordsFor('fr').listings.pageCount(2_000_000)).toBe('2\u202f000\u202f000 de pages')
  })
})

describe('dates', () => {
  it.each([
    ['en-GB', '1 May 2026', 'May 2026', 'Mon'],
    ['en-US', 'May 1, 2026', 'May 2026', 'Sun'],
    ['de', '1. Mai 2026', 'Mai 2026', 'Mo'],
    ['es', '1 de mayo de 2026', 'mayo de 2026', 'lun'],
    ['fr', '1 mai 2026', 'mai 2026', 'lun.'],
    ['ja', '2026年5月1日', '2026年5月', '日'],
    ['zh-CN', '2026年5月1日', '2026年5月', '周一'],
  ])('are written as the locale writes them: %s', (locale, day, month, weekday) => {
    const {dates} = wordsFor(locale)
    expect(dates.day('2026-05-01' as never)).toBe(day)
    expect(dates.monthOfYear(2026, 5)).toBe(month)
    expect(dates.weekdays('short')[0]).toBe(weekday)
    expect(dates.weekdays('short')).toHaveLength(7)
  })

  it('are English where the words are', () => {
    expect(wordsFor('pt-BR').dates.monthOfYear(2026, 5)).toBe('May 2026')
  })
})

/** Every plain string of a table by path; functions are left out. */
function textsOf(value: unknown, path = '', found = new Map<string, string>()): ReadonlyMap<string, string> {
  if (typeof value === 'string') found.set(path, value)
  else if (typeof value === 'object' && value !== null) {
    for (const [key, entry] of Object.entries(value)) textsOf(entry, path === '' ? key : `${path}.${key}`, found)
  }
  return found
}

function holesIn(text: string | undefined): readonly string[] {
  return [...(text ?? '').matchAll(/\{\w+\}/g)].map(String).sort()
}
