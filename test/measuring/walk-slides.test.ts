import {describe, expect, it} from 'vitest'
import {walkSlides} from '../../src/measuring/walk-slides.ts'
import type {ChromiumPage} from '../../src/printing/index.ts'

/** A page that answers as a deck of so many slides would, whose forward key stops at one of them. */
function deckPage(count: number, stopsAt = Number.POSITIVE_INFINITY) {
  const asked: number[] = []
  let at = 0
  const page = {
    async run(script: string) {
      const most = /, (\d+)\)$/.exec(script)?.[1]
      if (most === undefined) return count
      asked.push(Number(most))
      const end = Math.min(at + Number(most), stopsAt)
      const slides = Array.from({length: end - at}, (_, index) => ({id: `slide-${at + index}`}))
      at = end
      return slides
    },
  } as unknown as ChromiumPage
  return {page, asked}
}

describe('a walk through a deck', () => {
  it('hears of the browser every hundred slides, and goes on where it was', async () => {
    const {page, asked} = deckPage(250)
    const slides = await walkSlides(page, '')
    expect(asked).toEqual([100, 100, 50])
    expect(slides.map(({id}) => id)).toEqual(Array.from({length: 250}, (_, at) => `slide-${at}`))
  })

  it('refuses a deck whose forward key does not reach the end', async () => {
    const {page} = deckPage(250, 120)
    await expect(walkSlides(page, '')).rejects.toThrow('reach 250 slides, it reached 120')
  })

  it('asks nothing of a deck without slides', async () => {
    const {page, asked} = deckPage(0)
    expect(await walkSlides(page, '')).toEqual([])
    expect(asked).toEqual([])
  })
})
