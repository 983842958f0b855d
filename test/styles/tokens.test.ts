import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'

const sheets = ['tokens.css', 'map-tokens.css', 'page-tokens.css', 'code-tokens.css'].map(name =>
  readFileSync(new URL(`../../src/styles/${name}`, import.meta.url), 'utf8'),
)
const sheet = sheets.join('\n')
/** Each sheet in three: in light, in the dark that the system asks for, in the dark of the reader. */
const parts = sheets.map(text => {
  const [light = '', rest = ''] = text.split('@media screen and (prefers-color-scheme: dark)')
  return [light, ...rest.split(/:root\[data-theme=["']dark["']\]/)]
})
const [light, darkOfSystem, darkOfReader] = [0, 1, 2].map(index => parts.map(part => part[index] ?? '').join('\n'))

/** Relative luminance by raw colour, after CSS Color 4 (OKLCH to linear sRGB) and WCAG 2.2. */
const luminance = new Map(
  [...sheet.matchAll(/--([\w-]+): oklch\(([\d.]+)% ([\d.]+) ([\d.]+)\);/g)].map(([, name = '', l, c, h]) => {
    const angle = (Number(h) * Math.PI) / 180
    const [a, b, light] = [Number(c) * Math.cos(angle), Number(c) * Math.sin(angle), Number(l) / 100]
    const long = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3
    const middle = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3
    const short = (light - 0.0894841775 * a - 1.291485548 * b) ** 3
    const red = 4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short
    const green = -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short
    const blue = -0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short
    const [r = 0, g = 0, bl = 0] = [red, green, blue].map(part => Math.min(1, Math.max(0, part)))
    return [name, 0.2126 * r + 0.7152 * g + 0.0722 * bl]
  }),
)

function rolesOf(part = ''): ReadonlyMap<string, string> {
  return new Map(
    [...part.matchAll(/--color-([\w-]+): var\(--([\w-]+)\);/g)].map(([, role = '', raw = '']) => [role, raw]),
  )
}

function contrast(roles: ReadonlyMap<string, string>, one: string, other: string): number {
  const [a = Number.NaN, b = Number.NaN] = [one, other].map(role => luminance.get(roles.get(role) ?? ''))
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

const text = [
  'ink',
  'ink-soft',
  'ink-faint',
  'accent',
  'note',
  'tip',
  'warning',
  'code-comment',
  'code-keyword',
  'code-string',
  'code-name',
  'code-value',
]
const pairs = [
  ...text.flatMap(role => ['paper', 'panel', 'panel-strong'].map(ground => [role, ground] as const)),
  ['accent-ink', 'accent'] as const,
  ['ink', 'mark'] as const,
  ['ink', 'wash'] as const,
]

describe.each([
  ['light', rolesOf(light)],
  ['dark', rolesOf(darkOfReader)],
])('%s', (_, roles) => {
  it.each(pairs)('%s is readable on %s', (role, ground) =>
    expect(contrast(roles, role, ground)).toBeGreaterThanOrEqual(4.5),
  )

  it.each(['paper', 'panel', 'panel-strong'])('shows the line of a field on %s', ground =>
    expect(contrast(roles, 'control', ground)).toBeGreaterThanOrEqual(3),
  )

  it('shows every edge type and group as a mark on paper', () => {
    const marks = [...roles.keys()].filter(role => /^(?:edge|group)-/.test(role))
    expect(marks.length).toBeGreaterThan(15)
    expect(marks.filter(role => !(contrast(roles, role, 'paper') >= 3))).toEqual([])
  })
})

it('is as dark for a system that asks as for a reader who does', () => {
  expect(rolesOf(darkOfSystem)).toEqual(rolesOf(darkOfReader))
  expect([...rolesOf(light).keys()].sort()).toEqual([...rolesOf(darkOfReader).keys()].sort())
})

it('gives a light part of a dark page every role of light', () => {
  const [, ofLight = ''] = (sheets[0] ?? '').split('[data-theme="light"] {')
  const [block = ''] = ofLight.split('}')
  expect(block).toContain('color-scheme: light;')
  expect([...rolesOf(block).keys()].sort()).toEqual([...rolesOf(parts[0]?.[2]).keys()].sort())
})
