import {stripVTControlCharacters} from 'node:util'
import {describe, expect, it} from 'vitest'
import {createMessage, type Message, type MessageDetails, type RuleId} from '../../plugins/index.ts'
import {checkReport} from '../../src/cli/check-report.ts'

function messages(rule: RuleId, count: number, details: (index: number) => MessageDetails = () => ({})): Message[] {
  return Array.from({length: count}, (_, index) =>
    createMessage(rule, `pages/${index}.md`, {line: index + 1, column: 3}, 'Unexpected x, expected y', details(index)),
  )
}

function report(list: readonly Message[]): string[] {
  return checkReport(list).map(line => stripVTControlCharacters(line))
}

describe('checkReport', () => {
  it('makes a section for each rule, the gravest first', () => {
    const list = [...messages('page-missing', 1), ...messages('fence-unclosed', 2), ...messages('encoding-invalid', 1)]
    expect(report(list).filter(line => /^[\w-]+: /.test(line))).toEqual([
      'encoding-invalid: 1 error, a file is not UTF-8 text',
      'fence-unclosed: 2 warnings, a code fence is opened and never closed',
      'page-missing: 1 note, a reference names a page that does not exist',
    ])
  })

  it('shows each of a few messages', () => {
    expect(report(messages('page-missing', 10)).filter(line => line.includes('pages/'))).toHaveLength(10)
  })

  it('shows every error', () => {
    expect(report(messages('encoding-invalid', 300)).filter(line => line.includes('pages/'))).toHaveLength(300)
  })

  it('says a way out once, if all have the same', () => {
    const lines = report(messages('page-missing', 3, () => ({note: 'Write it.'})))
    expect(lines.filter(line => line.includes('Write it.'))).toEqual(['  Write it.'])
  })

  it('gathers many: guesses first, then the most frequent, and says what it leaves out', () => {
    const list = [
      ...messages('page-missing', 12, index => ({actual: `name ${index}`})),
      ...messages('page-missing', 11, () => ({actual: 'often'})),
      ...messages('page-missing', 2, () => ({actual: 'Gardn', expected: ['Garden']})),
    ]
    const lines = report(list)
    expect(lines.slice(0, 4)).toEqual([
      'page-missing: 25 notes, a reference names a page that does not exist',
      '   2 × Gardn  pages/0.md:1:3  did you mean `Garden`?',
      '  11 × often  pages/0.md:1:3',
      '   1 × name 0  pages/0.md:1:3',
    ])
    expect(lines.at(-2)).toBe('  and 3 more; `lectern check --full` prints each')
  })

  it('lets no control character reach the terminal', () => {
    const lines = report(messages('page-missing', 11, () => ({actual: 'a\u001b[2J'})))
    expect(lines.join()).toContain('a␛[2J')
  })

  it('says nothing of nothing', () => expect(checkReport([])).toEqual([]))
})
