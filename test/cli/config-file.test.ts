import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {ConfigError} from '../../src/cli/config-error.ts'
import {readConfigFile, validate} from '../../src/cli/config-file.ts'
import {nearest} from '../../src/cli/nearest.ts'

let root: string

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'lectern-config-'))
})

afterAll(() => rm(root, {recursive: true, force: true}))

async function place(name: string, files: Readonly<Record<string, string>>): Promise<string> {
  const folder = join(root, name)
  await mkdir(folder)
  for (const [file, text] of Object.entries(files)) await writeFile(join(folder, file), text)
  return folder
}

describe('readConfigFile', () => {
  it('takes the graph folder before the working directory', async () => {
    const notes = await place('notes', {'lectern.config.json': '{"title": "Notes"}'})
    const here = await place('here', {'lectern.config.mjs': 'export default {title: "Here"}'})
    const empty = await place('empty', {})
    expect(await readConfigFile(notes, here)).toEqual({title: 'Notes'})
    expect(await readConfigFile(empty, here)).toEqual({title: 'Here'})
    expect(await readConfigFile(empty, empty)).toEqual({})
  })

  it.each([
    ['no JSON', 'lectern.config.json', '{title'],
    ['a module that throws', 'lectern.config.mjs', 'throw new Error("mine")'],
    ['a module without a default export', 'lectern.config.mjs', 'export const title = "a"'],
    ['a list', 'lectern.config.json', '[]'],
  ])('says which file is %s', async (name, file, text) => {
    const folder = await place(name, {[file]: text})
    await expect(readConfigFile(folder, folder)).rejects.toThrow(ConfigError)
    await expect(readConfigFile(folder, folder)).rejects.toThrow(join(folder, file))
  })
})

describe('cardFonts', () => {
  it.each(['a.ttf', ['a.ttf', 'b.woff']])('may be %s', cardFonts =>
    expect(validate({cardFonts}, 'x')).toEqual({cardFonts}),
  )

  it.each([[1], [''], [[]], [['a.ttf', 2]]])('may not be %j', cardFonts =>
    expect(() => validate({cardFonts}, 'x')).toThrow('`cardFonts` in x, expected the path of a file'),
  )
})

describe('cards', () => {
  it.each(['all', 'some', 'none'] as const)('may be %s', cards => expect(validate({cards}, 'x')).toEqual({cards}))

  it('are nothing else', () => {
    expect(() => validate({cards: 'every'}, 'x')).toThrow('`every` for `cards` in x, expected `all`, `some`, `none`')
    expect(() => validate({cards: true}, 'x')).toThrow('boolean for `cards` in x, expected a string')
  })
})

describe('privacy', () => {
  it('takes its keys', () => {
    const config = {privacy: {mentions: 'drop-block', scan: false}}
    expect(validate(config, 'x')).toEqual(config)
    expect(validate({privacy: {}}, 'x')).toEqual({privacy: {}})
  })

  it.each([
    ['no object', {privacy: true}, 'an object such as'],
    ['an unknown key', {privacy: {mention: 'text'}}, '`privacy.mention` in x, expected `mentions`'],
    [
      'an unknown policy',
      {privacy: {mentions: 'Redact'}},
      '`privacy.mentions` "Redact" in x, expected one of text, redact',
    ],
    ['a scan that is no boolean', {privacy: {scan: 'no'}}, 'string for `privacy.scan` in x, expected a boolean'],
  ])('does not take %s', (_, config, message) => {
    expect(() => validate(config, 'x')).toThrow(ConfigError)
    expect(() => validate(config, 'x')).toThrow(message)
  })
})

describe('theme', () => {
  it('takes its keys', () => {
    const config = {theme: {accent: '#abc', css: 'custom.css', fonts: {text: 'Georgia', code: ['a.woff2', 'b.woff2']}}}
    expect(validate(config, 'x')).toEqual(config)
    expect(validate({theme: {}}, 'x')).toEqual({theme: {}})
  })

  it.each([
    ['no object', {theme: 'dark'}, 'value of `theme` in x, expected an object such as'],
    ['an unknown key', {theme: {acent: '#abc'}}, '`theme.acent` in x, expected `accent`'],
    ['an unknown text', {theme: {fonts: {body: 'a'}}}, '`theme.fonts.body` in x, expected'],
    ['a colour that is no text', {theme: {accent: 1}}, 'number for `theme.accent` in x'],
    ['an empty list', {theme: {fonts: {text: []}}}, 'value of `theme.fonts.text` in x'],
  ])('does not take %s', (_, config, message) => {
    expect(() => validate(config, 'x')).toThrow(ConfigError)
    expect(() => validate(config, 'x')).toThrow(message)
  })
})

describe('validate', () => {
  it('takes every key with a value of its type', () => {
    const config = {title: 'a', site: 'https://a.example', base: '/a/', locale: 'de', home: 'A', allPublic: true}
    expect(validate(config, 'x')).toEqual(config)
    expect(validate({}, 'x')).toEqual({})
  })

  it.each([
    ['null', null, 'expected an object'],
    ['a text', 'a', 'expected an object'],
    ['a list', ['a'], 'expected an object'],
    ['an unknown key', {allpublik: true}, 'Unexpected key `allpublik` in x, expected `allPublic`'],
    ['a key of every object', {constructor: 'a'}, 'Unexpected key `constructor`'],
    ['a text for yes or no', {allPublic: 'yes'}, 'Unexpected string for `allPublic` in x, expected a boolean'],
    ['a number for a text', {title: 1}, 'Unexpected number for `title` in x, expected a string'],
  ])('refuses %s', (_, value, reason) => expect(() => validate(value, 'x')).toThrow(reason))
})

describe('nearest', () => {
  it.each([
    ['takes a letter too many', 'titlee', 'title'],
    ['takes a letter that is missing', 'bse', 'base'],
    ['takes a wrong letter', 'hone', 'home'],
    ['takes another case', 'TITLE', 'title'],
    ['takes the first of equals', 'zzzz', 'base'],
  ])('%s', (_, word, expected) => expect(nearest(word, ['base', 'home', 'title'])).toBe(expected))
})
