import fc from 'fast-check'
import {expect, it} from 'vitest'
import {defaultGraphConfig, graphPath} from '../../plugins/index.ts'
import {lawRuns} from '../law-runs.ts'
import {compareFile} from './compare-file.ts'
import {parseWithMldoc} from './mldoc.ts'
import {oddOutline} from './odd-outline.ts'

/** Texts that were once read otherwise than by Logseq. */
const meetings: [string][] = [
  ['1. a\n\t# a\n- a'],
  ['> a\n## a\n- a'],
  ['-# h\n- a'],
  ['- <b>bbbbbbbbbbbbb</b> x\n: def\n- a'],
  ['- ---\n: def\n- a'],
  ['|---|\n: def\n- a'],
  ['- a\n#+RESULTS:\n: def\n- a'],
  ['- <div>x</div>```\n- a\n```'],
]

it('blocks, depths and properties of odd outlines are those of Logseq', {timeout: 600_000}, () => {
  fc.assert(
    fc.property(oddOutline, text => {
      const {differences} = compareFile({path: graphPath('pages/case.md'), text}, defaultGraphConfig, parseWithMldoc)
      const outline = differences.filter(({category}) => category === 'tree' || category === 'properties')
      expect(outline.filter(({reason}) => reason === undefined)).toEqual([])
    }),
    {numRuns: lawRuns(500, 20_000), examples: meetings},
  )
})
