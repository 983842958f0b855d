import {describe, expect, it} from 'vitest'
import {namesOfFileLink, resolveName} from '../../plugins/4-graph/index.ts'
import {graphOf} from './graph-of.ts'

const shed = {'pages/Garden shed.md': '- a spade', 'pages/a___b.md': '- c', 'journals/2026_05_01.md': '- d'}

/** Where the references of a page with this text lead. */
function targetsOf(text: string): string[] {
  const graph = graphOf({...shed, 'pages/Here.md': text})
  return graph.edges.filter(({from, type}) => from === 'page:here' && type === 'reference').map(({to}) => to)
}

describe('a link to the file of a page', () => {
  it.each([
    ['leads to the page of the file', '- see [the shed](Garden%20shed.md)', 'page:garden shed'],
    ['leads there from a folder beside', '- [x](../pages/Garden shed.md)', 'page:garden shed'],
    ['knows names that triple-lowbar writes', '- [x](a___b.md)', 'page:a/b'],
    ['leads to a journal', '- [x](../journals/2026_05_01.md)', 'journal:2026-05-01'],
    ['leads there from above the blocks', '[x](a___b.md)\n- y', 'page:a/b'],
    ['takes its words for the name where there is no such file, as Logseq does', '- [a/b](other.md)', 'page:a/b'],
    ['is missing by its words', '- [x](other.md)', 'missing:x'],
    ['is none where it is an address elsewhere', '- [x](https://example.org/a___b.md)', undefined],
  ])('%s', (_, text, target) => expect(targetsOf(text)).toEqual(target === undefined ? [] : [target]))

  it('is two references where two have the same words', () => {
    expect(targetsOf('- [x](a___b.md) [x](Garden%20shed.md)')).toEqual(['page:a/b', 'page:garden shed'])
  })

  it('names what its path may mean', () => {
    expect(namesOfFileLink('./pages/sub/a___b.md#c')).toEqual(['sub/a___b', 'a/b', 'a___b'])
    expect(namesOfFileLink('%zz.md')).toEqual(['%zz', '%zz', '%zz'])
  })

  it('is named by the page it leads to, for all that asks the graph', () => {
    const graph = graphOf({...shed, 'pages/Here.md': '- [x](a___b.md)'})
    const {key} = resolveName(graph, 'Here')
    expect(graph.pages.get(key)?.blocks[0]?.references).toMatchObject([{target: 'a/b', file: 'a___b.md'}])
  })
})
