import {describe, expect, it} from 'vitest'
import {
  journalMonths,
  journalMonthView,
  journalsView,
  journalYears,
  journalYearView,
  pageView,
  type Site,
} from '../../../plugins/5-views/index.ts'
import {tinySite} from '../tiny-site.ts'

const files = {
  'pages/Rose.md': '- seen on [[May 1st, 2026]] and [[May 3rd, 2026]]\n- and [[May 1st, 2026]]\n- on [[May 3rd, 2026]]',
  'pages/Bed.md': '- planned for [[May 3rd, 2026]]',
  'journals/2025_12_31.md': '- the last',
  'journals/2026_04_30.md': '- a\n- b\n- c\n- d',
  'journals/2026_05_01.md': '- sun and [[Rose]]\n  - warm',
  'journals/2026_05_02.md': '- rain',
}

/** A month of long days. */
function longDays(count: number, blocks: number): Record<string, string> {
  const text = `- ${'word '.repeat(100)}\n`.repeat(blocks)
  return Object.fromEntries(
    Array.from({length: count}, (_, index) => [`journals/2026_05_${String(index + 1).padStart(2, '0')}.md`, text]),
  )
}

function weeksOf(site: Site, month: string): readonly string[] {
  return journalMonthView(site, month).calendar.weeks.map(week =>
    week.map(day => (day ? `${day.number}${day.link ? '*' : ''}` : '.')).join(' '),
  )
}

describe('the latest days', () => {
  it('are shown in full, newest first', () => {
    const view = journalsView(tinySite(files))
    expect(view.count).toBe(4)
    expect(view.days.map(({text, href}) => [text, href])).toEqual([
      ['May 2nd, 2026', '/journals/2026-05-02/'],
      ['May 1st, 2026', '/journals/2026-05-01/'],
      ['Apr 30th, 2026', '/journals/2026-04-30/'],
      ['Dec 31st, 2025', '/journals/2025-12-31/'],
    ])
    expect(view.days[1]?.html).toContain('warm')
    expect(view.days.every(({isCut, excerpt}) => !isCut && excerpt === '')).toBe(true)
    expect(view.older).toBeUndefined()
    expect(view.years).toEqual([
      {text: '2026', href: '/journals/2026/', count: 3},
      {text: '2025', href: '/journals/2025/', count: 1},
    ])
  })

  it('are seven, and go on in a month', () => {
    const view = journalsView(tinySite(longDays(9, 1)))
    expect(view.days).toHaveLength(7)
    expect(view.older).toEqual({text: 'May 2026', href: '/journals/2026/05/#day-2026-05-02'})
  })

  it('are fewer where they are long, and of a very long one the beginning', () => {
    const view = journalsView(tinySite(longDays(9, 200)))
    expect(view.days.length).toBeLessThan(5)
    expect(view.days[0]).toMatchObject({isCut: true, excerpt: ''})
    expect(view.days.reduce((sum, {html}) => sum + html.length, 0)).toBeLessThan(60_000)
  })

  it('are none where there is no journal', () => {
    expect(journalsView(tinySite({'pages/A.md': '- x'}))).toMatchObject({count: 0, days: [], map: undefined, years: []})
  })

  it('have the names that the graph gives them', () => {
    const view = journalsView(tinySite(files, {config: {journalPageTitleFormat: 'EEEE, dd.MM.yyyy'}}))
    expect(view.days[0]?.text).toBe('Saturday, 02.05.2026')
  })
})

describe('a month', () => {
  it('shows its days and its neighbours with journals', () => {
    const site = tinySite(files, {site: {locale: 'de'}})
    expect(journalMonths(site)).toEqual(['2025-12', '2026-04', '2026-05'])
    const view = journalMonthView(site, '2026-04')
    expect([view.title, view.year.href, view.days.length]).toEqual(['April 2026', '/journals/2026/', 1])
    expect([view.previous, view.next]).toEqual([
      {text: 'Dezember 2025', href: '/journals/2025/12/'},
      {text: 'Mai 2026', href: '/journals/2026/05/'},
    ])
  })

  it('grows no heavier than a page may be: of the last days it has the first words', () => {
    const {days} = journalMonthView(tinySite(longDays(31, 200)), '2026-05')
    expect(days).toHaveLength(31)
    expect(days.reduce((sum, {html}) => sum + html.length, 0)).toBeLessThan(150_000)
    expect(days.at(-1)).toMatchObject({html: '', isCut: false})
    expect(days.at(-1)?.excerpt).toMatch(/^word word/)
  })

  it('is none without journals', () => {
    expect(() => journalMonthView(tinySite(files), '2026-06')).toThrow('Unexpected month `2026-06`')
  })

  it.each([
    ['on Monday', 'de', ['. . . . 1* 2* 3*', '4 5 6 7 8 9 10']],
    ['on Sunday', 'en-US', ['. . . . . 1* 2*', '3* 4 5 6 7 8 9']],
  ])('has weeks that begin %s where the locale says so', (_, locale, weeks) => {
    expect(weeksOf(tinySite(files, {site: {locale}}), '2026-05').slice(0, 2)).toEqual(weeks)
  })

  it('stands on the page of a day, which is marked in it', () => {
    const site = tinySite(files)
    const {calendar} = pageView(site, 'journals/2026-05-01')
    expect([calendar?.title, calendar?.href]).toEqual(['May 2026', '/journals/2026/05/'])
    expect(calendar?.weeks.flat().filter(day => day?.isShown)).toMatchObject([{number: 1, isHub: false}])
    expect(
      pageView(site, 'journals/2026-05-03')
        .calendar?.weeks.flat()
        .find(day => day?.isShown),
    ).toMatchObject({
      number: 3,
      isHub: true,
    })
    expect(pageView(site, 'rose').calendar).toBeUndefined()
  })
})

describe('a year', () => {
  it('shows the first words of its days by month, newest first', () => {
    const site = tinySite(files, {site: {locale: 'de'}})
    expect(journalYears(site)).toEqual(['2025', '2026'])
    const view = journalYearView(site, '2026')
    expect([view.count, view.previous?.href, view.next]).toEqual([3, '/journals/2025/', undefined])
    expect(view.months.map(({label, href, days}) => [label, href, days.map(({excerpt}) => excerpt)])).toEqual([
      ['Mai', '/journals/2026/05/', ['rain', 'sun and Rose warm']],
      ['April', '/journals/2026/04/', ['a b c d']],
    ])
  })

  it('is a map of what was written, and of what others say of its days', () => {
    const {map} = journalYearView(tinySite(files, {site: {locale: 'en-GB'}}), '2026')
    expect(map.days.map(({text, week, place, tone, isNamed}) => [text, week, place, tone, isNamed])).toEqual([
      ['Apr 30th, 2026: 4 blocks', 17, 3, 3, false],
      ['May 1st, 2026: 2 blocks, 2 references', 17, 4, 2, true],
      ['May 2nd, 2026: 1 block', 17, 5, 1, false],
      ['May 3rd, 2026: 3 references', 17, 6, 0, true],
    ])
    // 1 January 2026 is a Thursday, 31 December as well; the 53rd week begins on 28 December.
    expect([map.firstPlace, map.lastPlace, map.weeks]).toEqual([3, 3, 53])
    expect(map.months.map(({label, week}) => `${label} ${week}`).slice(0, 3)).toEqual(['Jan 0', 'Feb 4', 'Mar 8'])
  })

  it('is none without journals', () => {
    expect(() => journalYearView(tinySite(files), '2024')).toThrow('Unexpected year `2024`')
  })
})

describe('what is private', () => {
  it('counts in no map, is in no calendar and makes no month', () => {
    const site = tinySite(
      {
        'journals/2026_05_01.md': 'public:: true\n\n- open\n- shut\n  public:: false',
        'journals/2026_05_02.md': '- shut, of [[May 1st, 2026]]',
        'journals/2026_06_01.md': '- shut',
        'pages/Shut.md': '- on [[May 1st, 2026]] and [[May 3rd, 2026]]\n- on [[May 3rd, 2026]]',
      },
      {onlyPublic: true},
    )
    expect(journalMonths(site)).toEqual(['2026-05'])
    expect(journalYearView(site, '2026').map.days.map(({text}) => text)).toEqual(['May 1st, 2026: 1 block'])
    expect(weeksOf(site, '2026-05').join(' ').match(/\d+\*/g)).toEqual(['1*'])
  })
})
