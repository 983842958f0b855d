import {expect, it} from 'vitest'
import {expectJson, fixturesOf, readFixture} from '../fixtures.ts'
import {readText} from './read-text.ts'

it.each(fixturesOf('3-page'))('$name', fixture => {
  const text = readFixture(fixture, 'input.md')
  expect(text).toBeDefined()
  const page = readText(text ?? '')
  expectJson(fixture, 'expected.json', page)
})
