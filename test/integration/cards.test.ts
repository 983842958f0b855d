import {mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {deflateSync} from 'node:zlib'
import sharp from 'sharp'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import type {CardView} from '../../plugins/index.ts'
import {cardFonts, drawsText, fontsFor} from '../../src/integration/cards/card-fonts.ts'
import {cardTree} from '../../src/integration/cards/card-tree.ts'
import {cardVersion, drawCard} from '../../src/integration/cards/draw-card.ts'
import {readOwnFonts, siteCards} from '../../src/integration/cards/index.ts'
import {readCoverage} from '../../src/integration/cards/read-coverage.ts'
import {tinySite} from '../5-views/tiny-site.ts'

function card(said: Partial<CardView>): CardView {
  return {
    url: '_lectern/cards/a.png',
    width: 1200,
    height: 630,
    title: 'Bean',
    site: 'Garden',
    text: '',
    foot: '',
    ...said,
  }
}

const bytes16 = (value: number) => [value >> 8, value & 255]
const words16 = (...values: readonly number[]) => Buffer.from(values.flatMap(bytes16))
const words32 = (...values: readonly number[]) =>
  Buffer.from(values.flatMap(value => [...bytes16(value >>> 16), ...bytes16(value & 0xffff)]))
const tag = (name: string) => Buffer.from(name, 'latin1')

function woff(table: Buffer, length: number): Buffer {
  const head = Buffer.concat([tag('wOFF'), words32(0, 0), words16(1), Buffer.alloc(30)])
  return Buffer.concat([head, tag('cmap'), words32(64, table.length, length, 0), table])
}

/** Rows that hold ink, of a card: first and last, in px from the top. */
async function inkRows(png: Uint8Array, from: number, to: number): Promise<readonly [number, number] | undefined> {
  const {data, info} = await sharp(png).greyscale().raw().toBuffer({resolveWithObject: true})
  const rows: number[] = []
  for (let row = from; row < to; row++) {
    if (data.subarray(row * info.width, (row + 1) * info.width).some(light => light < 120)) rows.push(row)
  }
  const [first] = rows
  return first === undefined ? undefined : [first, rows.at(-1) ?? first]
}

describe('what fonts can draw', () => {
  it.each([
    ['letters of Europe', 'Grüße, naïveté, Žluťoučký kůň, Łódź', true],
    ['Greek and Cyrillic', 'Ελληνικά, Привет', true],
    ['Vietnamese', 'Tiếng Việt', true],
    ['signs of sentences', '“a” – b… · §3 & 50 %', true],
    ['any blank between words', 'a\u2009b\u00a0c\nd', true],
    ['nothing', '', true],
    ['no Chinese', '豆', false],
    ['no emoji', 'Bean 🌱', false],
    ['no arrow that one of the faces lacks', 'a → b', false],
  ])('is %s', (_, text, expected) => expect(drawsText(text)).toBe(expected))

  it('is read from the font itself', () => {
    const [latin] = cardFonts('text')
    expect(latin?.coverage.some(([first, last]) => first <= 0x41 && last >= 0x41)).toBe(true)
    expect(latin?.coverage.some(([first, last]) => first <= 0x3b1 && last >= 0x3b1)).toBe(false)
    expect(() => readCoverage(Buffer.alloc(64))).toThrow('WOFF2')
  })

  // One run of characters, from ぁ to ん, in the table that all formats have.
  const cmap = Buffer.concat([words16(0, 1, 3, 10), words32(12), words16(12, 0), words32(28, 0, 1, 0x3041, 0x3093, 1)])

  it.each<[format: string, file: Buffer]>([
    ['TTF', Buffer.concat([words32(0x10000), words16(1, 0, 0, 0), tag('cmap'), words32(0, 28, cmap.length), cmap])],
    ['OTF', Buffer.concat([tag('OTTO'), words16(1, 0, 0, 0), tag('cmap'), words32(0, 28, cmap.length), cmap])],
    ['WOFF', woff(cmap, cmap.length)],
    ['packed WOFF', woff(deflateSync(cmap), cmap.length)],
  ])('is read from a %s', (_, file) => expect(readCoverage(file)).toEqual([[0x3041, 0x3093]]))

  it('asks only for the parts that a text needs', () => {
    expect(fontsFor('text', 'bean').map(({name}) => name)).toEqual(['text latin'])
    expect(fontsFor('text', 'Привет').map(({name}) => name)).toEqual(['text latin', 'text cyrillic'])
  })
})

describe('a card', () => {
  it('is a PNG of its size, on paper under a red rule, without a note of who made it', async () => {
    const png = await drawCard(card({text: 'A garden is a slow clock.', foot: 'Garden / Beds'}))
    const {format, width, height, exif, xmp, comments} = await sharp(png).metadata()
    expect({format, width, height, exif, xmp, comments}).toMatchObject({format: 'png', width: 1200, height: 630})
    expect([exif, xmp]).toEqual([undefined, undefined])
    const pixel = async (left: number, top: number) => [
      ...(await sharp(png).extract({left, top, width: 1, height: 1}).removeAlpha().raw().toBuffer()),
    ]
    expect(await pixel(600, 5)).toEqual([0xac, 0x26, 0x2a])
    expect(await pixel(20, 600)).toEqual([0xfd, 0xfc, 0xfa])
  })

  it.each([
    ['a short title', 'Bean'],
    ['a title of two lines', 'A garden is a slow clock, and other sayings'],
    [
      'a title of many lines',
      'What a garden says of its gardener, and what its gardener says of the garden in return '.repeat(3),
    ],
    ['a word without end', 'Gartenbauvereinsvorstandssitzungsprotokoll'.repeat(3)],
  ])('keeps its margins with %s', async (_, title) => {
    const png = await drawCard(card({title, text: 'Many words about beans and peas. '.repeat(8), foot: 'Garden'}))
    const top = await inkRows(png, 13, 130)
    expect(top?.[0]).toBeGreaterThan(70)
    // What the site is called stands apart from the title, and the title from the foot.
    expect(await inkRows(png, 122, 130)).toBeUndefined()
    expect(await inkRows(png, 575, 630)).toBeUndefined()
    expect(await inkRows(png, 520, 530)).toBeUndefined()
    const {data, info} = await sharp(png).greyscale().raw().toBuffer({resolveWithObject: true})
    const rightmost = Array.from({length: info.height - 13}, (_, row) => (row + 13) * info.width + 1120).some(at =>
      data.subarray(at, at + 80).some(light => light < 200),
    )
    expect(rightmost).toBe(false)
  })

  it('is not drawn with a box for a character that is in no font', async () => {
    await expect(drawCard(card({title: '豆'}))).rejects.toThrow('Expected a glyph')
  })

  it('draws letters of several scripts, each from its part', async () => {
    const latin = await drawCard(card({title: 'AAA'}))
    const greek = await drawCard(card({title: 'ΩΩΩ'}))
    expect(Buffer.compare(latin, greek)).not.toBe(0)
  })
})

describe('a font of the author', () => {
  const path = '@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-ext-wght-normal.woff2'
  const file = createRequire(import.meta.url).resolve(path)

  it.each([
    ['in an installed package', '/no/such/folder', path],
    ['in the graph folder', dirname(file), 'jetbrains-mono-latin-ext-wght-normal.woff2'],
    ['anywhere', '/no/such/folder', file],
  ])('is found %s, and has what the faces have not', async (_, folder, written) => {
    const own = await readOwnFonts(folder, [written])
    expect([drawsText('Ŧula'), drawsText('Ŧula', own), drawsText('Ŧ豆', own)]).toEqual([false, true, false])
    expect(fontsFor('text', 'Ŧula', own).map(({name}) => name)).toEqual(['text latin', 'own 0'])
    const drawn = await drawCard(card({title: 'ŦŦŦ'}), own)
    expect(Buffer.compare(drawn, await drawCard(card({title: 'TTT'}), own))).not.toBe(0)
  })

  it.each([
    ['is not there', 'assets/none.ttf', 'that is not there, expected a font file of the graph folder'],
    ['is no font', 'package.json', 'expected one in a TTF, OTF, WOFF or WOFF2 file'],
  ])('that %s is an error with a way out', async (_, written, sentence) => {
    await expect(readOwnFonts(process.cwd(), [written])).rejects.toThrow(sentence)
  })

  it('changes what the cache knows', async () => {
    const own = await readOwnFonts(dirname(file), [file])
    expect(cardVersion(own)).not.toBe(cardVersion())
  })
})

it('sets a title of signs twice as wide as letters in the size of one twice as long', () => {
  const sizeOf = (title: string) => JSON.stringify(cardTree(card({title}), '', '')).match(/"fontSize":\d+/g)?.[1]
  expect(sizeOf('庭'.repeat(13))).toBe(sizeOf('a'.repeat(26)))
  expect(sizeOf('庭'.repeat(12))).toBe(sizeOf('a'.repeat(24)))
  expect(sizeOf('a'.repeat(24))).not.toBe(sizeOf('a'.repeat(26)))
})

describe('the cards of a site', () => {
  let root: string

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'lectern-cards-'))
  })

  afterEach(() => rm(root, {recursive: true, force: true}))

  async function write(text: string, out: string): Promise<ReadonlyMap<string, Buffer>> {
    const cards = siteCards(join(root, 'cache'), undefined)
    const site = tinySite(
      {'pages/A.md': text, 'pages/B.md': '- two'},
      {
        site: {origin: 'https://notes.example', cards: cards.tools},
      },
    )
    await cards.write(site, join(root, out))
    const folder = join(root, out, '_lectern/cards')
    const names = (await readdir(folder)).sort()
    return new Map(await Promise.all(names.map(async name => [name, await readFile(join(folder, name))] as const)))
  }

  async function cached(): Promise<readonly string[]> {
    const entries = await readdir(join(root, 'cache'), {recursive: true, withFileTypes: true})
    return entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
  }

  it('are kept from build to build, and only what has changed is drawn again', async () => {
    const first = await write('- one', 'first')
    expect(first.size).toBe(3)
    const before = await cached()
    expect(before).toHaveLength(3)
    expect(await write('- one', 'again')).toEqual(first)
    expect(await cached()).toEqual(before)
    const changed = await write('- one more', 'changed')
    expect([...changed.keys()].filter(name => !first.has(name))).toHaveLength(1)
    expect(await cached()).toHaveLength(4)
  })

  it('are drawn again where the cache is damaged', async () => {
    const first = await write('- one', 'first')
    for (const file of await cached()) await writeFile(file, 'no picture')
    expect(await write('- one', 'again')).toEqual(first)
  })
})
