import {mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import sharp from 'sharp'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import type {CardView} from '../../plugins/index.ts'
import {cardFonts, drawsText, fontsFor} from '../../src/integration/cards/card-fonts.ts'
import {drawCard} from '../../src/integration/cards/draw-card.ts'
import {siteCards} from '../../src/integration/cards/index.ts'
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
