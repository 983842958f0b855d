import {describe, expect, it} from 'vitest'
import {reviewGraph} from '../../plugins/4-graph/index.ts'
import {type Files, type GraphOptions, graphOf} from './graph-of.ts'

function review(files: Files, rule: string, options: GraphOptions = {}): string[] {
  return reviewGraph(graphOf(files, options))
    .filter(message => message.rule === rule)
    .map(({file, line}) => `${file}:${line}`)
}

describe('page-orphan', () => {
  const other = {'pages/Other.md': '- x', 'pages/Contents.md': '- [[Other]]'}
  it.each([
    ['a page that nobody names', {'pages/A.md': '- a'}, ['pages/A.md:1']],
    ['a page that names others', {'pages/A.md': '- [[Other]]'}, ['pages/A.md:1']],
    ['a page that names itself', {'pages/A.md': '- [[A]]'}, ['pages/A.md:1']],
    ['not a page that is named', {'pages/A.md': '- a', 'journals/2026_05_01.md': '- [[A]]'}, []],
    [
      'not a page that is named by its alias',
      {'pages/A.md': 'alias:: X\n\n- a', 'journals/2026_05_01.md': '- [[X]]'},
      [],
    ],
    ['not a page that a property names', {'pages/A.md': '- a', 'journals/2026_05_01.md': '- by:: [[A]]'}, []],
    [
      'not a page one of whose blocks is shown',
      {
        'pages/A.md': '- a\n  id:: 64f0c1d2-1111-4222-8333-444455556666',
        'journals/2026_05_01.md': '- ((64f0c1d2-1111-4222-8333-444455556666))',
      },
      [],
    ],
    ['not a journal', {'journals/2026_05_01.md': '- a'}, []],
    ['not a page in a namespace', {'pages/a___b.md': '- a'}, []],
    ['not the start of a talk', {'pages/A.md': '- Next [[presentation]] slide [[Other]]'}, []],
  ])('%s', (_, files, expected) => expect(review({...other, ...files}, 'page-orphan')).toEqual(expected))

  it('not the home page, nor a favourite', () => {
    const files = {...other, 'pages/A.md': '- a', 'pages/B.md': '- b', 'pages/C.md': '- c'}
    expect(review(files, 'page-orphan', {config: {homePage: 'A', favorites: ['b']}})).toEqual(['pages/C.md:1'])
  })
})

describe('asset-unused', () => {
  const assets = ['assets/a plan.png']
  it.each([
    ['a file that no note shows', '- a', ['assets/a plan.png:1']],
    ['a file whose name is part of a longer one', '- ![x](https://example.org/a plan.pngx)', ['assets/a plan.png:1']],
    ['not one that is shown', '- ![x](../assets/a%20plan.png)', []],
    ['not one that HTML shows', '- <img src="../assets/a plan.png">', []],
    ['not one that HTML shows, escaped', '- <img src="../assets/a%20plan.png">', []],
    ['not one that code names', '- `a plan.png`', []],
    ['not one that a property names', '- x\n  cover:: A Plan.png', []],
  ])('%s', (_, text, expected) => expect(review({'pages/A.md': text}, 'asset-unused', {assets})).toEqual(expected))

  it('not the captions of a recording that is shown, but those of one that is not', () => {
    const files = ['assets/bird.mp3', 'assets/bird.vtt', 'assets/walk.vtt']
    const shown = {'pages/A.md': '- ![bird](../assets/bird.mp3)'}
    expect(review(shown, 'asset-unused', {assets: files})).toEqual(['assets/walk.vtt:1'])
  })

  it('not what Logseq writes beside a PDF, nor what lies elsewhere', () => {
    const files = ['assets/book.edn', 'draws/x.excalidraw', 'whiteboards/w.edn', 'pages/x.png']
    expect(review({'pages/A.md': '- a'}, 'asset-unused', {assets: files})).toEqual([])
  })
})

describe('private-target', () => {
  const id = '64f0c1d2-1111-4222-8333-444455556666'
  const home = {'pages/Home.md': `- secret\n  id:: ${id}`}
  it.each([
    ['a public page that names a private one', 'public:: true\n\n- x\n- [[Home]] [[home]]', ['pages/A.md:4']],
    ['a property that does', 'public:: true\nby:: [[Home]]\n\n- x', ['pages/A.md:2']],
    ['a reference to a private block', `public:: true\n\n- ((${id}))`, ['pages/A.md:3']],
    ['not a private page', '- [[Home]]', []],
    ['not a private block of a public page', 'public:: true\n\n- [[Home]]\n  public:: false', []],
    ['not a page that is not there', 'public:: true\n\n- [[Nowhere]]', []],
  ])('%s', (_, text, expected) => {
    expect(review({...home, 'pages/A.md': text}, 'private-target')).toEqual(expected)
  })

  it('nothing where every page is public', () => {
    const files = {...home, 'pages/A.md': '- [[Home]]'}
    expect(review(files, 'private-target', {config: {allPagesPublic: true}})).toEqual([])
  })
})
