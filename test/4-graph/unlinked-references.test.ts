import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {unlinkedReferences} from '../../plugins/4-graph/index.ts'
import {compileGraph} from '../../plugins/index.ts'
import {readGraphFolder} from '../../src/graph-folder/index.ts'
import {sharedGraphsFolder} from '../fixtures.ts'
import {type Files, graphOf} from './graph-of.ts'

/** `key ← page#block`, for every page that is named. */
function linesOf(files: Files): string[] {
  return [...unlinkedReferences(graphOf(files))].flatMap(([key, places]) =>
    places.map(({page, index}) => `${key} ← ${page}#${index}`),
  )
}

describe('unlinkedReferences', () => {
  const named = {'pages/Garden rake.md': 'alias:: comb\n\n- x'}
  it.each([
    ['finds a name', '- a garden rake', ['garden rake ← p#0']],
    ['finds an alias', '- a Comb', ['garden rake ← p#0']],
    ['finds both once', '- a comb is a garden rake', ['garden rake ← p#0']],
    ['finds in a child', '- x\n\t- the garden rake', ['garden rake ← p#1']],
    ['finds in the text before the first block', 'a garden rake\n\n- x', ['garden rake ← p#-1']],
    ['finds over emphasis', '- the *garden* rake', ['garden rake ← p#0']],
    ['finds in a quote', '- > the garden rake', ['garden rake ← p#0']],
    ['finds beside a link', '- [[garden rake]] is a comb', ['garden rake ← p#0']],
    ['not in a link', '- [[garden rake]] #comb', []],
    ['not in a label', '- [comb](https://example.org)', []],
    ['not in code', '- `comb`\n- ```\n  comb\n  ```', []],
    ['not in maths', '- $comb$', []],
    ['not in HTML', '- <b>comb</b> and more text', []],
    ['not in a property', '- x\n  with:: comb', []],
    ['not in a macro', '- {{renderer comb}}', []],
    ['not in a pointer', '- Next [[presentation]] slide [[comb]]', []],
    ['not over two blocks', '- garden\n- rake', []],
    ['not over a link', '- garden [[x]]rake', []],
    ['not within a word', '- combs', []],
  ])('%s', (_, text, expected) => {
    expect(linesOf({...named, 'pages/P.md': text})).toEqual(expected)
  })

  it('leaves out what a page says of itself', () => {
    expect(linesOf({'pages/Rake.md': '- a rake', 'pages/Hoe.md': '- no rake'})).toEqual(['rake ← hoe#0'])
  })

  it.skipIf(sharedGraphsFolder === undefined)('takes a large graph in one pass', {timeout: 60_000}, async () => {
    const {files, assets, config} = await readGraphFolder(join(sharedGraphsFolder ?? '', 'encode-garden'))
    const {graph} = compileGraph(files, {assets, config})
    const start = performance.now()
    const found = unlinkedReferences(graph)
    expect(found.size).toBeGreaterThan(500)
    // A pass for each name would take minutes.
    expect(performance.now() - start).toBeLessThan(15_000)
  })
})
