import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {luminanceOf, oklchIn} from './luminance.ts'

const read = (name: string) => readFileSync(new URL(`../../src/styles/${name}`, import.meta.url), 'utf8')
const sheet = read('contrast-tokens.css')
const raw = oklchIn(['tokens.css', 'page-tokens.css', 'code-tokens.css', 'contrast-tokens.css'].map(read).join('\n'))
/** Blocks that set roles, in the order of the sheet: light twice, dark three times, then the system's own colours. */
const blocks = sheet
  .split('}')
  .filter(block => block.includes('--color-paper'))
  .map(
    block =>
      new Map(
        [...block.matchAll(/--color-([\w-]+): (?:var\(--)?([\w-]+)\)?;/g)].map(([, role = '', value = '']) => [
          role,
          value,
        ]),
      ),
  )
const [
  light = new Map<string, string>(),
  lightAgain,
  dark = new Map<string, string>(),
  darkAgain,
  darkOfReader,
  forced,
] = blocks

const grounds = ['paper', 'panel', 'panel-strong', 'wash']
const texts = ['ink', 'ink-soft', 'ink-faint', 'accent', 'note', 'tip', 'warning']
const code = ['code-comment', 'code-keyword', 'code-string', 'code-name', 'code-value']

function contrast(roles: ReadonlyMap<string, string>, one: string, other: string): number {
  const [a = Number.NaN, b = Number.NaN] = [one, other].map(role => luminanceOf(raw.get(roles.get(role) ?? '')))
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

describe.each([
  ['light', light],
  ['dark', dark],
])('high contrast, %s', (_, roles) => {
  it.each([...texts, ...code].flatMap(role => grounds.map(ground => [role, ground])))(
    '%s reaches 7:1 on %s',
    (role, ground) => expect(contrast(roles, role ?? '', ground ?? '')).toBeGreaterThanOrEqual(7),
  )

  it.each([
    ['accent-ink', 'accent', 7],
    ['ink', 'mark', 7],
    ['line', 'paper', 3],
    ['line', 'panel-strong', 3],
    ['line-strong', 'panel-strong', 4.5],
    ['control', 'panel-strong', 4.5],
    ['link-line', 'paper', 4.5],
  ] as const)('%s stands out from %s', (role, ground, least) =>
    expect(contrast(roles, role, ground)).toBeGreaterThanOrEqual(least),
  )
})

it('is the same for who chooses it and for a system that asks for it', () => {
  expect(blocks).toHaveLength(6)
  expect(lightAgain).toEqual(light)
  expect(darkAgain).toEqual(dark)
  expect(darkOfReader).toEqual(dark)
  expect([...dark.keys()]).toEqual([...light.keys()])
})

it('gives every role of a page and of code that is no mark on the map', () => {
  const roles = new Set(
    ['tokens.css', 'page-tokens.css', 'code-tokens.css'].flatMap(name =>
      [...read(name).matchAll(/--color-([\w-]+):/g)].map(([, role]) => role ?? ''),
    ),
  )
  expect([...light.keys()].sort()).toEqual([...roles].sort())
  expect([...(forced?.keys() ?? [])].sort()).toEqual([...roles].sort())
})

it('takes nothing but colours of the system where the system forces them', () => {
  const system = ['Canvas', 'CanvasText', 'GrayText', 'LinkText', 'Mark']
  expect([...(forced?.values() ?? [])].filter(value => !system.includes(value))).toEqual([])
})
