import fc from 'fast-check'
import {expect, it} from 'vitest'
import {shortHash, slugOf} from '../../plugins/4-graph/index.ts'

// Addresses of decks and anchors of blocks last as long as links to them: these values must never change.
it.each([
  ['', '811c9dc5'],
  ['a', 'e40c292c'],
  ['Garden tools', '6d7fce0f'],
])('the hash of %j stays what it is', (text, hash) => expect(shortHash(text)).toBe(hash))

it.each([
  ['is lower case with dashes', 'Garden Tools', 'garden-tools'],
  ['keeps letters of all scripts', '园 Élan', '园-élan'],
  ['has no signs that an address gives a meaning', 'a/b?c#d%e', 'a-b-c-d-e'],
  ['has no dots and dashes at its ends', '.-a-.', 'a'],
  ['is no device of Windows', 'CON', 'con-page'],
  ['is a hash where nothing is left', '???', `p-${shortHash('???')}`],
])('a slug %s', (_, name, slug) => expect(slugOf(name)).toBe(slug))

it('is never empty and never long, and two long names have two', () => {
  fc.assert(
    fc.property(fc.string({unit: 'binary', maxLength: 300}), name => {
      const slug = slugOf(name)
      expect(slug).not.toBe('')
      expect(new TextEncoder().encode(slug).length).toBeLessThanOrEqual(200)
    }),
  )
  const long = '园'.repeat(300)
  expect(slugOf(`${long}a`)).not.toBe(slugOf(`${long}b`))
})
