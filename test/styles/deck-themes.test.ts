import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {luminanceOf, oklchIn} from './luminance.ts'

const read = (name: string) => readFileSync(new URL(`../../src/styles/${name}`, import.meta.url), 'utf8')
// Only sheets that decks load: a colour of another would not be there.
const deckSheets = read('deck/deck.css') + read('deck/looks.css')
const loaded = [...deckSheets.matchAll(/@import "\.\.\/([\w-]*tokens\.css)"/g)].map(([, name = '']) => read(name))
const raw = oklchIn(loaded.join('\n'))
const themes = new Map(
  [...read('deck/themes.css').matchAll(/\[data-deck-theme="(\w+)"\]:not\(:root\) \{([^}]*)\}/g)].map(
    ([, name = '', block = '']) => [
      name,
      new Map(
        [...block.matchAll(/--color-([\w-]+): var\(--([\w-]+)\);/g)].map(([, role = '', value = '']) => [role, value]),
      ),
    ],
  ),
)

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
]

it('has a theme for a bright room, for a beamer and for a stage', () => {
  expect([...themes.keys()]).toEqual(['paper', 'slate', 'signal'])
})

describe.each([...themes])('%s', (name, roles) => {
  it.each(pairs)('%s is readable on %s', (role, ground) => {
    const [a = Number.NaN, b = Number.NaN] = [role, ground].map(each => luminanceOf(raw.get(roles.get(each) ?? '')))
    const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
    expect(contrast).toBeGreaterThanOrEqual(name === 'signal' ? 7 : 4.5)
  })

  it('sets every role, to colours that a deck loads', () => {
    expect([...roles.keys()]).toEqual([...(themes.get('paper')?.keys() ?? [])])
    expect([...roles.values()].filter(value => !raw.has(value))).toEqual([])
  })
})

it.each(['deck', 'looks', 'figures', 'extras'])(
  'says the order of the layers in %s.css, wherever it is linked',
  name => {
    const rules = read(`deck/${name}.css`).replace(/\/\*.*?\*\//gs, '')
    expect(rules.trim()).toMatch(/^@import "\.\.\/layers\.css";/)
  },
)
