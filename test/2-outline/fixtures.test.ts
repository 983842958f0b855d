import {describe, expect, it} from 'vitest'
import {printOutline} from '../../plugins/2-outline/index.ts'
import {expectJson, fixturesOf, readFixture} from '../fixtures.ts'
import {read} from './read.ts'

const fixtures = fixturesOf('2-outline')

describe('readOutline', () => {
  it('has fixtures', () => expect(fixtures.length).toBeGreaterThan(5))

  it.each(fixtures.map(fixture => [fixture.name, fixture] as const))('%s', (_, fixture) => {
    const text = readFixture(fixture, 'input.md') ?? ''
    const outline = read(text)
    expectJson(fixture, 'expected.json', outline)
    expect(read(printOutline(outline)).blocks.map(block => block.text)).toEqual(outline.blocks.map(block => block.text))
  })
})
