import {join} from 'node:path'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {compileGraph, exportGraph, exportGraphMl, exportJsonLd, type Graph} from '../../plugins/index.ts'
import {readGraphFolder} from '../../src/graph-folder/index.ts'
import {projectFolder, sharedGraphsFolder} from '../fixtures.ts'
import {lawRuns} from '../law-runs.ts'

/** Every form a graph is exported in. */
function exports(graph: Graph): readonly string[] {
  const exported = exportGraph(graph)
  return [JSON.stringify(exported), exportGraphMl(exported), JSON.stringify(exportJsonLd(exported))]
}

/** Folders of notes: the manual, and a real graph where there is one. */
const folders = [
  ['the manual', join(projectFolder, 'content'), lawRuns(5, 50)],
  ['a real graph', join(sharedGraphsFolder ?? '', 'logseq-docs'), lawRuns(2, 10)],
] as const

describe('the same files', () => {
  it.each(folders)(
    'of %s, in any order and on two runs, give the same bytes',
    {timeout: 300_000},
    async (_, folder, numRuns) => {
      if (folder.endsWith('logseq-docs') && sharedGraphsFolder === undefined) {
        console.log('skipped: there is no folder of real graphs')
        return
      }
      const [first, second] = [await readGraphFolder(folder), await readGraphFolder(folder)]
      const expected = exports(compileGraph(first.files, {assets: first.assets, config: first.config}).graph)
      expect(expected[0]?.length).toBeGreaterThan(10_000)
      const shuffled = <Item>(items: readonly Item[]) => fc.shuffledSubarray([...items], {minLength: items.length})
      fc.assert(
        fc.property(shuffled(second.files), shuffled(second.assets), (files, assets) => {
          const {graph} = compileGraph(files, {assets, config: second.config})
          // Compared as booleans: a difference of megabytes would be printed.
          expect(exports(graph).map((text, index) => text === expected[index])).toEqual([true, true, true])
        }),
        {numRuns},
      )
    },
  )
})
