import {describe, expect, it} from 'vitest'
import {isPropertyKey, propertyKey} from '../../plugins/1-files/index.ts'

describe('propertyKey', () => {
  it.each([
    ['takes case away', 'Author', 'author'],
    ['writes underscores and blanks as dashes', 'A_b c', 'a-b-c'],
    ['takes blanks around it away', ' a ', 'a'],
    ['knows the id of Org', 'CUSTOM_ID', 'id'],
    ['does not touch other signs', 'is/part.of?', 'is/part.of?'],
    ['does not take another id for the id', 'my-id', 'my-id'],
  ])('%s', (_, written, key) => expect(propertyKey(written)).toBe(key))
})

describe('isPropertyKey', () => {
  it.each(['a', '1a', '标签', '🌱', 'a-b', 'a.b', "a*+!-_?$%&=<>'#", 'owl/class', 'é'])('takes %s', key =>
    expect(isPropertyKey(key)).toBe(true),
  )

  it.each([
    '',
    '#a',
    'a b',
    'a"b',
    'a^b',
    'a(b',
    'a)b',
    'a{b',
    'a}b',
    'a,b',
    'a;b',
    'a@b',
    'a~b',
    'a\\b',
    'a[b',
    'a]b',
    'a`b',
    'a:b',
    '/a',
    'a/',
    'a/b/c',
    '/',
  ])('does not take %j', key => expect(isPropertyKey(key)).toBe(false))
})
