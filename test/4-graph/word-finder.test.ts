import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {wordFinder} from '../../plugins/4-graph/word-finder.ts'
import {lawRuns} from '../law-runs.ts'

function found(names: readonly string[], text: string): string[] {
  return [...wordFinder(names)(text)].map(index => names[index] ?? '').sort()
}

describe('wordFinder', () => {
  it.each([
    ['finds a word', ['rake'], 'a rake here', ['rake']],
    ['finds at both ends', ['rake'], 'rake', ['rake']],
    ['finds in any case', ['Rake'], 'RAKE', ['Rake']],
    ['finds in any form of Unicode', ['É'], 'e\u0301', ['É']],
    ['finds beside punctuation', ['rake'], '(rake),', ['rake']],
    ['finds a name of several words', ['garden rake'], 'my garden rake', ['garden rake']],
    ['finds over other white space', ['garden rake'], 'garden\n  rake', ['garden rake']],
    [
      'finds a name within another',
      ['garden', 'garden rake', 'rake'],
      'garden rake',
      ['garden', 'garden rake', 'rake'],
    ],
    ['finds one that begins within another', ['a b c', 'b d'], 'a b d', ['b d']],
    ['finds a name with signs', ['C++'], 'in C++ too', ['C++']],
    ['finds Chinese within Chinese', ['花园'], '我的花园很大', ['花园']],
    ['does not find within a word', ['rake'], 'rakes brake', []],
    ['does not find within a word with accents', ['caf'], 'café', []],
    ['does not find beside a digit or underscore', ['rake'], 'rake2 _rake', []],
    ['does not find over a gap', ['garden rake'], 'garden \u0000rake', []],
    ['does not find an empty name', ['', ' '], 'text', []],
  ])('%s', (_, names, text, expected) => expect(found(names, text)).toEqual(expected))

  it('finds what a search for each name by itself finds', () => {
    const words = fc
      .array(fc.constantFrom('a', 'b', 'ab', 'c'), {minLength: 1, maxLength: 4})
      .map(list => list.join(' '))
    fc.assert(
      fc.property(fc.uniqueArray(words, {maxLength: 8}), fc.array(words, {maxLength: 5}), (names, texts) => {
        const text = texts.join(' ')
        expect(found(names, text)).toEqual(names.filter(name => ` ${text} `.includes(` ${name} `)).sort())
      }),
      {numRuns: lawRuns(100, 2000)},
    )
  })
})
