import type {Page, Property} from '../../3-page/index.ts'
import type {Site} from '../site.ts'
import {attributes} from '../to-hast/attributes.ts'
import {findAsset} from '../to-hast/find-asset.ts'
import {schemeOf} from '../to-hast/safe-url.ts'
import type {SlideBackground} from './deck-view.ts'

/** Logseq's names for block colours and the tokens of decks: colours that look well behind a slide. */
const tokens: Readonly<Record<string, string>> = {
  red: '#a4262c',
  yellow: '#f2d675',
  green: '#1f6f4a',
  blue: '#1f4e8c',
  purple: '#58388f',
  pink: '#b03a73',
  gray: '#4a4f57',
  grey: '#4a4f57',
  orange: '#c05a1c',
  teal: '#17666b',
  black: '#000000',
  white: '#ffffff',
  ink: '#1b1f2a',
  paper: '#fbfaf6',
  night: '#171a21',
}

/** Gradients by name, from the upper left to the lower right. */
const gradients: Readonly<Record<string, readonly [string, string]>> = {
  dawn: ['#f6d5c3', '#f2b5a7'],
  dusk: ['#2b2f5e', '#7a3b69'],
  sea: ['#0f4c75', '#1b7a8f'],
  forest: ['#123c2b', '#2f7a4f'],
  ember: ['#4a1420', '#b1402f'],
  slate: ['#22272f', '#3b4453'],
  mist: ['#eef1f4', '#d5dde5'],
}

/**
 * What `background::` paints behind a slide: a colour (name or `#rrggbb`), a gradient by name or `linear-gradient(a, b)`,
 * a picture of the graph. Drawn as elements, since the security policy allows no inline style.
 *
 * @returns `undefined` for what is none of these, and for pictures elsewhere: a deck asks nothing of other hosts.
 */
export function backgroundOf(property: Property | undefined, page: Page, site: Site): SlideBackground | undefined {
  const written = writtenOf(property)
  if (written === '') return undefined
  const colour = colourOf(written)
  if (colour !== undefined) return {html: area(`<rect${size}${attributes({fill: colour})}/>`), ink: inkOn([colour])}
  const stops = gradientOf(written)
  if (stops) {
    return {html: `<img${attributes({src: gradientImage(stops), alt: ''})}>`, ink: inkOn(stops)}
  }
  const url =
    /!\[[^\]]*\]\(([^)]+)\)/.exec(written)?.[1] ?? /^url\(["']?([^"')]+)["']?\)$/.exec(written)?.[1] ?? written
  if (schemeOf(url) !== undefined) return undefined
  const asset = findAsset(url, {site, page, surface: 'slide', within: []})
  return asset && {html: `<img${attributes({src: asset.href, alt: '', decoding: 'async'})}>`, ink: undefined}
}

/**
 * Contrast, by WCAG 2, of the ink with what `background::` paints, where it is least: from 1 to 21.
 *
 * @returns `undefined` for a picture, which is veiled, and for what is no background.
 */
export function backgroundContrast(property: Property | undefined): number | undefined {
  const written = writtenOf(property)
  const colour = colourOf(written)
  const stops = colour === undefined ? gradientOf(written) : [colour]
  return stops && Math.max(...Object.values(contrasts(stops)))
}

function writtenOf(property: Property | undefined): string {
  return property?.written.trim().replace(/^"(.*)"$/, '$1') ?? ''
}

/** A gradient as a picture of its own: one inside the page would need an id, which copies of a slide lose. */
function gradientImage(stops: readonly string[]): string {
  const marks = stops.map((stop, at) => `<stop${attributes({offset: at / (stops.length - 1), 'stop-color': stop})}/>`)
  const gradient = `<linearGradient id="g" x2="1" y2="1">${marks.join('')}</linearGradient>`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1" preserveAspectRatio="none">${gradient}<rect width="1" height="1" fill="url(#g)"/></svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}

const size = ' width="100%" height="100%"'

function area(inner: string): string {
  return `<svg${size} preserveAspectRatio="none" aria-hidden="true" focusable="false">${inner}</svg>`
}

/** A colour as `#rrggbb`. */
function colourOf(word: string): string | undefined {
  const name = word.toLowerCase()
  const known = Object.hasOwn(tokens, name) ? tokens[name] : undefined
  if (known !== undefined) return known
  const short = /^#([\da-f])([\da-f])([\da-f])$/.exec(name)
  if (short)
    return `#${short
      .slice(1)
      .map(digit => digit.repeat(2))
      .join('')}`
  return /^#[\da-f]{6}$/.test(name) ? name : undefined
}

function gradientOf(written: string): readonly string[] | undefined {
  const name = written.toLowerCase().replace(/^gradient[:\s-]+/, '')
  const known = Object.hasOwn(gradients, name) ? gradients[name] : undefined
  if (known) return known
  const inner = /^(?:linear-gradient\((.+)\)|(.+->.+))$/.exec(name)
  const parts = (inner?.[1] ?? inner?.[2] ?? '').split(/,|->/).flatMap(part => colourOf(part.trim()) ?? [])
  return parts.length >= 2 ? parts : undefined
}

/** The ink that has the better contrast with the colour it does worst on. */
function inkOn(colours: readonly string[]): 'light' | 'dark' {
  const {light, dark} = contrasts(colours)
  return light >= dark ? 'light' : 'dark'
}

/** Inks on a background of the author's, as `src/styles/deck/extras.css` has them. */
const inks = {light: '#ffffff', dark: '#14161c'} as const

/** Contrast of each ink with the colour it does worst on. */
function contrasts(colours: readonly string[]): Readonly<Record<keyof typeof inks, number>> {
  const lights = colours.map(luminance)
  return {
    light: (luminance(inks.light) + 0.05) / (Math.max(...lights) + 0.05),
    dark: (Math.min(...lights) + 0.05) / (luminance(inks.dark) + 0.05),
  }
}

/** Relative luminance of WCAG 2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(at => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
