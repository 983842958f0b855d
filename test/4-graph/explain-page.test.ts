import {describe, expect, it} from 'vitest'
import {explainPage, type PageExplanation} from '../../plugins/index.ts'
import {type Files, graphOf} from './graph-of.ts'

const open = 'public:: true\n\n'

function explain(files: Files, name: string, allPagesPublic = false): Partial<PageExplanation> {
  return explainPage(graphOf(files), name, {allPagesPublic, mentions: 'text', examples: 2}) as Partial<PageExplanation>
}

describe('explainPage', () => {
  it.each<[string, Files, string, object]>([
    [
      'its own property',
      {'pages/A.md': 'icon:: x\npublic:: true\n\n- a'},
      'pages/A.md:2',
      {public: true, rule: 'public-true'},
    ],
    [
      'the property of a page above',
      {'pages/A.md': open, 'pages/P.md': 'public:: false\n\n- p', 'pages/P___A.md': open},
      'pages/P.md:1',
      {public: false, rule: 'namespace-private'},
    ],
    [
      'words that are no property',
      {'pages/A.md': '- public:: false\n- a'},
      'pages/A.md:1',
      {public: false, rule: 'public-misplaced'},
    ],
    ['nothing at all', {'pages/A.md': '- a'}, 'none', {public: false, rule: 'private-by-default'}],
  ])('names the rule and the line: %s', (_, files, place, visibility) => {
    const found = explain(files, Object.hasOwn(files, 'pages/P___A.md') ? 'P/A' : 'a')
    expect(found.visibility).toMatchObject(visibility)
    expect(found.place === undefined ? 'none' : `${found.place.file}:${found.place.line}`).toBe(place)
  })

  it.each([
    ['name', 'garden TOOLS'],
    ['alias', 'spade'],
  ])('finds a page by its %s', (by, name) => {
    expect(explain({'pages/Garden tools.md': 'alias:: Spade\n\n- a'}, name)).toMatchObject({by, name: 'Garden tools'})
  })

  it.each(['2026-05-01', 'May 1st, 2026', 'may 1st, 2026'])('finds a journal by %s', name => {
    expect(explain({'journals/2026_05_01.md': '- a'}, name)).toMatchObject({
      kind: 'journal',
      file: 'journals/2026_05_01.md',
    })
  })

  it('counts what leads to it, its aliases and its blocks, from private pages too, and not from itself', () => {
    const id = '64f0c1d2-1111-4222-8333-444455556666'
    const files = {
      'pages/A.md': `alias:: Also\n\n- a [[A]]\n  id:: ${id}`,
      'pages/B.md': `${open}- [[A]]\n- [[Also]]\n- [[a]]`,
      'pages/C.md': `parent:: [[A]]\n\n- ((${id})) #A [[Also]]`,
      'pages/A___D.md': '- d',
    }
    const reference = {type: 'reference', count: 4, fromPublic: 3}
    const examples = [
      {file: 'pages/B.md', line: 3},
      {file: 'pages/B.md', line: 4},
    ]
    expect(explain(files, 'A').incoming).toEqual([
      {...reference, examples},
      {type: 'block-reference', count: 1, fromPublic: 0, examples: [{file: 'pages/C.md', line: 3}]},
      {type: 'namespace', count: 1, fromPublic: 0, examples: [{file: 'pages/A___D.md', line: 1}]},
      {type: 'property', count: 1, fromPublic: 0, examples: [{file: 'pages/C.md', line: 1, key: 'parent'}]},
      {type: 'tag', count: 1, fromPublic: 0, examples: [{file: 'pages/C.md', line: 3}]},
    ])
  })

  it('says which decks it is in, and where', () => {
    const files = {
      'pages/A.md': '- Next [[presentation]] slide [[B]]',
      'pages/B.md': '- Next [[presentation]] slide [[C]]',
      'pages/C.md': '- c',
    }
    expect(explain(files, 'B').decks).toEqual([{id: 'a', title: 'A', position: 2, pages: 3}])
  })

  it('guesses what was meant where no file answers', () => {
    const graph = graphOf({'pages/Garden.md': '- [[Gardne]] [[Gardne]]', 'pages/B.md': '- [[Gardne]]'})
    expect(explainPage(graph, 'gardne', {allPagesPublic: false, mentions: 'text', examples: 1})).toEqual({
      nearest: ['Garden'],
      mentions: 2,
    })
    expect(explainPage(graph, 'Quux', {allPagesPublic: false, mentions: 'text', examples: 1})).toEqual({
      nearest: [],
      mentions: 0,
    })
  })
})
