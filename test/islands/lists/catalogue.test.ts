import {expect, it} from 'vitest'
import type {PageCatalogue} from '../../../plugins/index.ts'
import {drawPage, findPages, type Wanted} from '../../../src/islands/lists/catalogue.ts'

const catalogue: PageCatalogue = {
  tags: ['plant', 'tool'],
  pages: [
    ['Café au lait', 'café-au-lait', 0, 2, '2026-05-01', 0, [], 120],
    ['Bed', 0, 0, 9, 0, '2026-01-01', [0], 7],
    ['Garden/Rake', 0, 0, 2, '2026-05-03', '2026-03-01', [1], 120],
    ['May 1st, 2026', 'journals/2026-05-01', 1, 1, 0, '2026-05-01', [0], 40],
    ['anyone', 0, 2, 5, 0, 0, [], 0],
    ['Ｗｉｄｅ 木', 'ｗｉｄｅ-木', 0, 0, 0, 0, [], 3],
  ],
}
const all: Wanted = {text: '', kind: '', tag: '', sort: ''}
const compare = new Intl.Collator('en').compare

it.each<[string, Partial<Wanted>, readonly string[]]>([
  ['all pages by name', {}, ['anyone', 'Bed', 'Café au lait', 'Garden/Rake', 'May 1st, 2026', 'Ｗｉｄｅ 木']],
  ['part of a name without its accent', {text: 'CAFE'}, ['Café au lait']],
  ['words in any order', {text: 'lait caf'}, ['Café au lait']],
  ['wide letters', {text: 'wide'}, ['Ｗｉｄｅ 木']],
  ['a sign', {text: '木'}, ['Ｗｉｄｅ 木']],
  ['nothing', {text: 'nowhere'}, []],
  ['names without a page', {kind: 'hub'}, ['anyone']],
  ['journals', {kind: 'journal'}, ['May 1st, 2026']],
  ['a tag', {tag: 'plant'}, ['Bed', 'May 1st, 2026']],
  ['a tag and a kind', {tag: 'plant', kind: 'page'}, ['Bed']],
  ['a tag that is none', {tag: 'nothing'}, []],
  [
    'the most referred to, equals by name',
    {sort: 'references', kind: 'page'},
    ['Bed', 'Café au lait', 'Garden/Rake', 'Ｗｉｄｅ 木'],
  ],
  [
    'the last changed, the unknown last',
    {sort: 'changed', text: 'a'},
    ['Garden/Rake', 'Café au lait', 'anyone', 'May 1st, 2026'],
  ],
  [
    'the longest, equals by name',
    {sort: 'words', text: 'a'},
    ['Café au lait', 'Garden/Rake', 'May 1st, 2026', 'anyone'],
  ],
  ['the last written', {sort: 'created', tag: 'plant'}, ['May 1st, 2026', 'Bed']],
])('finds %s', (_, wanted, names) => {
  expect(findPages(catalogue, {...all, ...wanted}, compare).map(({name}) => name)).toEqual(names)
})

it('makes addresses of names and slugs', () => {
  const paths = findPages(catalogue, all, compare).map(({path}) => path)
  expect(paths.slice(2, 5)).toEqual(['caf%C3%A9-au-lait/', 'garden/rake/', 'journals/2026-05-01/'])
})

it('says the day that is sorted by', () => {
  expect(findPages(catalogue, {...all, text: 'rake', sort: 'changed'}, compare)[0]?.day).toBe('2026-05-03')
  expect(findPages(catalogue, {...all, text: 'rake'}, compare)[0]?.day).toBeUndefined()
})

it('says how many words there are where they are sorted by, else how many references', () => {
  expect(findPages(catalogue, {...all, text: 'rake', sort: 'words'}, compare)[0]?.count).toBe(120)
  expect(findPages(catalogue, {...all, text: 'rake'}, compare)[0]?.count).toBe(2)
})

it('draws any page that says something', () => {
  expect([0, 0.5, 0.999].map(chance => drawPage(catalogue, chance, ''))).toEqual([
    'caf%C3%A9-au-lait/',
    'garden/rake/',
    '%EF%BD%97%EF%BD%89%EF%BD%84%EF%BD%85-%E6%9C%A8/',
  ])
  expect(drawPage(catalogue, 0.3, 'bed/')).toBe('garden/rake/')
  expect(drawPage({tags: [], pages: catalogue.pages.slice(1, 2)}, 0.5, 'bed/')).toBe('bed/')
  expect(drawPage({tags: [], pages: []}, 0.5, '')).toBeUndefined()
})
