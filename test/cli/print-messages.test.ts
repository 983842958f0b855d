import {stripVTControlCharacters} from 'node:util'
import {afterEach, describe, expect, it, vi} from 'vitest'
import {createMessage, type Message} from '../../plugins/index.ts'
import {countMessages, formatMessage, plural, printSome, summarise} from '../../src/cli/print-messages.ts'

const place = {line: 2, column: 5}
const error = createMessage('encoding-invalid', 'pages/A.md', place, 'Unexpected bytes, expected text')
const warning = createMessage('fence-unclosed', 'pages/A.md', place, 'Unexpected fence, expected its end')
const info = createMessage('page-missing', 'pages/A.md', place, 'Unexpected name, expected a page')

function plain(message: Message): string {
  return stripVTControlCharacters(formatMessage(message))
}

describe('formatMessage', () => {
  it('says where, how serious, what and by which rule', () => {
    expect(plain(warning)).toBe('pages/A.md:2:5  warning  Unexpected fence, expected its end  fence-unclosed')
  })

  it('says what was perhaps meant, and the way out, on lines of their own', () => {
    const message = {...info, expected: ['Rose', 'Rosa'], note: 'Write the page.'}
    expect(plain(message).split('\n').slice(1)).toEqual(['    did you mean `Rose` or `Rosa`?', '    Write the page.'])
  })

  it('asks nothing where there is no guess', () => {
    expect(plain({...info, expected: []})).not.toContain('did you mean')
  })

  it.each([
    ['a line end in a name', {file: 'pages/a\nb.md'}, 'pages/a␊b.md:2:5'],
    ['an escape in a sentence', {reason: 'Unexpected \u001b[2J'}, 'Unexpected ␛[2J'],
    ['a control character in a way out', {note: 'a\u0007'}, 'a␇'],
    ['a control character in a guess', {expected: ['a\u0007']}, '`a␇`'],
    ['a control character of the second set', {reason: '\u009b2J'}, '␡2J'],
  ])('lets %s break no line and reach no terminal', (_, part, shown) => {
    expect(formatMessage({...info, ...part})).toContain(shown)
  })
})

describe('what is counted', () => {
  it('is each severity', () => {
    expect(countMessages([error, info, warning, info])).toEqual({error: 1, warning: 1, info: 2})
  })

  it.each([
    ['says each that there is', [error, error, warning, info], '2 errors, 1 warning, 1 note'],
    ['does not say what there is none of', [warning, warning], '2 warnings'],
    ['says that there is nothing', [], 'no messages'],
  ])('%s', (_, messages, expected) => expect(summarise(messages)).toBe(expected))

  it.each([
    [0, '0 pages'],
    [1, '1 page'],
    [2, '2 pages'],
    [12345, '12,345 pages'],
  ])('%i has its plural', (count, expected) => expect(plural(count, 'page')).toBe(expected))
})

describe('printSome', () => {
  const said: string[] = []
  const spy = vi.spyOn(console, 'error').mockImplementation(line => void said.push(stripVTControlCharacters(line)))
  afterEach(() => {
    said.length = 0
    spy.mockClear()
  })

  it('prints errors before warnings, and counts the notes', () => {
    printSome([info, warning, error])
    expect(said.map(line => line.split('  ')[1] ?? line)).toEqual([
      'error',
      'warning',
      '1 error, 1 warning, 1 note; `lectern check` lists them all',
    ])
  })

  it('prints no more than asked for, and says that there is more', () => {
    printSome([warning, warning, warning], 2)
    expect(said).toHaveLength(3)
    expect(said[2]).toContain('3 warnings; `lectern check`')
  })

  it('does not count what it has printed all of', () => {
    printSome([warning, error], 2)
    expect(said).toHaveLength(2)
  })
})
