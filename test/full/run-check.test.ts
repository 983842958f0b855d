import {expect, it} from 'vitest'
import {tellingLines} from './run-check.ts'

it.each<[string, string, readonly string[]]>([
  [
    'what is marked, with what stands below it',
    'ok     one: 3 stops\nFAILED two: 4 stops\n         not reached: a\nok     three\n',
    ['FAILED two: 4 stops', '         not reached: a'],
  ],
  ['the end where nothing is marked', 'begin\n\nError: no such file\n', ['begin', 'Error: no such file']],
  ['no more of a line than can be read', `FAILED ${'x'.repeat(900)}`, [`FAILED ${'x'.repeat(293)}`]],
])('the short form of a check that failed is %s', (_, said, expected) => {
  expect(tellingLines(said)).toEqual(expected)
})

it('has an end', () => {
  const long = Array.from({length: 90}, (_, index) => `line ${index}`).join('\n')
  expect(tellingLines(long).at(-1)).toBe('line 89')
  expect(tellingLines(long).length).toBeLessThan(30)
})
