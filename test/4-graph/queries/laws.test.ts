import fc from 'fast-check'
import {expect, it} from 'vitest'
import {ask, gardenGraph, linesOf} from './garden.ts'

const graph = gardenGraph()

/** Pieces of both languages, in any order: most of what they make is no query, and much is nearly one. */
const pieces = fc
  .array(
    fc.constantFrom(
      '(',
      ')',
      '[',
      ']',
      '{',
      '}',
      '#{',
      '"',
      '\\',
      '[[',
      ']]',
      '#',
      ';',
      ' ',
      '\n',
      'and',
      'or',
      'not',
      'task',
      'todo',
      'property',
      ':type',
      'bed',
      'between',
      '-7d',
      'today',
      'sort-by',
      'sample',
      '3',
      '<% today %>',
      ':query',
      ':find',
      ':where',
      ':in',
      '$',
      '%',
      '?b',
      '?p',
      ':block/marker',
      ':block/page',
      ':block/name',
      '"TODO"',
      '_',
      '(pull ?b [*])',
      '[?b :block/marker ?m]',
      '(task ?b #{"TODO"})',
      ':inputs',
      ':rules',
      ':today',
      ':title',
      ':result-transform',
      '(fn [r]',
      'sort-by',
      'contains?',
      'nil',
      'true',
      'é',
      '\ud83c',
    ),
    {maxLength: 24},
  )
  .map(parts => parts.join(' '))
const text = fc.oneof(pieces, fc.string({unit: 'binary'}))

it('answers any text with a result or a reason, and the same one again', () => {
  fc.assert(
    fc.property(text, fc.constantFrom('simple' as const, 'advanced' as const), (text, form) => {
      const answer = ask(graph, form === 'advanced' ? `{:query ${text}}` : text, {form})
      expect(answer.result === undefined).toBe(answer.problem !== undefined)
      expect(linesOf(graph, ask(graph, form === 'advanced' ? `{:query ${text}}` : text, {form}))).toEqual(
        linesOf(graph, answer),
      )
    }),
    {numRuns: 1000},
  )
}, 60_000)

type Tree = {readonly op: 'and' | 'or' | 'not'; readonly parts: readonly Tree[]} | {readonly leaf: string}

const leaves = [
  '[[Peas]]',
  '(task todo)',
  '(priority a)',
  '(property effort)',
  '(page Compost)',
  '"Sieve"',
  'sow',
  '(between [[Apr 20th, 2026]] [[Apr 28th, 2026]])',
]
const {tree} = fc.letrec<{tree: Tree}>(tie => ({
  tree: fc.oneof(
    {maxDepth: 3},
    fc.record({leaf: fc.constantFrom(...leaves)}),
    fc.record({
      op: fc.constantFrom('and' as const, 'or' as const, 'not' as const),
      parts: fc.array(tie('tree'), {minLength: 1, maxLength: 3}),
    }),
  ),
}))

function print(tree: Tree): string {
  return 'leaf' in tree ? tree.leaf : `(${tree.op} ${tree.parts.map(print).join(' ')})`
}

/** The blocks that pass, each asked for by itself, so that none is left out for standing below another. */
function everyBlock(text: string): ReadonlySet<string> {
  return new Set(singled.filter(single => linesOf(graph, ask(graph, `(and ${text} ${single})`)).length > 0))
}

/** Filters that single one block out, by words that no other block has. */
const singled = [
  '"every month"',
  '"Sieve the old"',
  '"second bin"',
  '"in two rows"',
  '"Mulch"',
  '"Rakes"',
  '"Case matters"',
  '"order"',
  '"Rain"',
  '"seeds"',
  '"weed"',
]

it('joins filters as sets are joined, whatever is asked first', () => {
  const known = new Map(leaves.map(leaf => [leaf, everyBlock(leaf)]))
  const all = new Set(singled)
  const evaluate = (tree: Tree): ReadonlySet<string> => {
    if ('leaf' in tree) return known.get(tree.leaf) ?? new Set()
    const parts = tree.parts.map(evaluate)
    if (tree.op === 'or') return new Set(parts.flatMap(part => [...part]))
    const both = new Set([...all].filter(item => parts.every(part => part.has(item))))
    return tree.op === 'and' ? both : new Set([...all].filter(item => !both.has(item)))
  }
  fc.assert(
    fc.property(tree, tree => {
      expect([...everyBlock(print(tree))].sort()).toEqual([...evaluate(tree)].sort())
    }),
    {numRuns: 200},
  )
})
