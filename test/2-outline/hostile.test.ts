import {expect, it} from 'vitest'
import {hostileTexts} from './hostile-texts.ts'
import {read} from './read.ts'

it.each(hostileTexts)('a megabyte of %s is read in seconds', {timeout: 60_000}, (_, write) => {
  const text = write(1_000_000)
  const start = performance.now()
  read(text)
  expect(performance.now() - start).toBeLessThan(10_000)
})

it('100,000 bullets are as many blocks, and 2,000 nested ones are as deep', () => {
  expect(read('- x\n'.repeat(100_000)).blocks).toHaveLength(100_000)
  const nested = Array.from({length: 2000}, (_, depth) => `${'\t'.repeat(depth)}- x`).join('\n')
  expect(read(nested).blocks.at(-1)?.depth).toBe(1999)
})
