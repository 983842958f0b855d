import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {isVariableFont} from '../../src/graph-folder/is-variable-font.ts'
import {readTheme} from '../../src/graph-folder/read-theme.ts'

const fontOf = (path: string) => readFile(new URL(`../../node_modules/@fontsource-variable/${path}`, import.meta.url))
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-theme-'))
  await mkdir(join(folder, 'assets'))
  await writeFile(join(folder, 'custom.css'), '.page {}')
  await writeFile(
    join(folder, 'assets/My Face Italic.woff2'),
    await fontOf('inter/files/inter-latin-wght-normal.woff2'),
  )
  await writeFile(join(folder, 'assets/old.woff2'), 'wOFF and not two, however long the file may be, is no font for us')
})

afterAll(() => rm(folder, {recursive: true, force: true}))

describe('readTheme', () => {
  it('reads nothing where nothing is said', async () => {
    expect(await readTheme(folder, undefined)).toEqual({theme: undefined, files: new Map()})
    expect((await readTheme(folder, {})).theme).toBeUndefined()
  })

  it('reads accent, families and sheet', async () => {
    const {theme} = await readTheme(folder, {accent: '#abc', css: 'custom.css', fonts: {text: "'My Own', Georgia"}})
    expect(theme).toEqual({accent: '#abc', css: '.page {}', fonts: {text: {families: "'My Own', Georgia"}}})
  })

  it('serves a file under a name for addresses', async () => {
    const {theme, files} = await readTheme(folder, {fonts: {text: 'assets/My Face Italic.woff2'}})
    const url = 'fonts/text-My-Face-Italic.woff2'
    expect(theme?.fonts?.text).toEqual({faces: [{url, style: 'italic', weight: '1 1000'}]})
    expect([...files]).toEqual([[url, join(folder, 'assets/My Face Italic.woff2')]])
  })

  it.each([
    ['a colour that is none', {accent: 'red; }'}, '`theme.accent` `red; }`, expected a colour such as'],
    ['a sheet that is not there', {css: 'costum.css'}, '`costum.css` in `theme.css` that cannot be read (ENOENT)'],
    ['a file outside', {css: '../custom.css'}, 'expected a file inside the graph folder'],
    ['an absolute path', {css: '/etc/passwd'}, 'expected a file inside the graph folder'],
    ['a font of another format', {fonts: {code: ['assets/old.woff2']}}, 'expected a WOFF2 file'],
    ['a family that would end the rule', {fonts: {code: 'a; } * {'}}, 'expected names of fonts such as'],
    ['an open quotation mark', {fonts: {code: '"a'}}, 'expected names of fonts such as'],
  ])('does not take %s', async (_, config, message) => {
    await expect(readTheme(folder, config)).rejects.toThrow(message)
  })
})

describe('isVariableFont', () => {
  it.each([
    ['inter/files/inter-latin-wght-normal.woff2', true],
    ['source-serif-4/files/source-serif-4-latin-wght-italic.woff2', true],
    ['jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2', true],
  ])('finds the axes of %s', async (path, expected) => expect(isVariableFont(await fontOf(path))).toBe(expected))

  it('finds none where the table is not named', async () => {
    const bytes = new Uint8Array(await fontOf('inter/files/inter-latin-wght-normal.woff2'))
    const at = bytes.findIndex((byte, index) => index >= 48 && (byte & 0x3f) === 47)
    bytes[at] = 24
    expect(isVariableFont(bytes)).toBe(false)
  })

  it.each([
    ['nothing', new Uint8Array()],
    ['a text', new TextEncoder().encode('a'.repeat(100))],
  ])('does not take %s for a font', (_, bytes) => expect(isVariableFont(bytes)).toBeUndefined())
})
