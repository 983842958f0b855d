import {describe, expect, it} from 'vitest'
import {type Day, defaultGraphConfig} from '../../../plugins/1-files/index.ts'
import {inputValue} from '../../../plugins/4-graph/queries/input-value.ts'
import {readDay} from '../../../plugins/4-graph/queries/relative-day.ts'

describe('a day of a query', () => {
  // Friday.
  const today = '2026-05-01' as Day
  it.each([
    ['today', '2026-05-01'],
    ['Yesterday', '2026-04-30'],
    ['tomorrow', '2026-05-02'],
    ['+7d', '2026-05-08'],
    ['-2w', '2026-04-17'],
    ['1m', '2026-06-01'],
    ['-1y', '2025-05-01'],
    ['7 days ago', '2026-04-24'],
    ['a week from now', '2026-05-08'],
    ['in 2 months', '2026-07-01'],
    ['last monday', '2026-04-27'],
    ['last friday', '2026-04-24'],
    ['next friday', '2026-05-08'],
    ['next sun', '2026-05-03'],
    ['last month', '2026-04-01'],
    ['[[Apr 3rd, 2026]]', '2026-04-03'],
    ['2026-04-03', '2026-04-03'],
    ['soon', undefined],
    ['7', undefined],
    ['last of all', undefined],
  ])('reads %s', (text, day) => expect(readDay(text, today, defaultGraphConfig)?.day).toBe(day))

  it('keeps within the month it leads to', () => {
    expect(readDay('+1m', '2026-01-31' as Day, defaultGraphConfig)?.day).toBe('2026-02-28')
    expect(readDay('-1y', '2028-02-29' as Day, defaultGraphConfig)?.day).toBe('2027-02-28')
  })
})

describe('an input of an advanced query', () => {
  const facts = {today: '2026-05-01' as Day, page: 'a page', block: 7, parent: 6}
  const midnight = Date.UTC(2026, 4, 1)
  it.each([
    ['today', 20260501],
    ['yesterday', 20260430],
    ['+3d', 20260504],
    ['-2w', 20260417],
    ['7d', 20260424],
    ['7d-before', 20260424],
    ['7d-after', 20260508],
    ['today-start', midnight],
    ['start-of-today-ms', midnight],
    ['end-of-today-ms', midnight + 86_399_999],
    ['right-now-ms', midnight + 86_399_999],
    ['-1d-start', midnight - 86_400_000],
    ['+1d-end', midnight + 2 * 86_400_000 - 1],
    ['+0d-0930', midnight + 34_200_000],
    ['current-page', 'a page'],
    ['current-block', 7],
    ['parent-block', 6],
    ['moon', undefined],
  ])('reads :%s', (name, value) => expect(inputValue({type: 'keyword', name}, facts)?.value).toBe(value))

  it('takes other values as they are, and names in brackets as keys', () => {
    expect(inputValue('[[Peas]]', facts)?.value).toBe('peas')
    expect(inputValue('Peas', facts)?.value).toBe('Peas')
    expect(inputValue(3, facts)?.value).toBe(3)
  })
})
