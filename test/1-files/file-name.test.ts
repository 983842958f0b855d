import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {decodeFileName, encodeFileName} from '../../plugins/1-files/index.ts'

describe('decodeFileName, triple-lowbar', () => {
  it.each([
    ['reads three underscores as a slash', 'a___b', 'a/b'],
    ['reads them from the left', 'a____b', 'a/_b'],
    ['drops an empty part between slashes', 'a______b', 'a/b'],
    ['drops an empty part at the start', '___a', 'a'],
    ['drops an empty part at the end', 'a___', 'a'],
    ['reads an escaped underscore before a slash', 'a%5F___b', 'a_/b'],
    ['reads a question mark', 'a%3Fb', 'a?b'],
    ['reads a percent sign', 'a%25b', 'a%b'],
    ['reads each escape once', 'a%2525b', 'a%25b'],
    ['reads an escaped slash', 'a%2Fb', 'a/b'],
    ['reads a device name', 'CON___', 'CON'],
    ['does not read a bad escape', 'a%zz', 'a%zz'],
    ['does not read a bare percent sign', '51% Attack', '51% Attack'],
    ['does not read bytes that are no ASCII', '%E4%B8%AD', '%E4%B8%AD'],
    ['does not read control characters', 'a%0Ab', 'a%0Ab'],
    ['does not read a dot', 'a.b', 'a.b'],
    ['does not give an empty name', '___', '___'],
  ])('%s', (_, base, name) => expect(decodeFileName(base, 'triple-lowbar')).toBe(name))
})

describe('decodeFileName, legacy', () => {
  it.each([
    ['reads a dot as a slash', 'a.b', 'a/b'],
    ['reads an escaped slash', 'a%2Fb', 'a/b'],
    ['reads escapes of any script', '%E4%B8%AD', '中'],
    ['does not read three underscores', 'a___b', 'a___b'],
    ['does not read what is no escape', '51% Attack', '51% Attack'],
    ['does not read half a character', '%E4%B8', '%E4%B8'],
  ])('%s', (_, base, name) => expect(decodeFileName(base, 'legacy')).toBe(name))
})

describe('encodeFileName', () => {
  it.each([
    ['writes a slash', 'a/b', 'a___b'],
    ['keeps underscores away from a slash', 'a_/_b', 'a%5F___%5Fb'],
    ['keeps three underscores apart from a slash', 'a___b', 'a%5F%5F%5Fb'],
    ['writes what Windows refuses', 'a: b?', 'a%3A b%3F'],
    ['writes a leading dot', '.a', '%2Ea'],
    ['writes a percent sign that would decode', '100%25', '100%2525'],
    ['marks a device name', 'con', 'con___'],
    ['marks a dot at the end', 'a.', 'a.___'],
    ['does not touch other percent signs', '51% x', '51% x'],
    ['does not touch other scripts', '中, [文]', '中, [文]'],
  ])('%s', (_, name, base) => expect(encodeFileName(name, 'triple-lowbar')).toBe(base))

  const part = fc.string({unit: 'grapheme', minLength: 1}).filter(text => !/[/\p{Cc}]/u.test(text))
  const names = fc.array(part, {minLength: 1, maxLength: 4}).map(parts => parts.join('/'))

  it.each(['triple-lowbar', 'legacy'] as const)('is undone by decoding, %s', format => {
    fc.assert(
      fc.property(names, name => {
        expect(decodeFileName(encodeFileName(name, format), format)).toBe(name)
      }),
      {numRuns: 500, examples: [['a_/_b'], ['_____'], ['a____b'], ['%25'], ['x_'], ['_'], ['%41']]},
    )
  })

  it('no name makes decoding throw', () => {
    fc.assert(
      fc.property(fc.string({unit: fc.constantFrom('%', '_', '.', '/', '2', 'F', 'é', '\ud800')}), name => {
        expect(decodeFileName(name, 'triple-lowbar') + decodeFileName(name, 'legacy')).toBeTypeOf('string')
      }),
    )
  })
})
