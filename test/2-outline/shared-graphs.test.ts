import {describe, expect, it} from 'vitest'
import {placeInFile, printOutline} from '../../plugins/2-outline/index.ts'
import {sharedFiles, sharedGraphsFolder} from '../fixtures.ts'
import {read} from './read.ts'

/** Skipped outside the workshop, where `../shared/graphs` is absent. */
describe.skipIf(sharedGraphsFolder === undefined)('the shared graphs', () => {
  it('are read without a throw, with every line of a block where its map says, and back from print', () => {
    let files = 0
    for (const {path, text} of sharedFiles()) {
      files++
      const outline = read(text, path)
      const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
      let wrong = 0
      for (const {text: own, map} of [outline.preamble, ...outline.blocks]) {
        if (own === '') continue
        for (const [index, line] of own.split('\n').entries()) {
          const place = placeInFile(map, {line: index + 1, column: 1})
          if (lines[place.line - 1]?.slice(place.column - 1) !== line) wrong++
        }
      }
      expect(wrong, path).toBe(0)
      if (path.endsWith('.org')) continue
      const again = read(printOutline(outline), path)
      expect(
        again.blocks.map(block => [block.depth, block.text]),
        path,
      ).toEqual(outline.blocks.map(block => [block.depth, block.text]))
    }
    expect(files).toBeGreaterThan(10_000)
  })

  it('hold three documents among the seeds and none in the pages of Logseq’s own docs', () => {
    const documents = (graph: string) =>
      [...sharedFiles(graph)].filter(({path, text}) => read(text, path).shape === 'document').length
    expect(documents('seeds')).toBe(3)
    expect(documents('logseq-docs')).toBe(0)
    expect(documents('presentation-pages-2025')).toBe(0)
  })
})
