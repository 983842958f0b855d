import {expect, it} from 'vitest'
import {fillIn} from '../../src/islands/fill-in.ts'

it.each([
  ['fills a hole', '{a} of {b}', {a: 1, b: 'two'}, '1 of two'],
  ['fills a hole that comes twice', '{a}{a}', {a: 'x'}, 'xx'],
  ['does not fill what it is given no value for', '{a} {constructor}', {}, '{a} {constructor}'],
  ['does not read a value again', '{a}', {a: '{b}', b: 'no'}, '{b}'],
  ['does not fail without a sentence', undefined, {a: 1}, ''],
])('%s', (_, sentence, values, expected) => expect(fillIn(sentence, values)).toBe(expected))
