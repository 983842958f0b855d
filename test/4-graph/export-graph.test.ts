import {describe, expect, it} from 'vitest'
import {buildDecks, exportDecks, exportGraph} from '../../plugins/4-graph/index.ts'
import {graphOf} from './graph-of.ts'

const id = '64f0c1d2-1111-4222-8333-444455556666'

describe('exportGraph', () => {
  it('names the block that wrote an edge by its id, else by its line; none for page properties', () => {
    const graph = graphOf({
      'pages/A.md': `tags:: B\n\n- [[B]]\n- rel:: [[B]]\n  id:: ${id}`,
      'pages/B.md': 'public:: true\n\n- b',
    })
    expect(exportGraph(graph)).toEqual({
      nodes: [
        {id: `block:${id}`, kind: 'block', name: '', file: 'pages/A.md', public: false},
        {id: 'page:a', kind: 'page', name: 'A', file: 'pages/A.md', public: false},
        {id: 'page:b', kind: 'page', name: 'B', file: 'pages/B.md', public: true},
      ],
      edges: [
        {type: 'property', from: 'page:a', to: 'page:b', key: 'rel', block: id},
        {type: 'reference', from: 'page:a', to: 'page:b', block: 'line:3'},
        {type: 'tag', from: 'page:a', to: 'page:b'},
      ],
    })
  })
})

describe('exportDecks', () => {
  it('lists pages by name', () => {
    const graph = graphOf({'pages/A.md': '- Next [[presentation]] slide [[B]]', 'pages/B.md': '- b'})
    expect(exportDecks(buildDecks(graph))).toEqual([{id: 'a', title: 'A', pages: ['A', 'B'], messages: []}])
  })
})
