import {expect, it} from 'vitest'
import {type PageBelow, pageView} from '../../../plugins/5-views/index.ts'
import {tinySite} from '../tiny-site.ts'

function below(names: readonly string[], slug: string) {
  const {children, childrenLeftOut} = pageView(
    tinySite(Object.fromEntries(names.map(name => [`pages/${name.replaceAll('/', '___')}.md`, '- x']))),
    slug,
  )
  return {tree: children.map(sketch), leftOut: childrenLeftOut}
}

function sketch({name, children}: PageBelow): string {
  return children.length === 0 ? name : `${name} (${children.map(sketch).join(' ')})`
}

function count(tree: readonly PageBelow[]): number {
  return tree.reduce((sum, {children}) => sum + 1 + count(children), 0)
}

it('are a tree, each by the last part of its name', () => {
  const names = ['G', 'G/Tools', 'G/Tools/Rake', 'G/Beds', 'G/Beds/North/Corner', 'Other']
  expect(below(names, 'g')).toEqual({tree: ['Beds (North (Corner))', 'Tools (Rake)'], leftOut: 0})
  expect(below(names, 'g/tools')).toEqual({tree: ['Rake'], leftOut: 0})
  expect(below(names, 'other')).toEqual({tree: [], leftOut: 0})
})

it('are two hundred at most, the nearest first, and the rest is counted', () => {
  const names = Array.from({length: 150}, (_, index) => `G/${100 + index}`)
  const site = tinySite(
    Object.fromEntries(
      ['G', ...names, ...names.map(name => `${name}/x`)].map(name => [
        `pages/${name.replaceAll('/', '___')}.md`,
        '- x',
      ]),
    ),
  )
  const {children, childrenLeftOut} = pageView(site, 'g')
  expect([children.length, count(children), childrenLeftOut]).toEqual([150, 200, 100])
})
