import {contrast, intoGamut, type Oklch, readColour} from './oklch.ts'

/** The roles of `tokens.css` that an accent gives. */
export interface AccentRoles {
  readonly accent: Oklch
  /** Words on a ground of the accent. */
  readonly accentInk: Oklch
  readonly linkLine: Oklch
  readonly wash: Oklch
}

/** One theme of the site: its name, and what an accent has to stand out from. */
interface Ground {
  readonly isDark: boolean
  /** Contrast that words in the accent reach on every ground. */
  readonly least: number
  readonly grounds: readonly Oklch[]
}

/** Paper and panels as the sheets of tokens have them; a test holds them together. */
export const grounds = {
  light: {isDark: false, least: 4.5, grounds: [grey(99.1, 0.003, 95), grey(97, 0.004, 95), grey(94.6, 0.006, 95)]},
  dark: {isDark: true, least: 4.5, grounds: [grey(20.5, 0.012, 265), grey(24.5, 0.013, 265), grey(28.5, 0.014, 265)]},
  contrastLight: {isDark: false, least: 7, grounds: [grey(100, 0, 0), grey(94.6, 0.006, 95)]},
  contrastDark: {isDark: true, least: 7, grounds: [grey(0, 0, 0), grey(20.5, 0.012, 265)]},
} as const satisfies Readonly<Record<string, Ground>>

export type ThemeName = keyof typeof grounds

/** A step of lightness that no eye sees. */
const step = 0.005
/** On a dark ground an accent glows a little by itself; darker ones look dirty. */
const leastOnDark = 0.7

/**
 * Derive the accent of every theme from one colour. Its hue stays; its lightness moves as far as words in it, and words on
 * it, need to be read on every ground of the theme (4.5:1, in high contrast 7:1); its chroma gives way where no screen
 * could show it.
 *
 * @returns `undefined` for what is no colour.
 */
export function deriveAccent(written: string): Readonly<Record<ThemeName, AccentRoles>> | undefined {
  const colour = readColour(written)
  if (colour === undefined) return undefined
  const derive = (name: ThemeName) => rolesOn(grounds[name], colour)
  return {
    light: derive('light'),
    dark: derive('dark'),
    contrastLight: derive('contrastLight'),
    contrastDark: derive('contrastDark'),
  }
}

function rolesOn({isDark, least, grounds}: Ground, colour: Oklch): AccentRoles {
  const {c, h} = colour
  const wash = rounded(
    isDark ? {l: least > 5 ? 0 : 0.27, c: Math.min(c, 0.03), h} : {l: least > 5 ? 1 : 0.964, c: Math.min(c, 0.018), h},
  )
  const all = [...grounds, wash]
  let l = isDark ? Math.max(colour.l, leastOnDark) : colour.l
  let accent = rounded({...colour, l})
  while (l > 0 && l < 1 && all.some(ground => contrast(accent, ground) < least)) {
    l += isDark ? step : -step
    accent = rounded({...colour, l: Math.min(1, Math.max(0, l))})
  }
  const ink = rounded(isDark ? {l: 0.2, c: Math.min(c, 0.04), h} : {l: 1, c: 0, h: 0})
  return {
    accent,
    accentInk: contrast(ink, accent) >= least ? ink : isDark ? grey(0, 0, 0) : grey(100, 0, 0),
    linkLine: least > 5 ? accent : rounded({l: isDark ? 0.53 : 0.77, c: c * 0.45, h}),
    wash,
  }
}

/** As it is written into the sheet, so that what is measured is what is shown. */
function rounded(colour: Oklch): Oklch {
  const {l, c, h} = intoGamut(colour)
  return {l: Number(l.toFixed(3)), c: Math.floor(c * 1000) / 1000, h: Number(h.toFixed(1))}
}

function grey(percent: number, c: number, h: number): Oklch {
  return {l: percent / 100, c, h}
}
