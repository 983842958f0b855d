import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {type Coverage, readCoverage} from './read-coverage.ts'

/** A part of a typeface: the characters of some scripts. */
export interface CardFont {
  /** Family name for `font-family`; every part is a family of its own, for one font may not fill in for another of its name. */
  readonly name: string
  readonly data: Buffer
  readonly coverage: Coverage
}

/** The site's own faces: titles and text in the first, what stands around them in the second. */
export type CardFace = 'text' | 'interface'

const files: Readonly<Record<CardFace, string>> = {
  text: '@fontsource-variable/source-serif-4/files/source-serif-4',
  interface: '@fontsource-variable/inter/files/inter',
}

/** Parts as the packages cut them, the commonest first. */
const scripts = ['latin', 'latin-ext', 'greek', 'cyrillic', 'cyrillic-ext', 'vietnamese'] as const

const require = createRequire(import.meta.url)
const loaded = new Map<CardFace, readonly CardFont[]>()

/**
 * The parts of a face, read at the first question.
 *
 * @param own Fonts of the author's, which have what the face has not.
 */
export function cardFonts(face: CardFace, own: readonly CardFont[] = []): readonly CardFont[] {
  const known = loaded.get(face)
  if (known) return own.length === 0 ? known : [...known, ...own]
  const fonts = scripts.map(script => {
    const data = readFileSync(require.resolve(`${files[face]}-${script}-wght-normal.woff2`))
    return {name: `${face} ${script}`, data, coverage: readCoverage(data)}
  })
  loaded.set(face, fonts)
  return [...fonts, ...own]
}

/** Whether both faces, with the author's fonts, have a glyph for every character of a text. */
export function drawsText(text: string, own: readonly CardFont[] = []): boolean {
  // Between words any blank will do, and a line may break there.
  const characters = new Set(text.replace(/\s/gu, ' '))
  const faces = (['text', 'interface'] as const).map(face => cardFonts(face, own))
  return [...characters].every(character => {
    const code = character.codePointAt(0) ?? 0
    return faces.every(fonts => fonts.some(font => covers(font.coverage, code)))
  })
}

/** The parts of a face that a text needs, the first that has a glyph for each character; the first part always, for its measures. */
export function fontsFor(face: CardFace, text: string, own: readonly CardFont[] = []): readonly CardFont[] {
  const fonts = cardFonts(face, own)
  const needed = new Set(fonts.slice(0, 1))
  for (const character of new Set(text)) {
    const code = character.codePointAt(0) ?? 0
    const font = fonts.find(({coverage}) => covers(coverage, code))
    if (font) needed.add(font)
  }
  return fonts.filter(font => needed.has(font))
}

/** A large font has thousands of runs, in order in all that follow the format. */
function covers(coverage: Coverage, code: number): boolean {
  return coverage.some(([first, last]) => code >= first && code <= last)
}
