import {describe, expect, it} from 'vitest'
import {aliasGroups, resolveName} from '../../plugins/4-graph/index.ts'
import {graphOf, messageLines} from './graph-of.ts'

const words = '\n\n- words'

describe('where an alias leads', () => {
  it.each([
    ['to the page that declares it', {'pages/A.md': `alias:: X${words}`}, 'x', 'page:a'],
    ['in any case and form of Unicode', {'pages/A.md': `alias:: É${words}`}, 'E\u0301', 'page:a'],
    ['with brackets and a comma inside', {'pages/A.md': `alias:: [[B, C]]${words}`}, 'b, c', 'page:a'],
    ['each of a list', {'pages/A.md': `alias:: B, C${words}`}, 'c', 'page:a'],
    [
      'to the first page that claims it',
      {'pages/B.md': `alias:: X${words}`, 'pages/A.md': `alias:: X${words}`},
      'x',
      'page:a',
    ],
    ['past an empty page of that name', {'pages/A.md': `alias:: B${words}`, 'pages/B.md': '- '}, 'b', 'page:a'],
    ['not past a page that says something', {'pages/A.md': `alias:: B${words}`, 'pages/B.md': '- b'}, 'b', 'page:b'],
    ['not past a page with a property', {'pages/A.md': `alias:: B${words}`, 'pages/B.md': 'icon:: x'}, 'b', 'page:b'],
    ['not from a block', {'pages/A.md': '- words\n- alias:: X'}, 'x', 'missing:x'],
    ['not from `aliases`', {'pages/A.md': `aliases:: X${words}`}, 'x', 'missing:x'],
    ['not to itself', {'pages/A.md': `alias:: a${words}`}, 'a', 'page:a'],
    [
      'on from a page to its own aliases',
      {'pages/A.md': `alias:: B${words}`, 'pages/B.md': `alias:: C${words}`},
      'c',
      'page:b',
    ],
  ])('%s', (_, files, written, node) => {
    expect(resolveName(graphOf(files), written).node).toBe(node)
  })

  it('takes no public page away for a private one', () => {
    const files = {'pages/A.md': `alias:: B${words}`, 'pages/B.md': '- '}
    const config = {hidden: ['pages/A.md'], allPagesPublic: true}
    const graph = graphOf(files, {config})
    expect(resolveName(graph, 'b').node).toBe('page:b')
    expect(messageLines(graph)).toEqual(['alias-collision pages/A.md:1'])
  })

  it('says nothing of an alias that an empty page gives way to', () => {
    expect(messageLines(graphOf({'pages/A.md': `alias:: B${words}`, 'pages/B.md': '- '}))).toEqual([])
  })
})

describe('aliasGroups', () => {
  it.each([
    ['joins two pages', {'pages/A.md': `alias:: B${words}`, 'pages/B.md': '- b'}, [['a', 'b']]],
    [
      'joins both ways, and on',
      {'pages/A.md': `alias:: B${words}`, 'pages/C.md': `alias:: b${words}`, 'pages/B.md': '- b'},
      [['a', 'b', 'c']],
    ],
    [
      'keeps two subjects apart',
      {'pages/A.md': `alias:: B${words}`, 'pages/B.md': '- b', 'pages/C.md': `alias:: D${words}`, 'pages/D.md': '- d'},
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['needs no group for a name without a file', {'pages/A.md': `alias:: B${words}`}, []],
  ])('%s', (_, files, groups) => {
    expect([...new Set([...aliasGroups(graphOf(files)).values()].map(group => group.join()))].sort()).toEqual(
      groups.map(group => group.join()),
    )
  })

  it('answers for every member', () => {
    const groups = aliasGroups(graphOf({'pages/A.md': `alias:: B${words}`, 'pages/B.md': '- b'}))
    expect([...groups.keys()].sort()).toEqual(['a', 'b'])
  })
})
