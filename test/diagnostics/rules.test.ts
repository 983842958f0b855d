import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {compareMessages, createMessage, type Message, type RuleId, rules} from '../../plugins/diagnostics/index.ts'
import {projectFolder} from '../fixtures.ts'

const ids = Object.keys(rules) as RuleId[]

/** Sections of the page: id → what stands under its heading. */
function sectionsOf(markdown: string): Map<string, string> {
  const [, ...sections] = markdown.split(/^## /m)
  return new Map(sections.map(section => [section.slice(0, section.indexOf('\n')), section]))
}

describe('the table of rules', () => {
  const sections = sectionsOf(readFileSync(join(projectFolder, 'docs/diagnostics.md'), 'utf8'))

  it('has a section of docs/diagnostics.md for every rule, in the order of the table, and no other', () => {
    expect([...sections.keys()]).toEqual(ids)
  })

  it.each(ids)('%s says what, why and the way out, with an example and its severity', id => {
    const section = sections.get(id) ?? ''
    expect(section).toContain(`**${rules[id].severity}**`)
    for (const part of ['**Why.**', '**Example.**', '**Way out.**']) expect(section).toContain(part)
    expect(section).toMatch(/^```/m)
  })

  it('is in alphabetical order, in kebab case', () => {
    expect(ids).toEqual(ids.toSorted())
    for (const id of ids) expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/)
  })
})

describe('createMessage', () => {
  it('takes the severity from the table and says where the rule is explained', () => {
    expect(createMessage('fence-unclosed', 'pages/a.md', {line: 2, column: 3}, 'Unexpected x', {actual: 'x'})).toEqual({
      rule: 'fence-unclosed',
      severity: 'warning',
      file: 'pages/a.md',
      line: 2,
      column: 3,
      reason: 'Unexpected x',
      actual: 'x',
      url: 'docs/diagnostics.md#fence-unclosed',
    })
  })
})

describe('compareMessages', () => {
  const place = fc.record({line: fc.integer({min: 1, max: 3}), column: fc.integer({min: 1, max: 3})})
  const message = fc
    .tuple(fc.constantFrom(...ids), fc.constantFrom('a', 'B', 'é'), place, fc.constantFrom('x', 'y'))
    .map(([rule, file, where, reason]) => createMessage(rule, file, where, reason))

  it('gives one order, whatever order the messages came in', () => {
    fc.assert(
      fc.property(fc.array(message, {maxLength: 8}), fc.infiniteStream(fc.nat()), (messages, dice) => {
        const shuffled = messages
          .map(item => ({item, key: dice.next().value as number}))
          .sort((left, right) => left.key - right.key)
          .map(({item}) => item)
        expect(shuffled.sort(compareMessages)).toEqual([...messages].sort(compareMessages))
      }),
    )
  })

  it.each<[string, Partial<Message>, Partial<Message>]>([
    ['file by code unit', {file: 'B'}, {file: 'a'}],
    ['line by number', {line: 9}, {line: 10}],
    ['column', {column: 1}, {column: 2}],
    ['rule', {rule: 'alias-collision'}, {rule: 'asset-missing'}],
    ['reason', {reason: 'a'}, {reason: 'b'}],
  ])('orders by %s', (_, less, more) => {
    const base = createMessage('fence-unclosed', 'a', {line: 1, column: 1}, 'x')
    expect(compareMessages({...base, ...less}, {...base, ...more})).toBeLessThan(0)
    expect(compareMessages({...base, ...more}, {...base, ...less})).toBeGreaterThan(0)
  })
})
