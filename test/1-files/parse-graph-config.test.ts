import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {defaultGraphConfig, parseGraphConfig} from '../../plugins/1-files/index.ts'
import {sharedGraphsFolder} from '../fixtures.ts'

function parse(text: string) {
  return parseGraphConfig(text, 'logseq/config.edn')
}

describe('parseGraphConfig', () => {
  it.each([
    ['reads a keyword', '{:file/name-format :triple-lowbar}', {fileNameFormat: 'triple-lowbar'}],
    ['reads a string', '{:journal/page-title-format "yyyy-MM-dd"}', {journalPageTitleFormat: 'yyyy-MM-dd'}],
    [
      'reads an old name',
      '{:date-formatter "yyyy" :all-pages-public? true}',
      {journalPageTitleFormat: 'yyyy', allPagesPublic: true},
    ],
    [
      'prefers the new name',
      '{:date-formatter "yyyy" :journal/page-title-format "dd"}',
      {journalPageTitleFormat: 'dd'},
    ],
    ['reads the language of the interface', '{:preferred-language "zh_cn"}', {preferredLanguage: 'zh-CN'}],
    ['reads it as a keyword too', '{:preferred-language :pt-BR}', {preferredLanguage: 'pt-BR'}],
    ['does not take what is no language', '{:preferred-language "my own"}', {preferredLanguage: undefined}],
    ['reads the home page', '{:default-home {:page "Start", :sidebar ["A"]}}', {homePage: 'Start'}],
    [
      'reads hidden paths as paths of the folder',
      '{:hidden ["/Cafe\u0301/" "./x" "a\\\\b" "/"]}',
      {hidden: ['Caf\u00e9/', 'x', 'a/b']},
    ],
    ['reads a list', '{:favorites ["A" "b c"] :hidden ["/x" "y/z"]}', {favorites: ['A', 'b c'], hidden: ['x', 'y/z']}],
    [
      'reads a set of keywords',
      '{:property/separated-by-commas #{:Has_part :b}}',
      {separatedByCommas: ['has-part', 'b']},
    ],
    ['reads macros by keyword and by string', '{:macros {:p "a $1", "q" "b"}}', {macros: {p: 'a $1', q: 'b'}}],
    ['does not take a macro that is no text', '{:macros {:p 1 :q ["a"] :r "b"}}', {macros: {r: 'b'}}],
    ['reads escapes', '{:macros {:p "\\u0041\\n\\"\\\\"}}', {macros: {p: 'A\n"\\'}}],
    ['skips a comment', '; {:favorites ["A"]}\n{;}\n:favorites ["B"]}', {favorites: ['B']}],
    ['skips a discarded form', '{#_:favorites #_["A"] :favorites #_"x" ["B" #_ #_ "C" "D"]}', {favorites: ['B']}],
    ['skips a tagged literal', '{:a #inst "2020-01-01" :b #x/y {:c 1} :favorites ["B"]}', {favorites: ['B']}],
    [
      'skips functions and patterns',
      '{:f (fn [r] #(+ % ?b)) :g #"\\d[" :h \'x :i ^{:m 1} y :favorites ["B"]}',
      {favorites: ['B']},
    ],
    ['skips characters', '{:a \\} :b \\newline :c \\" :favorites ["B"]}', {favorites: ['B']}],
    ['takes the last of a key', '{:favorites ["A"] :favorites ["B"]}', {favorites: ['B']}],
    ['reads the first form only', '{:favorites ["B"]} }', {favorites: ['B']}],
    ['does not take another kind', '{:favorites "A" :publishing/all-pages-public? "true" :macros []}', {}],
    ['does not take an empty format', '{:journal/page-title-format ""}', {}],
  ])('%s', (_, text, expected) => {
    expect(parse(text)).toEqual({config: {...defaultGraphConfig, ...expected}, messages: []})
  })

  it.each([
    ['an open map', '{:a 1', 1, 1],
    ['a wrong bracket', '{:a\n  [1 }', 2, 6],
    ['an open string', '{:a\n "b', 2, 2],
    ['a key without value', '{:a}', 1, 4],
    ['a stray bracket', ' )', 1, 2],
    ['a vector', '[1]', 1, 1],
    ['nothing', '', 1, 1],
  ])('gives the defaults and a message about %s', (_, text, line, column) => {
    const {config, messages} = parse(text)
    expect(config).toEqual(defaultGraphConfig)
    expect(messages).toMatchObject([{rule: 'config-unreadable', file: 'logseq/config.edn', line, column}])
  })

  it('no text makes it throw, and no depth', () => {
    const unit = fc.constantFrom('{', '}', '[', ']', '(', ')', '#', '_', '"', '\\', ':a', ' ', ';', '\n', '1', '^')
    fc.assert(
      fc.property(fc.string({unit}), text => {
        expect(parse(text).config).toBeTypeOf('object')
      }),
    )
    expect(parse('['.repeat(200_000)).messages).toHaveLength(1)
    expect(parse(`{:a ${'['.repeat(100_000)}${']'.repeat(100_000)}}`).messages).toEqual([])
  })

  it.skipIf(sharedGraphsFolder === undefined)('reads every configuration of the shared graphs', () => {
    const folder = sharedGraphsFolder ?? ''
    const files = readdirSync(folder).map(graph => join(folder, graph, 'logseq/config.edn'))
    const read = files.filter(existsSync).map(file => parseGraphConfig(readFileSync(file, 'utf8'), file))
    expect(read.length).toBeGreaterThan(4)
    expect(read.flatMap(({messages}) => messages)).toEqual([])
    expect(read.every(({config}) => config.fileNameFormat === 'triple-lowbar')).toBe(true)
  })
})
