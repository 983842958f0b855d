import {readFileSync} from 'node:fs'
import {expect, it} from 'vitest'

function read(path: string): string {
  return readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
}

it('has a sign for every kind of value, in the order that the sheet counts in', () => {
  const picture = read('src/styles/property-signs.svg')
  const drawn = [...picture.matchAll(/<!-- (\w+) -->/g)].map(([, kind]) => kind)
  const placed = [...read('src/styles/margin.css').matchAll(/\[data-kind="(\w+)"\] \{\s*--sign: (\d+);/g)]
  expect(placed.map(([, kind, place]) => [Number(place), kind])).toEqual([...drawn.entries()])
  const [, kinds = ''] = /export type ValueKind = ([^\n]+)/.exec(read('plugins/5-views/site/value-kind.ts')) ?? []
  expect([...drawn].sort()).toEqual([...kinds.matchAll(/'(\w+)'/g)].map(([, kind]) => kind).sort())
  expect(picture).toContain(`height="${16 * drawn.length}"`)
})
