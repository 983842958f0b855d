import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import satori, {type Font} from 'satori'
import sharp from 'sharp'
import type {CardView} from '../../../plugins/index.ts'
import {type CardFace, type CardFont, fontsFor} from './card-fonts.ts'
import {cardTree} from './card-tree.ts'

/** Fonts by the parts they are of: satori keeps what it has read of an array of fonts for as long as the array lives. */
const fontLists = new WeakMap<readonly CardFont[], Map<string, Font[]>>()

/** No fonts beside the site's own. */
const none: readonly CardFont[] = []

/**
 * Draw a card as PNG.
 *
 * @param own Fonts of the author's; the same array for the cards of one site.
 * @throws Where a character has no glyph: `drawsText` says so before, of each text of the card.
 */
export async function drawCard(card: CardView, own: readonly CardFont[] = none): Promise<Uint8Array> {
  const text = card.title + card.text
  const around = card.site + card.foot
  const svg = await satori(cardTree(card, families('text', text, own), families('interface', around, own)), {
    width: card.width,
    height: card.height,
    fonts: fontList(text, around, own),
    loadAdditionalAsset(_, missing) {
      throw new Error(`Expected a glyph for \`${missing}\` on the card of \`${card.title}\``)
    },
  })
  return sharp(Buffer.from(svg)).png({compressionLevel: 6}).toBuffer()
}

/**
 * Set a character in a font, to see that it can be.
 *
 * @throws Whatever the program says that reads it.
 */
export async function expectFont({name, data, coverage}: CardFont): Promise<void> {
  // What no glyph is drawn for, such as a blank, says nothing of those that are.
  const code = coverage.map(([first]) => first).find(first => first > 0xa0) ?? 0x41
  const tree = {type: 'div', props: {style: {fontFamily: name}, children: String.fromCodePoint(code)}}
  await satori(tree as never, {width: 64, height: 64, fonts: [{name, data, weight: 400, style: 'normal'}]})
}

/** Says everything that decides what `drawCard` makes of the same card: a part of every key of the cache. */
export function cardVersion(own: readonly CardFont[] = none): string {
  const require = createRequire(import.meta.url)
  const versions = ['satori', '@fontsource-variable/source-serif-4', '@fontsource-variable/inter'].map(name => {
    const manifest = JSON.parse(readFileSync(require.resolve(`${name}/package.json`), 'utf8')) as {version: string}
    return `${name} ${manifest.version}`
  })
  // How a card is set is code: what becomes of titles of every size says whether it has changed.
  const samples = [1, 30, 60, 100].map(length =>
    cardTree({url: '', width: 0, height: 0, title: 'a'.repeat(length), site: 'a', text: 'a', foot: 'a'}, '', ''),
  )
  const fonts = own.map(({data}) => createHash('sha256').update(data).digest('hex'))
  return JSON.stringify([versions, sharp.versions, samples, ...fonts])
}

function families(face: CardFace, text: string, own: readonly CardFont[]): string {
  return fontsFor(face, text, own)
    .map(({name}) => name)
    .join(', ')
}

function fontList(text: string, around: string, own: readonly CardFont[]): Font[] {
  const fonts = [...new Set([...fontsFor('text', text, own), ...fontsFor('interface', around, own)])]
  const key = fonts.map(({name}) => name).join()
  const lists = fontLists.get(own) ?? new Map<string, Font[]>()
  fontLists.set(own, lists)
  const known = lists.get(key)
  if (known) return known
  const list = fonts.map(({name, data}): Font => ({name, data, weight: 400, style: 'normal'}))
  lists.set(key, list)
  return list
}
