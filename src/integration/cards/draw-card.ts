import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import satori, {type Font} from 'satori'
import sharp from 'sharp'
import type {CardView} from '../../../plugins/index.ts'
import {type CardFace, fontsFor} from './card-fonts.ts'
import {cardTree} from './card-tree.ts'

/** Fonts by the parts they are of: satori keeps what it has read of an array of fonts for as long as the array lives. */
const fontLists = new Map<string, Font[]>()

/**
 * Draw a card as PNG.
 *
 * @throws Where a character has no glyph: `drawsText` says so before, of each text of the card.
 */
export async function drawCard(card: CardView): Promise<Uint8Array> {
  const text = card.title + card.text
  const around = card.site + card.foot
  const svg = await satori(cardTree(card, families('text', text), families('interface', around)), {
    width: card.width,
    height: card.height,
    fonts: fontList(text, around),
    loadAdditionalAsset(_, missing) {
      throw new Error(`Expected a glyph for \`${missing}\` on the card of \`${card.title}\``)
    },
  })
  return sharp(Buffer.from(svg)).png({compressionLevel: 6}).toBuffer()
}

/** Says everything that decides what `drawCard` makes of the same card: a part of every key of the cache. */
export function cardVersion(): string {
  const require = createRequire(import.meta.url)
  const versions = ['satori', '@fontsource-variable/source-serif-4', '@fontsource-variable/inter'].map(name => {
    const manifest = JSON.parse(readFileSync(require.resolve(`${name}/package.json`), 'utf8')) as {version: string}
    return `${name} ${manifest.version}`
  })
  // How a card is set is code: what becomes of titles of every size says whether it has changed.
  const samples = [1, 30, 60, 100].map(length =>
    cardTree({url: '', width: 0, height: 0, title: 'a'.repeat(length), site: 'a', text: 'a', foot: 'a'}, '', ''),
  )
  return JSON.stringify([versions, sharp.versions, samples])
}

function families(face: CardFace, text: string): string {
  return fontsFor(face, text)
    .map(({name}) => name)
    .join(', ')
}

function fontList(text: string, around: string): Font[] {
  const fonts = [...fontsFor('text', text), ...fontsFor('interface', around)]
  const key = fonts.map(({name}) => name).join()
  const known = fontLists.get(key)
  if (known) return known
  const list = fonts.map(({name, data}): Font => ({name, data, weight: 400, style: 'normal'}))
  fontLists.set(key, list)
  return list
}
