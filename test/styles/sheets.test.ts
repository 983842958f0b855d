import {readdirSync, readFileSync} from 'node:fs'
import {expect, it} from 'vitest'

const folder = new URL('../../src/styles/', import.meta.url)
const sheets = new Map(
  readdirSync(folder)
    .filter(name => name.endsWith('.css'))
    .map(name => [name, readFileSync(new URL(name, folder), 'utf8').replace(/\/\*.*?\*\//gs, '')]),
)
const all = [...sheets.values()].join('\n')

const tokenSheets = ['tokens.css', 'map-tokens.css', 'page-tokens.css', 'code-tokens.css', 'contrast-tokens.css']

it('gives raw colours in the sheets of tokens and nowhere else', () => {
  const raw = [...sheets].filter(
    ([name, text]) => !tokenSheets.includes(name) && /oklch\(|rgba?\(|hsla?\(|#[0-9a-f]{3,8}\b/i.test(text),
  )
  expect(raw.map(([name]) => name)).toEqual([])
  for (const name of tokenSheets) expect(sheets.get(name)).toContain('oklch(')
})

it('uses no custom property that nobody sets', () => {
  const set = new Set([...all.matchAll(/(--[\w-]+):/g)].map(([, name]) => name))
  const used = new Set([...all.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name))
  expect([...used].filter(name => !set.has(name)).sort()).toEqual([])
})

/** What layouts and routes load; all other sheets are parts of the first. */
const loaded = ['site.css', 'graph.css', 'journals.css', 'lists.css']

it('says the order of the layers before any layer in the sheets that pages load', () => {
  for (const name of loaded) expect(sheets.get(name)?.trim()).toMatch(/^@import ['"]\.\/layers\.css['"];/)
})

/** A component's own sheet may load before the site's: a layer that it names first would come before all others. */
it('opens no layer in a component', () => {
  const components = new URL('../../src/components/', import.meta.url)
  const files = readdirSync(components, {recursive: true, encoding: 'utf8'}).filter(name => name.endsWith('.astro'))
  expect(files.length).toBeGreaterThan(10)
  expect(files.filter(name => readFileSync(new URL(name, components), 'utf8').includes('@layer'))).toEqual([])
})

it('keeps every rule in a layer but those of print', () => {
  for (const [name, text] of sheets) {
    const open = text.replace(/@(?:import|layer)[^{;]*;/g, '').trim()
    if (['print.css', 'fonts.css', 'italic-fallbacks.css', 'site.css', 'layers.css'].includes(name)) continue
    expect(open, name).toMatch(/^@layer \w+ \{/)
  }
})

it('loads every sheet of the folder', () => {
  const site = sheets.get('site.css') ?? ''
  // What lays pages out beside each other loads its own.
  const apart = new Set([...loaded, 'panes.css'])
  expect([...sheets.keys()].filter(name => !apart.has(name) && !site.includes(`./${name}`))).toEqual([])
})

it('draws the classes of the drawn HTML that ARCHITECTURE.md names', () => {
  const table =
    readFileSync(new URL('../../ARCHITECTURE.md', import.meta.url), 'utf8')
      .split(/^## /m)
      .find(section => section.startsWith('The vocabulary of drawn HTML')) ?? ''
  const named = new Set(
    [...table.matchAll(/\b(?:a|ul|li|div|span|figure|details|dl|aside|code)\.([a-z-]+)/g)].map(([, name]) => name),
  )
  expect(named.size).toBeGreaterThan(15)
  // A link to a page looks as every link does, code as every `pre`, and code of one language as of another.
  const plain = new Set(['page-link', 'code', 'language-x'])
  expect([...named].filter(name => !plain.has(name ?? '') && !all.includes(`.${name}`))).toEqual([])
})
