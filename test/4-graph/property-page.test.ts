import {expect, it} from 'vitest'
import {propertyPage} from '../../plugins/4-graph/index.ts'

it.each([
  ['a key of the author’s own', 'author', {}, 'author'],
  ['the last part of a key with a namespace', 'book/author', {}, 'author'],
  ['none for Logseq’s own key', 'collapsed', {}, undefined],
  ['none for a key of a table', 'logseq.table.version', {}, undefined],
  ['none for an excluded key', 'author', {propertyPagesExcluded: ['author']}, undefined],
  ['none where the graph wants none', 'author', {propertyPages: false}, undefined],
])('%s', (_, key, config, page) => {
  expect(propertyPage(key, {propertyPages: true, propertyPagesExcluded: [], ...config})).toBe(page)
})
