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

/** The parts of a face, read at the first question. */
export function cardFonts(face: CardFace): readonly CardFont[] {
  const known = loaded.get(face)
  if (known) return known
  const fonts = scripts.map(script => {
    const data = readFileSync(require.resolve(`${files[face]}-${script}-wght-normal.woff2`))
    return {name: `${face} ${script}`, data, coverage: readCoverage(data)}
  })
  loaded.set(face, fonts)
  return fonts
}

/** Whether both faces have a glyph for every character of a text. */
export function drawsText(text: string): boolean {
  // Between words any blank will do, and a line may break there.
  const characters = [...text.replace(/\s/gu, ' ')]
  return characters.every(character => {
    const code = character.codePointAt(0) ?? 0
    return (['text', 'interface'] as const).every(face => cardFonts(face).some(font => covers(font.coverage, code)))
  })
}

/** The parts of a face that a text needs; the first part always, for its measures. */
export function fontsFor(face: CardFace, text: string): readonly CardFont[] {
  const codes = [...text].map(character => character.codePointAt(0) ?? 0)
  return cardFonts(face).filter(
    ({coverage}, index) => index === 0 || codes.some(code => needs(face, index, coverage, code)),
  )
}

/** Whether a part is the first to have a glyph. */
function needs(face: CardFace, index: number, coverage: Coverage, code: number): boolean {
  return (
    covers(coverage, code) &&
    !cardFonts(face)
      .slice(0, index)
      .some(font => covers(font.coverage, code))
  )
}

function covers(coverage: Coverage, code: number): boolean {
  return coverage.some(([first, last]) => code >= first && code <= last)
}
