import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {sharedGraphsFolder} from '../fixtures.ts'
import {compareCounts} from './compare-counts.ts'

const small = ['seeds', 'presentation-2024-01', 'org-atlas', 'logseq-docs', 'presentation-pages']
const large = ['cjk-notes', 'encode-garden', 'presentation-pages-2025']
const names = process.env.LECTERN_TEST_FULL ? [...small, ...large] : small

/** Skipped where `../shared/graphs` is absent. */
describe.skipIf(sharedGraphsFolder === undefined)('what does not resolve, counted twice', () => {
  it.each(names)(
    'is the same in %s, or the difference has a reason',
    async name => {
      const {graph, count, differences} = await compareCounts(join(sharedGraphsFolder ?? '', name))
      const number = [...differences.values()].reduce((sum, list) => sum + list.length, 0)
      const said = [...differences].map(([reason, list]) => `${reason} ${list.length}`).join(', ')
      console.log(`${name}: graph ${JSON.stringify(graph)}, count ${JSON.stringify(count)}; ${said || 'no difference'}`)
      expect(differences.get('unexplained') ?? []).toEqual([])
      // Both find something, and what differs stays an exception: the reasons must not explain everything away.
      expect(count.unresolved).toBeGreaterThan(0)
      expect(number).toBeLessThanOrEqual(Math.max(10, count.unresolved / 100))
    },
    60_000,
  )
})
