import {describe, expect, it} from 'vitest'
import type {PageKey} from '../../plugins/1-files/index.ts'
import type {BlockId} from '../../plugins/3-page/index.ts'
import {referenceIndex} from '../../plugins/4-graph/index.ts'
import {type Files, type GraphOptions, graphOf} from './graph-of.ts'

const id = '64f0c1d2-1111-4222-8333-444455556666'
const key = (name: string) => name as PageKey

function directOf(text: string, options: GraphOptions = {}, others: Files = {}): string[] {
  const index = referenceIndex(graphOf({'pages/P.md': text, ...others}, options))
  return [...index.direct(key('p'), 0)]
}

describe('what a block refers to', () => {
  it.each([
    ['a link', '- [[A]]', ['a']],
    ['a tag', '- #A', ['a']],
    ['an embed', '- {{embed [[A]]}}', ['a']],
    ['a value and its key', '- x\n  by:: [[A]]', ['a', 'by']],
    ['a key with a plain value', '- x\n  by:: nobody', ['by']],
    ['the last part of a key', '- x\n  book/by:: nobody', ['by']],
    ['not Logseq’s own key', '- x\n  collapsed:: true', []],
    ['a marker and a priority', '- TODO [#A] x', ['todo', 'a']],
    ['the parents of a namespace', '- [[m/n/o]]', ['m/n/o', 'm/n', 'm']],
    ['a day in any form', '- [[2026-05-01]]', ['may 1st, 2026']],
    ['not what stands in code', '- `[[A]]`', []],
    ['not a file', '- ![x](../assets/a.png)', []],
  ])('%s', (_, text, expected) => expect(directOf(text)).toEqual(expected))

  it('is the page that an alias leads to', () => {
    expect(directOf('- [[X]]', {}, {'pages/A.md': 'alias:: X\n\n- a'})).toEqual(['a'])
  })

  it.each([
    ['excluded', {propertyPagesExcluded: ['by']}],
    ['switched off', {propertyPages: false}],
  ])('is no key that is %s', (_, config) => expect(directOf('- x\n  by:: nobody', {config})).toEqual([]))
})

describe('path references', () => {
  const index = referenceIndex(
    graphOf({'pages/P.md': 'about:: [[Q]]\n\n- [[A]]\n\t- [[B]]\n\t\t- deep\n- [[C]]', 'pages/R.md': `- ((${id}))`}),
  )
  it.each([
    ['of a top block: its own and its page', 0, ['p', 'a']],
    ['of a child: its parent’s too', 1, ['p', 'a', 'b']],
    ['of a block that names nothing', 2, ['p', 'a', 'b']],
    ['not those of a sibling', 3, ['p', 'c']],
    ['of the preamble', -1, ['p', 'q', 'about']],
  ])('%s', (_, block, expected) => {
    expect([...index.path(key('p'), block)].sort()).toEqual([...expected].sort())
  })

  it('know who refers to a page, and to a block', () => {
    expect(index.referring(key('b'))).toEqual([{page: 'p', index: 1}])
    expect(index.referring(key('nothing'))).toEqual([])
    expect(index.referringToBlock(id as BlockId)).toEqual([{page: 'r', index: 0}])
  })
})
