import {describe, expect, it} from 'vitest'
import {type Outline, placeInFile, printOutline} from '../../plugins/2-outline/index.ts'
import {sharedFiles, sharedGraphsFolder} from '../fixtures.ts'
import {read} from './read.ts'

/** Whether every line of every block stands in the file where its map says. */
function isMapped({preamble, blocks}: Outline, text: string): boolean {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
  return [preamble, ...blocks].every(
    ({text: own, map}) =>
      own === '' ||
      own.split('\n').every((line, index) => {
        const place = placeInFile(map, {line: index + 1, column: 1})
        return lines[place.line - 1]?.slice(place.column - 1) === line
      }),
  )
}

/** What printing keeps: all but places. */
function gist({shape, blocks, properties}: Outline): string {
  const own = blocks.map(({kind, depth, text, properties}) => [
    kind,
    depth,
    text,
    properties.map(({key, value}) => [key, value]),
  ])
  return JSON.stringify([shape, properties.map(({key, value}) => [key, value]), own])
}

/** Skipped outside the workshop, where `../shared/graphs` is absent. */
describe.skipIf(sharedGraphsFolder === undefined)('the shared graphs', {timeout: 120_000}, () => {
  it('are read without a throw, with every line of a block where its map says, and back from print', () => {
    let files = 0
    const misplaced: string[] = []
    const changed: string[] = []
    for (const {graph, path, text} of sharedFiles()) {
      files++
      const outline = read(text, path)
      if (!isMapped(outline, text)) misplaced.push(`${graph}/${path}`)
      if (path.endsWith('.org')) continue
      const again = read(printOutline(outline), path)
      if (gist(again) !== gist(outline)) changed.push(`${graph}/${path}`)
    }
    expect(misplaced).toEqual([])
    expect(changed).toEqual([])
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
