import {describe, expect, it} from 'vitest'
import type {WrittenReference} from '../../plugins/3-page/index.ts'
import {sharedFiles, sharedGraphsFolder} from '../fixtures.ts'
import {readText} from './read-text.ts'

/** Skipped outside the workshop, where `../shared/graphs` is absent. */
describe.skipIf(sharedGraphsFolder === undefined)('the shared graphs', {timeout: 120_000}, () => {
  it('are read without a throw, with every reference where it stands', () => {
    let references = 0
    const misplaced: string[] = []
    for (const {graph, path, text} of sharedFiles()) {
      const page = readText(text, path)
      const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
      for (const reference of [...page.references, ...page.blocks.flatMap(block => block.references)]) {
        references++
        // The name of an area's picture is made of three properties, and stands nowhere.
        if (reference.key === 'hl-stamp') continue
        const line = lines[reference.line - 1] ?? ''
        if (!stands(line, reference))
          misplaced.push(`${graph}/${path}:${reference.line}:${reference.column} ${reference.target}`)
      }
    }
    expect(misplaced).toEqual([])
    expect(references).toBeGreaterThan(50_000)
  })

  it('hold the pointers that their authors wrote, and no other', () => {
    const found: string[] = []
    const written: string[] = []
    for (const {graph, path, text} of sharedFiles()) {
      if (!text.includes('[[presentation]]')) {
        expect(readText(text, path).pointers, path).toEqual([])
        continue
      }
      for (const {line} of readText(text, path).pointers) found.push(`${graph}/${path}:${line}`)
      for (const [index, line] of text.split('\n').entries()) {
        if (/^\s*- (?:thi?s|thsi|next) .*\[\[presentation\]\] s(?:l)?ide/i.test(line))
          written.push(`${graph}/${path}:${index + 1}`)
      }
    }
    expect(found).toEqual(written)
    expect(found).toHaveLength(23)
  })
})

function stands(line: string, {target, column}: WrittenReference): boolean {
  return bare(line.slice(column - 1)).startsWith(bare(target).slice(0, 12))
}

function bare(text: string): string {
  return (
    text
      .toLowerCase()
      .normalize('NFC')
      .replaceAll('\\', '')
      // A value of front matter begins with its quote.
      .replace(/^[#[(\s"]*/, '')
  )
}
