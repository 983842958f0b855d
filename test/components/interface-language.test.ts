import {expect, it} from 'vitest'
import {interfaceLanguage} from '../../src/components/interface-language.ts'

it.each([
  ['is left out where page and words agree', 'de-AT', 'de', undefined],
  ['is left out for scripts of one language', 'zh-Hant', 'zh-Hans', undefined],
  ['is that of the words where the page speaks another', 'fr', 'en', 'en'],
])('the language of the interface %s', (_, page, words, expected) =>
  expect(interfaceLanguage(page, words)).toBe(expected),
)
