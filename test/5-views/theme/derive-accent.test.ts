import {readFileSync} from 'node:fs'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {type AccentRoles, deriveAccent, grounds, type ThemeName} from '../../../plugins/5-views/theme/derive-accent.ts'
import {contrast, type Oklch, readColour, writeColour} from '../../../plugins/5-views/theme/oklch.ts'
import {oklchIn} from '../../styles/luminance.ts'

const names = Object.keys(grounds) as ThemeName[]

function derived(colour: string): Readonly<Record<ThemeName, AccentRoles>> {
  const roles = deriveAccent(colour)
  if (!roles) throw new Error(`Expected ${colour} to be a colour`)
  return roles
}

describe('readColour', () => {
  it.each([
    ['six digits', '#FF0000', 'oklch(62.8% 0.258 29.2)'],
    ['three digits', '#fff', 'oklch(100% 0 89.9)'],
    ['OKLCH', ' oklch(50% 0.17 25) ', 'oklch(50% 0.17 25)'],
    ['OKLCH with a number and a hue below 0', 'oklch(0.5 0.17 -10deg)', 'oklch(50% 0.17 350)'],
  ])('reads %s', (_, written, expected) => {
    const colour = readColour(written)
    expect(colour && writeColour(colour)).toBe(expected)
  })

  it.each(['red', '#ff', '#ffff', 'rgb(1,2,3)', 'oklch(50% 2 25)', 'oklch(150% 0.1 25)', '#fff;}*{display:none', ''])(
    'does not read %j',
    written => expect(readColour(written)).toBeUndefined(),
  )
})

describe('deriveAccent', () => {
  it.each(names)('can be read on every ground, whatever the colour: %s', name => {
    const channel = fc.integer({min: 0, max: 255}).map(part => part.toString(16).padStart(2, '0'))
    fc.assert(
      fc.property(fc.tuple(channel, channel, channel), ([red, green, blue]) => {
        const {accent, accentInk, wash} = derived(`#${red}${green}${blue}`)[name]
        const {least} = grounds[name]
        for (const ground of [...grounds[name].grounds, wash]) {
          expect(contrast(accent, ground)).toBeGreaterThanOrEqual(least)
        }
        expect(contrast(accentInk, accent)).toBeGreaterThanOrEqual(least)
      }),
    )
  })

  it('leaves a colour as it is where it can be read', () => {
    const {light} = derived('oklch(45% 0.12 255)')
    expect(writeColour(light.accent)).toBe('oklch(45% 0.12 255)')
  })

  it('keeps the hue of one that cannot', () => {
    const {light} = derived('oklch(90% 0.12 100)')
    expect(light.accent.h).toBe(100)
    expect(light.accent.l).toBeLessThan(0.56)
  })

  it('stands on the paper and panels of the sheets', () => {
    const sheet = ['tokens.css', 'contrast-tokens.css']
      .map(name => readFileSync(new URL(`../../../src/styles/${name}`, import.meta.url), 'utf8'))
      .join('\n')
    const raw = oklchIn(sheet)
    const wanted: Readonly<Record<ThemeName, readonly string[]>> = {
      light: ['white', 'paper-50', 'paper-100'],
      dark: ['night-900', 'night-800', 'night-700'],
      contrastLight: ['pure-white', 'paper-100'],
      contrastDark: ['pure-black', 'night-900'],
    }
    for (const name of names) {
      const asList = grounds[name].grounds.map(({l, c, h}: Oklch) => [l, c, h])
      expect(asList).toEqual(wanted[name].map(colour => raw.get(colour)))
    }
  })
})
