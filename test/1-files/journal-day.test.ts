import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {type Day, defaultGraphConfig, journalDay, journalTitle} from '../../plugins/1-files/index.ts'

function withTitle(journalPageTitleFormat: string) {
  return {...defaultGraphConfig, journalPageTitleFormat}
}

describe('journalDay', () => {
  it.each([
    ['reads dashes', '2022-01-30', '2022-01-30'],
    ['reads underscores', '2022_01_30', '2022-01-30'],
    ['reads the default title', 'Jan 30th, 2022', '2022-01-30'],
    ['reads any case', 'MAY 1ST, 2022', '2022-05-01'],
    ['reads a long month', 'January 30th, 2022', '2022-01-30'],
    ['reads single digits', '2022-1-3', '2022-01-03'],
    ['reads a wrong ordinal', 'Jan 3st, 2022', '2022-01-03'],
    ['reads a leap day', '2024-02-29', '2024-02-29'],
    ['reads a day with blanks around it', ' 2022-01-30 ', '2022-01-30'],
    ['does not read a day without ordinal', 'Jan 30, 2022', undefined],
    ['does not read eight digits', '20220130', undefined],
    ['does not read slashes', '2022/01/30', undefined],
    ['does not read a day that is none', '2022-02-30', undefined],
    ['does not read a 32nd', '2022-01-32', undefined],
    ['does not read a leap day of a common year', '2023-02-29', undefined],
    ['does not read a month', '2022-01', undefined],
    ['does not read a quarter', '2022Q4', undefined],
    ['does not read a week', '2022-W05', undefined],
    ['does not read a day first', '30-01-2022', undefined],
    ['does not read more than a day', '2022-01-30 notes', undefined],
    ['does not read a short year', '99-01-01', undefined],
    ['does not read words', 'Contents', undefined],
  ])('%s', (_, name, day) => expect(journalDay(name, defaultGraphConfig)).toBe(day))

  it.each([
    ['takes a year of two digits of the last century', '99-01-01', '1999-01-01'],
    ['takes a year of one digit', '1-2-3', '2001-02-03'],
    ['does not take a year of three digits', '123-01-01', undefined],
  ])('lax: %s', (_, name, day) => expect(journalDay(name, defaultGraphConfig, {lax: true})).toBe(day))

  it.each([
    ['reads a day first', 'dd-MM-yyyy', '30-01-2022', '2022-01-30'],
    ['reads a weekday without checking it', 'EEE, dd-MM-yyyy', 'Mon, 30-01-2022', '2022-01-30'],
    ['reads a long weekday', 'yyyy-MM-dd EEEE', '2022-01-30 Sunday', '2022-01-30'],
    ['reads digits without separators', 'yyyyMMdd', '20220130', '2022-01-30'],
    ['reads quoted words', "'Day' yyyy-MM-dd", 'day 2022-01-30', '2022-01-30'],
    ['reads quoted words in capitals', "'day' yyyy-MM-dd", 'DAY 2022-01-30', '2022-01-30'],
    ['reads a two-digit year', 'dd.MM.yy', '30.01.22', '2022-01-30'],
    ['reads a day of the year', 'yyyy-DDD', '2024-060', '2024-02-29'],
    ['takes a dot for a dot', 'dd.MM.yyyy', '30x01x2022', undefined],
    ['does not let separators slip', 'dd.MM.yyyy', '2021Q4', undefined],
    ['does not read without the weekday', 'EEE, dd-MM-yyyy', '30-01-2022', undefined],
  ])('%s with its own title format', (_, format, name, day) => {
    expect(journalDay(name, withTitle(format))).toBe(day)
  })

  it('no format and no name make it throw', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (format, name) => {
        const day = journalDay(`${name}1`, withTitle(format), {lax: true})
        expect(day === undefined || /^\d{4}-\d\d-\d\d$/.test(day)).toBe(true)
      }),
    )
  })
})

describe('journalTitle', () => {
  it.each([
    ['MMM do, yyyy', '2022-01-01', 'Jan 1st, 2022'],
    ['MMM do, yyyy', '2022-01-02', 'Jan 2nd, 2022'],
    ['MMM do, yyyy', '2022-01-03', 'Jan 3rd, 2022'],
    ['MMM do, yyyy', '2022-01-11', 'Jan 11th, 2022'],
    ['MMM do, yyyy', '2022-01-12', 'Jan 12th, 2022'],
    ['MMM do, yyyy', '2022-01-13', 'Jan 13th, 2022'],
    ['MMM do, yyyy', '2022-01-21', 'Jan 21st, 2022'],
    ['EEEE, dd.MM.yyyy', '2022-01-30', 'Sunday, 30.01.2022'],
    ['yyyy-MM-dd EEE', '2024-02-29', '2024-02-29 Thu'],
    ["d MMMM yy 'day' D", '2024-12-31', '31 December 24 day 366'],
    ["yyyy-'W'ww-e", '2021-01-03', '2021-W53-7'],
    ['YYYY M w', '2024-01-01', '2024 1 1'],
  ])('writes %s', (format, day, title) => expect(journalTitle(day as Day, withTitle(format))).toBe(title))

  it.each(['MMM do, yyyy', 'yyyy-MM-dd', 'yyyyMMdd', 'EEEE, dd/MM/yyyy', 'yyyy-MM-dd EEE', 'do MMMM yyyy', 'yyyy D'])(
    'is read back as its day, %s',
    format => {
      const days = fc.date({min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true})
      fc.assert(
        fc.property(days, date => {
          const day = date.toISOString().slice(0, 10) as Day
          expect(journalDay(journalTitle(day, withTitle(format)), withTitle(format))).toBe(day)
        }),
      )
    },
  )
})
