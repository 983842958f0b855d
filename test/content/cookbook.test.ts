import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {expect, it} from 'vitest'

const pages = fileURLToPath(new URL('../../content/pages', import.meta.url))
const text = readdirSync(pages)
  .filter(name => /^(?:Deck cookbook|Cookbook___)/.test(name))
  .map(name => readFileSync(join(pages, name), 'utf8'))
  .join('\n')

const layouts = 'default statement center fact quote two-cols image-left image-right image gallery iframe end'.split(
  ' ',
)
const values: Readonly<Record<string, string>> = {
  slide: 'true title skip',
  detail: 'fold steps notes',
  table: 'split head scroll notes',
  overflow: 'fit scroll',
  visibility: 'hidden uncounted',
  theme: 'paper slate signal',
  fragment: 'children 1 2',
}
const properties = [
  'deck-title duration timer slide-level layout background class zoom theme transition auto-animate autoslide timing',
  'fragment incremental detail density table lines overflow keep break notes slide slide-id visibility',
].flatMap(line => line.split(' '))

/** Whether the cookbook has a line that sets a property. */
function sets(property: string, value = ''): boolean {
  return new RegExp(`^\\s*${property}:: ?${value}`, 'm').test(text)
}

it('the cookbook shows every layout that has a name', () => {
  expect(layouts.filter(layout => !sets('layout', `${layout}$`))).toEqual([])
})

it('the cookbook shows every property of a slide and of a page', () => {
  expect(properties.filter(property => !sets(property))).toEqual([])
})

it('the cookbook shows every value of properties that have few', () => {
  const wanted = Object.entries(values).flatMap(([property, list]) =>
    list.split(' ').map(value => [property, value] as const),
  )
  expect(wanted.filter(([property, value]) => !sets(property, `${value}$`))).toEqual([])
})
