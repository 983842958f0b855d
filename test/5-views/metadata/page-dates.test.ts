import {expect, it} from 'vitest'
import {atomTime, pageDates} from '../../../plugins/5-views/metadata/page-dates.ts'
import {pageOf, tinySite} from '../tiny-site.ts'

it.each<[string, string, string | undefined, string | undefined]>([
  ['a day', 'date:: 2026-05-01', '2026-05-01', undefined],
  ['a journal’s name', 'date:: [[May 1st, 2026]]', '2026-05-01', undefined],
  ['a time with its zone', 'date:: 2026-05-01T09:30:00+02:00', '2026-05-01T07:30:00Z', undefined],
  ['a time without a zone, as its day', 'date:: 2026-05-01 09:30', '2026-05-01', undefined],
  ['an update', 'published:: 2026-05-01\nupdated:: 2026-05-03', '2026-05-01', '2026-05-03'],
  [
    'an update before it was published, which is none',
    'date:: 2026-05-02\nupdated:: 2026-05-01',
    '2026-05-02',
    undefined,
  ],
  ['the next key where one says nothing', 'date:: soon\npublished:: 2026-05-01', '2026-05-01', undefined],
  ['no day of the calendar', 'date:: 2026-02-30', undefined, undefined],
  ['no zone of the earth', 'date:: 2026-05-01T09:30:00+99:99', '2026-05-01', undefined],
  ['no hour of the day', 'date:: 2026-05-01T31:30:00Z', '2026-05-01', undefined],
  ['the times that the app writes, which are not the author’s', 'created-at:: 1714550400000', undefined, undefined],
])('reads %s', (_, text, published, updated) => {
  const site = tinySite({'pages/A.md': `${text}\n\n- words`})
  expect(pageDates(pageOf(site, 'A'), site)).toEqual({published, updated})
})

it('reads front matter, and the day of a journal behind it', () => {
  const site = tinySite({
    'pages/A.md': '---\ndate: 2023-06-30T09:00:00Z\n---\n\n# A\n',
    'journals/2026_05_01.md': '- sun',
  })
  expect(pageDates(pageOf(site, 'A'), site).published).toBe('2023-06-30T09:00:00Z')
  expect(pageDates(pageOf(site, 'May 1st, 2026'), site).published).toBe('2026-05-01')
})

it('takes midnight UTC for a day', () => {
  expect(atomTime('2026-05-01')).toBe('2026-05-01T00:00:00Z')
  expect(atomTime('2026-05-01T07:30:00Z')).toBe('2026-05-01T07:30:00Z')
})
