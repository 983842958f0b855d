import {expect, it} from 'vitest'
import {pageView} from '../../../plugins/5-views/index.ts'
import {tinySite} from '../tiny-site.ts'

function shown(property: string, locale = 'en-GB'): string | undefined {
  const site = tinySite({'pages/A.md': `${property}\n\n- x`, 'pages/Bed.md': '- x'}, {site: {locale}})
  return pageView(site, 'a').properties[0]?.html
}

it.each([
  ['a day as its reader writes it', 'seen:: 2026-05-01', '<time datetime="2026-05-01">1 May 2026</time>'],
  ['a time as its day', 'seen:: 2026-05-01T09:30:00Z', '<time datetime="2026-05-01T09:30:00Z">1 May 2026</time>'],
  ['no day of the calendar as it is', 'seen:: 2026-02-30', '2026-02-30'],
  ['a number in groups', 'inhabitants:: 1234567', '<data value="1234567">1,234,567</data>'],
  ['a year as it is', 'begun:: 2026', '2026'],
  ['a number that is a name as it is', 'isbn:: 978014103', '978014103'],
  ['digits after a nought as they are', 'plot:: 0012345', '0012345'],
  [
    'an address without what all have',
    'source:: https://www.example.org/a/?b=1&c=2',
    '<a class="external" href="https://www.example.org/a/?b=1&amp;c=2" rel="noopener">example.org/a/?b=1&amp;c=2</a>',
  ],
  ['no address that runs a script', 'source:: javascript:alert(1)', 'javascript:alert(1)'],
])('shows %s', (_, property, html) => expect(shown(property)).toBe(html))

it('shows days and numbers in the language of the site', () => {
  expect(shown('seen:: 2026-05-01', 'de')).toContain('>1. Mai 2026<')
  expect(shown('inhabitants:: 1234567', 'de')).toContain('>1.234.567<')
})

it('cuts a long address and leads to the whole of it', () => {
  const url = `https://example.org/${'part/'.repeat(30)}`
  const html = shown(`source:: ${url}`)
  expect(html).toContain(`href="${url}"`)
  expect(html?.replace(/<[^>]*>/g, '')).toHaveLength(44)
})

it('shows names as links', () => {
  expect(shown('in:: [[Bed]]')).toBe('<a class="page-link" href="/bed/">Bed</a>')
})

function kindOf(property: string, separatedByCommas: readonly string[] = []): string | undefined {
  const site = tinySite({'pages/A.md': `${property}\n\n- x`, 'pages/Bed.md': '- x'}, {config: {separatedByCommas}})
  return pageView(site, 'a').properties[0]?.kind
}

it.each([
  ['date', 'seen:: 2026-05-01'],
  ['date', 'seen:: 2026-05-01T09:30:00Z'],
  ['date', 'seen:: [[2026-05-01]]'],
  ['date', 'seen:: [[May 1st, 2026]], [[May 2nd, 2026]]'],
  ['date', 'seen:: <2026-05-01 Fri>'],
  ['number', 'beds:: 14'],
  ['number', 'area:: 1,320.5 m²'],
  ['number', 'share:: 40 %'],
  ['number', 'begun:: 2026'],
  ['yes', 'watered:: true'],
  ['no', 'watered:: false'],
  ['link', 'source:: https://example.org'],
  ['link', 'source:: [words](https://example.org)'],
  ['link', 'mail:: [words](mailto:a@example.org)'],
  ['page', 'in:: [[Bed]], [[Nobody]]'],
  ['page', 'in:: [[Bed]]、[[Nobody]]'],
  ['tag', 'kinds:: #herb, #[[a tree]]'],
  ['file', 'plan:: [the plan](../assets/plan.pdf)'],
  ['file', 'seen:: ![words](../assets/bed.jpg)'],
  ['text', 'in:: near [[Bed]]'],
  ['text', 'in:: [[Bed]] #herb'],
  ['text', 'made:: 2026-02-30'],
  ['text', 'said:: "2026-05-01"'],
  ['text', 'said:: in full swing'],
])('says that a value is of kind %s: %s', (kind, property) => expect(kindOf(property)).toBe(kind))

it('takes plain words for pages where the configuration does', () => {
  expect(kindOf('in:: bed, nobody', ['in'])).toBe('page')
})

it.each([
  ['its emoji', 'icon:: 🧭', '🧭'],
  ['an emoji put together of others', 'icon:: 👩‍🌾', '👩‍🌾'],
  ['no word', 'icon:: compass', undefined],
  ['nothing of a page that is private', 'icon:: 🧭\npublic:: false', undefined],
])('shows for the icon of the page of a key %s', (_, icon, sign) => {
  const site = tinySite({'pages/A.md': 'place:: here\n\n- x', 'pages/place.md': `${icon}\n\n- x`})
  expect(pageView(site, 'a').properties[0]?.icon).toBe(sign)
})
