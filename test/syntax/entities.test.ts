import {expect, it} from 'vitest'
import {entities} from '../../plugins/syntax/index.ts'
import {parseInlineWithMldoc} from '../differential/mldoc.ts'

/** Logseq draws these by their name in HTML, which is what the table holds; mldoc's own character is another. */
const drawnByName = new Set(['deg', 'nbsp', 'shy', 'sup'])

it('holds the names that mldoc knows, each with its character', () => {
  const other = [...entities].filter(([name, character]) => {
    const [node] = parseInlineWithMldoc(`\\${name}`)
    const unicode = node?.[0] === 'Entity' ? (node[1] as {unicode: string}).unicode : undefined
    return drawnByName.has(name) ? unicode === undefined : unicode !== character
  })
  expect(other).toEqual([])
  expect(entities.size).toBeGreaterThan(320)
})

it('does not hold other words', () => {
  for (const word of ['Users', 'alphabet', 'frac', 'sqrt', 'constructor']) {
    expect(entities.has(word), word).toBe(false)
    expect(parseInlineWithMldoc(`\\${word}`)[0]?.[0], word).toBe('Plain')
  }
})
