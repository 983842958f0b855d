import type {Root} from 'mdast'
import {describe, expect, it} from 'vitest'
import {sharedFiles, sharedGraphsFolder} from '../fixtures.ts'
import {markdown} from './pages.ts'

/** Skipped outside the workshop, where `../shared/graphs` is absent. */
describe.skipIf(sharedGraphsFolder === undefined)('the shared graphs', {timeout: 240_000}, () => {
  it('are printed as they were written', () => {
    const processor = markdown()
    const changed: string[] = []
    let printed = 0
    for (const [index, {graph, path, text}] of [...sharedFiles()].entries()) {
      // Every eighth file in the usual tests, all of them in the long ones.
      if (!process.env.LECTERN_TEST_FULL && index % 8 !== 0) continue
      if (!path.endsWith('.md')) continue
      const tree = processor.parse(text) as Root
      if (tree.data?.source === undefined) continue
      printed++
      const written = text.replace(/^\uFEFF/, '').replace(/(?<![\n\r])$/, '\n')
      if (processor.stringify(tree) !== written && text !== '') changed.push(`${graph}/${path}`)
    }
    expect(changed).toEqual([])
    expect(printed).toBeGreaterThan(200)
  })
})
