import {describe, expect, it} from 'vitest'
import {readWords, type TextForm} from '../../src/leak-scan/read-words.ts'
import {wordList, wordMark} from '../../src/leak-scan/word-list.ts'

function hashesOf(text: string, form: TextForm, which: 'text' | 'markup' = 'text'): readonly number[] {
  const lists = {text: wordList(), markup: wordList()}
  readWords(text, form, lists.text, lists.markup)
  return [...lists[which].hashes.slice(0, lists[which].count)]
}

describe('readWords', () => {
  it.each<[string, TextForm, string, string]>([
    ['case', 'plain', 'Secret PLAN', 'secret plan'],
    ['composed and decomposed accents', 'plain', 'caf\u00e9', 'cafe\u0301'],
    ['accents and none', 'plain', 'Résumé', 'resume'],
    ['wide letters', 'plain', 'Ｓｅｃｒｅｔ', 'secret'],
    ['soft hyphens and joiners', 'plain', 'se\u00adcr\u200bet', 'secret'],
    ['decimal and hexadecimal entities', 'markup', 's&#101;cr&#x65;t', 'secret'],
    ['an entity that is a letter with an accent', 'markup', 'caf&eacute;', 'café'],
    ['an entity that is no letter', 'markup', 'secret&amp;plan', 'secret plan'],
    ['percent escapes', 'markup', 's%65cret%20plan', 'secret plan'],
    ['percent escapes of two bytes', 'markup', 'caf%C3%A9', 'café'],
    ['escapes of JSON', 'script', '"caf\\u00e9\\nplan"', 'café plan'],
    ['a character outside the first plane', 'script', '"\\ud83c\\udf31 tree"', '🌱 tree'],
    ['the same as an entity', 'markup', '&#x1F331; tree', '🌱 tree'],
    ['tags between words', 'markup', 'a <b class="x">secret</b> plan', 'a secret plan'],
    ['a place to break within a word', 'markup', 'sec<wbr>ret', 'secret'],
    ['tags in a string of JSON', 'script', '"a <b class=\\"x\\">secret</b> plan"', 'a secret plan'],
    ['writing without spaces', 'plain', '秘密計画', '秘 密 計 画'],
    ['underscores and hyphens', 'plain', 'secret_plan', 'secret-plan'],
  ])('reads alike: %s', (_, form, text, plain) => {
    expect(hashesOf(text, form)).toEqual(hashesOf(plain, 'plain'))
  })

  it.each<[string, TextForm, string, string]>([
    ['a comment', 'markup', 'a<!-- secret plan -->b', 'secret plan'],
    ['an attribute', 'markup', '<a href="/secret/plan/" class="page-link">b</a>', 'secret plan'],
    ['an attribute without quotes', 'markup', '<a href=/secret/plan/ id=a>b</a>', 'secret plan a'],
    ['an attribute in single quotes', 'markup', '<a title=\'secret "plan"\'>b</a>', 'secret plan'],
    ['an attribute that holds a greater-than', 'markup', '<a title="secret > plan">b</a>', 'secret plan'],
    ['a comment that is never closed', 'markup', 'a<!-- secret plan', 'secret plan'],
    ['an attribute in a string of JSON', 'script', '"<a title=\\"secret\\">b"', 'a title secret'],
  ])('reads within tags: %s', (_, form, text, plain) => {
    expect(hashesOf(text, form, 'markup')).toEqual(hashesOf(plain, 'plain'))
  })

  it.each<[string, string, string]>([
    ['other words', 'secret plan', 'secret plans'],
    ['syllables of Hangul', '가', '강'],
    ['a word and its halves', 'secretplan', 'secret plan'],
  ])('tells apart: %s', (_, left, right) => {
    expect(hashesOf(left, 'plain')).not.toEqual(hashesOf(right, 'plain'))
  })

  it('says where words stand, and whether something stands between', () => {
    const [text, markup] = [wordList(), wordList()]
    readWords('ab, cd e-f…', 'plain', text, markup)
    expect([...text.starts.slice(0, text.count)]).toEqual([0, 4, 7, 9])
    const apart = [...text.marks.slice(0, text.count)].map(mark => (mark & wordMark.apart) !== 0)
    expect(apart).toEqual([true, true, false, false])
    expect((text.marks[3] ?? 0) & wordMark.cut).toBe(wordMark.cut)
  })

  it('reads words at the very end, and more of them than it has room for', () => {
    expect(hashesOf('word '.repeat(10_000), 'plain')).toHaveLength(10_000)
    expect(hashesOf('<p', 'markup')).toEqual([])
  })
})
